import { statusCode } from '../../core/http-status.js';
import { barAt, chooseBuckets } from '../../dates/buckets.js';
import type { Language } from '../../i18n/language.js';
import { shareText } from '../../i18n/share-text.js';
import { str } from '../../i18n/words.js';
import { isFailedRow } from '../../kinds/failed-row.js';
import type { Row } from '../../kinds/kind.js';
import type { ChartShape, PrintedChart } from './paper.js';

/** How a row ended, for its part of a bar. */
type Outcome = 'good' | 'refused' | 'broken';

/** The chart in units of its own: its width, and the heights of the bars and of all. */
const [WIDTH, BARS, HEIGHT] = [1000, 60, 76];
/** Where times are written, as shares of the width. */
const TICKS = [0, 0.25, 0.5, 0.75];
/** How wide the chart is for the choice of the length of a bar, in CSS pixels. */
const ON_PAPER = 720;

const outcomeOf = (row: Row): Outcome => {
  if (!isFailedRow(row)) return 'good';
  const code = statusCode(row('status')) ?? 0;
  return code >= 400 && code < 500 ? 'refused' : 'broken';
};

/** Rows as they are read, for what the first sheet says of all of them. */
export class PrintAnswer {
  readonly #language: Language;
  readonly #dateFormat: string;
  readonly #instants: number[] = [];
  readonly #outcomes: Outcome[] = [];
  readonly #statuses = new Map<number, number>();
  #rows = 0;
  #failed = 0;
  /** Whether some row says how it ended. */
  #isKnown = false;
  #first = Infinity;
  #last = -Infinity;

  constructor(language: Language, dateFormat: string) {
    this.#language = language;
    this.#dateFormat = dateFormat;
  }

  /** @param instant In milliseconds since 1970; NaN where the row has none. */
  add(row: Row, instant: number): void {
    const outcome = outcomeOf(row);
    const code = statusCode(row('status'));
    this.#rows += 1;
    this.#isKnown ||= code !== null || typeof row('error') === 'boolean';
    if (outcome !== 'good') {
      this.#failed += 1;
      if (code !== null) this.#statuses.set(code, (this.#statuses.get(code) ?? 0) + 1);
      if (instant < this.#first) this.#first = instant;
      if (instant > this.#last) this.#last = instant;
    }
    if (Number.isNaN(instant)) return;
    this.#instants.push(instant);
    this.#outcomes.push(outcome);
  }

  /** How many rows failed, by which status most did, and since when; `''` where no row says how it ended. */
  sentences(): string {
    if (!this.#isKnown || this.#rows === 0) return '';
    const { words, number } = this.#language;
    if (this.#failed === 0) return words.msg('None of these entries failed.');
    const [count, of] = [number(this.#failed), number(this.#rows)];
    const share = shareText(this.#failed / this.#rows, this.#language);
    const said = [words.msg(str`${count} of ${of} entries failed (${share}).`)];
    const [name, worst] = [...this.#statuses].reduce(
      (one, other) => (other[1] > one[1] ? other : one),
      [0, 0],
    );
    if (worst > 0) said.push(words.msg(str`Most failures: ${String(name)} (${number(worst)}).`));
    if (this.#first <= this.#last) {
      const [first, last] = [this.#first, this.#last].map((at) =>
        this.#language.dateTime(at, this.#dateFormat),
      );
      said.push(words.msg(str`First failure: ${first}. Last failure: ${last}.`));
    }
    return said.join(' ');
  }

  /** The rows over time, as bars; null where they have not two different times. */
  chart(): PrintedChart | null {
    const instants = this.#instants;
    if (instants.length < 2) return null;
    let [start, end] = [Infinity, -Infinity];
    for (const instant of instants) {
      start = Math.min(start, instant);
      end = Math.max(end, instant);
    }
    if (start === end) return null;
    const { zone, number, words } = this.#language;
    const buckets = chooseBuckets({ start, end: end + 1 }, ON_PAPER, zone);
    const bars = buckets.starts.map(() => ({ good: 0, refused: 0, broken: 0 }));
    for (const [place, instant] of instants.entries())
      bars[barAt(buckets, instant)]![this.#outcomes[place]!] += 1;
    const most = Math.max(...bars.map(({ good, refused, broken }) => good + refused + broken));
    const step = WIDTH / bars.length;
    const shapes = bars.flatMap((bar, place): ChartShape[] => {
      let top = BARS;
      return (['good', 'refused', 'broken'] as const).flatMap((name) => {
        if (bar[name] === 0) return [];
        const height = (bar[name] / most) * (BARS - 10);
        top -= height;
        return [{ name, x: place * step, y: top, width: step * 0.85, height }];
      });
    });
    const labels = TICKS.map((share) => {
      const place = Math.floor(share * bars.length);
      return {
        x: place * step,
        y: HEIGHT - 4,
        text: this.#language.dateTime(buckets.starts[place]!, this.#dateFormat),
      };
    }).filter(({ text }, place, all) => place === 0 || text !== all[place - 1]!.text);
    return {
      name: words.msg('Timeline'),
      width: WIDTH,
      height: HEIGHT,
      baseline: BARS,
      shapes,
      labels: [{ x: 0, y: 8, text: number(most) }, ...labels],
      legend: this.#failed === 0 ? [] : this.#legend(),
    };
  }

  #legend(): PrintedChart['legend'] {
    const has = (outcome: Outcome): boolean => this.#outcomes.includes(outcome);
    const { words } = this.#language;
    return [
      ...(has('refused') ? [{ name: 'refused', text: '4xx' }] : []),
      ...(has('broken')
        ? [
            {
              name: 'broken',
              text: this.#statuses.size > 0 ? '5xx' : words.msg('Failed', { id: 'requests-failed' }),
            },
          ]
        : []),
    ];
  }
}
