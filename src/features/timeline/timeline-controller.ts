import { instantToIso, parseInstant } from '../../core/instant.js';
import { problemOf, type Problem } from '../../core/problem.js';
import { queryKey, type Filters } from '../../core/query.js';
import { TimeZone } from '../../i18n/time-zone.js';
import { timeField } from '../../presets/time-field.js';
import { askedQuery, isLockedOut } from '../../report/state.js';
import { goToTime } from '../../shell/go-to-time.js';
import type { Shell } from '../../shell/shell.js';
import type { Among } from '../../sources/log-source.js';
import { askBars, type Bounds, type Counted } from './ask-bars.js';
import { barsOf, timesUsual, type Bar } from './bars.js';
import { mostBars, type Buckets, type Span } from '../../dates/buckets.js';
import { FindingsQuestion } from '../../report/findings-question.js';
import { LatestAnswer } from '../../report/latest-answer.js';
import { ChartSize } from './chart-size.js';
import { EarlierOutline } from './earlier-outline.js';

/** What the chart shows. */
export interface Chart {
  readonly buckets: Buckets;
  readonly bars: readonly Bar[];
  /** Rows that were counted, where those are not all. */
  readonly among: Among | null;
  /** Rows that were counted and are in no bar. */
  readonly unplaced: number;
}

/** Bars from one to another, both included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Filters of time before a zoom, and what the zoom made of them. */
interface Zoom {
  readonly before: Filters;
  readonly from: string;
  readonly until: string;
}

/** How long rows may go on loading before those loaded are counted again, in milliseconds. */
const LOADING = 400;

const chartOf = (counted: Counted | null): Chart | null => {
  if (!counted) return null;
  const { buckets, summary } = counted;
  const bars = barsOf(buckets, summary.groups);
  const placed = bars.reduce((sum, { count }) => sum + count, 0);
  return {
    buckets,
    bars,
    among: summary.among && !summary.among.isAll ? summary.among : null,
    unplaced: Math.max(0, (summary.total ?? placed) - placed),
  };
};

/** What moves in the timeline: its bars, the one that the keyboard is on, what is selected, and how far it was zoomed in. */
export class TimelineController {
  readonly shell: Shell;
  readonly size: ChartSize;
  readonly changes: FindingsQuestion<Span>;
  readonly earlier: EarlierOutline;
  readonly #latest = new LatestAnswer();
  #chart: Chart | null = null;
  #problem: Problem | null = null;
  #cursor: number | null = null;
  #anchor: number | null = null;
  #selection: Range | null = null;
  #isTableShown = false;
  #zooms: Zoom[] = [];
  /** What the bars are of, or were asked for. */
  #asked = '';
  #revision = -1;
  #wasUpdating = false;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(shell: Shell) {
    this.shell = shell;
    this.size = new ChartSize(shell.element, () => this.#redraw());
    this.earlier = new EarlierOutline(shell);
    this.changes = new FindingsQuestion(shell.report, () => shell.element.requestUpdate());
  }

  get chart(): Chart | null {
    return this.#chart;
  }
  /** Why there are no bars; null where nothing is wrong. */
  get problem(): Problem | null {
    return this.#problem;
  }
  /** Whether the bars are those of an earlier query, or none yet. */
  get isWaiting(): boolean {
    return this.#latest.isAsking || this.#asked !== this.#key;
  }
  get selection(): Range | null {
    return this.#selection;
  }
  get isTableShown(): boolean {
    return this.#isTableShown;
  }
  get isFolded(): boolean {
    return this.shell.control.choices.current.isTimelineFolded;
  }
  /** The bar that the keyboard is on. */
  get cursor(): number {
    const last = (this.#chart?.bars.length ?? 0) - 1;
    return Math.min(this.#cursor ?? last, last);
  }
  get canZoomOut(): boolean {
    return this.#zoom !== undefined;
  }
  /** Whether the reader may choose from when to when rows are. */
  get canZoom(): boolean {
    const { locked } = this.shell.report.state;
    return !isLockedOut(locked, 'from') && !isLockedOut(locked, 'until');
  }

  /** Whether the report has a time, rows, and room for the timeline. */
  get isShown(): boolean {
    const { preset, phase, extent, query, filtersOpen } = this.shell.report.state;
    if (timeField(preset) === undefined || phase === 'idle' || phase === 'failed') return false;
    const isBounded = Boolean(query.filters['from'] ?? query.filters['until']);
    return (extent > 0 || (isBounded && this.#chart !== null)) && this.size.hasRoom(filtersOpen);
  }

  /** The state changed: bars are asked for where those shown are of something else. */
  update(): void {
    this.size.observe();
    this.#updateBars();
    this.earlier.update(this.isWaiting || this.isFolded ? null : this.#chart, this.#bounds.start);
  }

  #updateBars(): void {
    const { state } = this.shell.report;
    const { phase, outdated, updating, revision } = state;
    const hasUpdated = this.#wasUpdating && !updating;
    this.#wasUpdating = updating;
    if (this.#asked !== this.#key) {
      this.#latest.cancel();
      clearTimeout(this.#later);
      if (phase === 'failed' || phase === 'idle') this.#clear();
    }
    // Rows come first, whatever else could be asked.
    if (phase !== 'ready' || outdated || this.isFolded || !this.isShown || !this.size.width) return;
    if (this.#asked !== this.#key) {
      // A cached copy is not an answer: the endpoint's own is shown before the bars.
      if (!updating) this.#ask(false);
    } else if (hasUpdated) this.#ask(true);
    else if (this.#chart?.among && revision !== this.#revision && !updating) {
      this.#revision = revision;
      clearTimeout(this.#later);
      this.#later = setTimeout(() => this.#ask(false), LOADING);
    }
  }

  close(): void {
    this.#latest.cancel();
    this.changes.close();
    this.earlier.close();
    this.size.close();
    clearTimeout(this.#later);
  }

  retry(): void {
    this.#ask(true);
    this.#redraw();
  }

  fold(isTimelineFolded: boolean): void {
    if (isTimelineFolded) this.#latest.cancel();
    if (isTimelineFolded) this.#clear();
    this.shell.control.choices.choose({ isTimelineFolded });
  }

  showTable(isShown: boolean): void {
    this.#isTableShown = isShown;
    this.#redraw();
  }

  /** The keyboard goes to a bar; with Shift all from where it began are selected. */
  moveTo(bar: number, isExtending: boolean): void {
    const last = (this.#chart?.bars.length ?? 0) - 1;
    if (last < 0) return;
    const from = this.cursor;
    this.#cursor = Math.max(0, Math.min(last, bar));
    if (isExtending) {
      this.#anchor ??= from;
      this.select(this.#anchor, this.#cursor);
    } else this.clearSelection();
  }

  /** The next bar that is out of the ordinary. */
  moveToUnusual(step: 1 | -1): void {
    const bars = this.#chart?.bars ?? [];
    for (let bar = this.cursor + step; bars[bar]; bar += step)
      if (timesUsual(bars, bar) !== null) return this.moveTo(bar, false);
  }

  select(one: number, other: number): void {
    this.#selection = { first: Math.min(one, other), last: Math.max(one, other) };
    this.#cursor = other;
    this.#redraw();
  }

  clearSelection(): void {
    this.#anchor = null;
    this.#selection = null;
    this.#redraw();
  }

  /** What the selection is of, else the bar that the keyboard is on. */
  get span(): Span | null {
    const { first, last } = this.#selection ?? { first: this.cursor, last: this.cursor };
    const bars = this.#chart?.bars ?? [];
    return bars[first] && bars[last] ? { start: bars[first].start, end: bars[last].end } : null;
  }

  /** The active filters, for a span of time. */
  filtersFor({ start, end }: Span): Filters {
    const { filters } = this.shell.report.state.query;
    return { ...filters, period: '', from: instantToIso(start), until: instantToIso(end - 1) };
  }

  zoomIn(): void {
    const { span } = this;
    if (!span || !this.canZoom) return;
    const { period = '', from = '', until = '' } = this.shell.report.state.query.filters;
    const filters = this.filtersFor(span);
    const zoom = { before: { period, from, until }, from: filters['from']!, until: filters['until']! };
    // Of other zooms the reader has changed the times since: there is no way back to before those.
    this.#zooms = [...(this.#zoom ? this.#zooms : []), zoom];
    this.#cursor = null;
    this.clearSelection();
    this.shell.filter(filters);
  }

  zoomOut(): void {
    const zoom = this.#zoom;
    if (!zoom) return;
    this.#zooms = this.#zooms.slice(0, -1);
    this.#cursor = null;
    this.clearSelection();
    this.shell.filter({ ...this.shell.report.state.query.filters, ...zoom.before });
  }

  /** Scrolls the table to a bar, and filters nothing. */
  async goTo(bar: number): Promise<void> {
    const { start, end } = this.#chart?.bars[bar] ?? {};
    if (start === undefined || end === undefined) return;
    const time = { start, end: end - 1, isRange: true };
    const language = this.shell.language();
    const isKnown = await goToTime(this.shell, time, { hasFocus: false, mayFilter: false });
    if (!isKnown && language)
      this.shell.confirm(
        language.words.msg('The server does not count rows, so the table cannot go there. Zoom in instead.'),
      );
  }

  /** From when to when the rows on the screen are; null where nobody knows. */
  get spanOnScreen(): Span | null {
    const { report } = this.shell;
    const shown = this.shell.table()?.shownRows;
    const field = timeField(report.state.preset);
    if (!shown || field === undefined || report.state.query.sort?.key !== field) return null;
    const [one, other] = [shown.first, shown.last].map((row) => parseInstant(report.valueAt(row, field)));
    const span = { start: Math.min(one!, other!), end: Math.max(one!, other!) };
    return Number.isNaN(span.start) ? null : span;
  }

  /** When the open entry was; NaN where none is open. */
  get openInstant(): number {
    const field = timeField(this.shell.report.state.preset);
    return parseInstant(this.shell.openedEntry?.[field ?? '']);
  }

  /** When an entry was, by its place in the order of the report; NaN where nobody knows. */
  instantAt(row: number): number {
    const { report } = this.shell;
    const field = timeField(report.state.preset);
    return field === undefined || row < 0 ? NaN : parseInstant(report.valueAt(row, field));
  }

  /** The last zoom, as long as its times are active. */
  get #zoom(): Zoom | undefined {
    const zoom = this.#zooms.at(-1);
    const { from, until } = this.shell.report.state.query.filters;
    return zoom?.from === from && zoom?.until === until ? zoom : undefined;
  }

  /** What the bars depend on. */
  get #key(): string {
    const { state } = this.shell.report;
    const { filters } = askedQuery(state);
    return [
      state.opening,
      state.timeZone,
      mostBars(this.size.askedWidth),
      queryKey({ filters, sort: null }),
    ].join(' ');
  }

  get #bounds(): Bounds {
    const { filters } = askedQuery(this.shell.report.state);
    const [from, until] = [parseInstant(filters['from']), parseInstant(filters['until'])];
    return { start: Number.isNaN(from) ? null : from, end: Number.isNaN(until) ? null : until + 1 };
  }

  #ask(reload: boolean): void {
    const { report } = this.shell;
    const bounds = this.#bounds;
    const { timeZone, revision } = report.state;
    const key = this.#key;
    const width = this.size.askedWidth;
    if (key !== this.#asked) {
      this.#cursor = null;
      this.#anchor = null;
      this.#selection = null;
      this.changes.close();
    }
    this.#asked = key;
    this.#revision = revision;
    this.#problem = null;
    void this.#latest.ask(
      async (signal) => {
        const questions = await report.questions();
        const ask = (question: Parameters<typeof questions.summarise>[0]) =>
          questions.summarise(question, { signal, reload, isBrief: true });
        return askBars({ bounds, width, zone: new TimeZone(timeZone), ask });
      },
      (counted) => {
        this.#chart = chartOf(counted);
        this.#redraw();
      },
      (error) => {
        this.#chart = null;
        this.#problem = problemOf(error);
        this.#redraw();
      },
    );
  }

  #clear(): void {
    this.#chart = null;
    this.#problem = null;
    this.#asked = '';
    this.changes.close();
  }

  #redraw(): void {
    this.shell.element.requestUpdate();
  }
}
