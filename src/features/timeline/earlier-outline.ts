import { LatestAnswer } from '../../report/latest-answer.js';
import { TimeZone } from '../../i18n/time-zone.js';
import type { ComparedTime } from '../../shell/compared-time.js';
import type { Shell } from '../../shell/shell.js';
import { earlierCounts, earlierQuestion, earlierSpansOf } from './earlier-counts.js';
import type { Chart } from './timeline-controller.js';

/** Rows of the earlier time that each bar is compared with. */
export interface Outline {
  /** By bar; null for a bar that is compared with none. */
  readonly counts: readonly (number | null)[];
  /** Whether rows near the ends of a bar are all counted in it. */
  readonly isExact: boolean;
  /** Of the bar that is compared with the most rows. */
  readonly most: number;
}

/** The earlier time that a feature compares the rows with, counted for the bars of the chart. */
export class EarlierOutline {
  readonly #shell: Shell;
  readonly #latest = new LatestAnswer();
  #chart: Chart | null = null;
  #compared: ComparedTime | null = null;
  #outline: Outline | null = null;
  #isUnknown = false;

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  /** What is compared with; null for nothing. */
  get compared(): ComparedTime | null {
    return this.#compared;
  }
  /** Null where nothing is compared, or its rows are not counted yet. */
  get outline(): Outline | null {
    return this.#outline;
  }
  /** Whether there are rows to compare with that nobody counts. */
  get isUnknown(): boolean {
    return this.#isUnknown;
  }

  /**
   * The state changed: what is compared with is counted where it has not been for these bars.
   *
   * @param chart The bars; null where there are none, or other ones are expected.
   * @param start The active filters' first instant; null where they have none.
   */
  update(chart: Chart | null, start: number | null): void {
    const { compared } = this.#shell.comparison;
    if (chart === this.#chart && compared === this.#compared) return;
    this.#latest.cancel();
    this.#chart = chart;
    this.#compared = compared;
    this.#outline = null;
    this.#isUnknown = false;
    if (chart && compared) this.#ask(chart, compared, start);
  }

  close(): void {
    this.#latest.cancel();
  }

  #ask(chart: Chart, compared: ComparedTime, start: number | null): void {
    const { report, element } = this.#shell;
    const { bars, buckets, among } = chart;
    const { earlier, filters } = compared;
    const spans = earlierSpansOf(bars, compared, start);
    const zone = new TimeZone(report.state.timeZone);
    const asked = earlierQuestion(spans, earlier, buckets.bucket === 'day', zone);
    if (!asked) return;
    // Some rows beside all of an earlier time would look like a fall.
    this.#isUnknown = among !== null;
    if (among) return;
    void this.#latest.ask(
      async (signal) =>
        (await report.questions()).summariseOf(filters, asked.question, { signal, isBrief: true }),
      (summary) => {
        this.#isUnknown = summary.among !== undefined && !summary.among.isAll;
        if (!this.#isUnknown) {
          const counts = earlierCounts(spans, summary.groups, asked, earlier);
          const most = counts.reduce((max: number, count) => Math.max(max, count ?? 0), 0);
          this.#outline = { counts, isExact: asked.isExact, most };
        }
        element.requestUpdate();
      },
      () => {
        this.#isUnknown = true;
        element.requestUpdate();
      },
    );
  }
}
