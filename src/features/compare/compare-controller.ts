import { instantToIso, parseInstant } from '../../core/instant.js';
import { problemOf, type Problem } from '../../core/problem.js';
import { queryKey, type Filters } from '../../core/query.js';
import { ownValue } from '../../core/log-entry.js';
import { DAY, MINUTE } from '../../dates/time-reading.js';
import { entriesOf } from '../../rows/columns.js';
import { TimeZone } from '../../i18n/time-zone.js';
import { expandPeriod } from '../../filters/expand-period.js';
import { timeField } from '../../presets/time-field.js';
import { failureFilters } from '../../query/failure-filters.js';
import { including, type ValueFilter } from '../../query/filter-by-value.js';
import { firstField } from '../../query/summary-fields.js';
import { FindingsQuestion } from '../../report/findings-question.js';
import { LatestAnswer } from '../../report/latest-answer.js';
import { askedQuery, isLockedOut } from '../../report/state.js';
import type { Shell } from '../../shell/shell.js';
import { compareCounts, type CompareCounts, type Pair } from './compare-counts.js';
import { earlierParts, earlierSpan, earlierSpans, type Earlier, type Span } from './compare-spans.js';
import { earlierLabel } from './compare-words.js';

/** Keys of the filters that say from when to when rows are. */
const TIMES: readonly string[] = ['from', 'until', 'period'];

/** What was compared. */
export interface Compared {
  readonly earlier: Earlier;
  readonly spans: Pair<Span>;
}

const boundsOf = ({ start, end }: Span): Filters => ({
  from: instantToIso(start),
  until: instantToIso(end),
});

/** The same with the first instant behind it as its end. */
const behind = ({ start, end }: Span): Span => ({ start, end: end + 1 });

/** A span of the log beside an earlier one: which two, their numbers, and what is more common in either. */
export class CompareController {
  /** Values that are more common now; and those that were more common then. */
  readonly findings: Pair<FindingsQuestion<Span>>;
  readonly #shell: Shell;
  readonly #latest = new LatestAnswer();
  #compared: Compared | null = null;
  #counts: CompareCounts | null = null;
  #problem: Problem | null = null;
  #asked = '';
  /** When the newest row of the log was, by opening of the report; NaN where nobody knows. */
  #newest = { opening: -1, at: NaN };

  constructor(shell: Shell) {
    this.#shell = shell;
    const changed = (): void => {
      this.#goOn();
      shell.element.requestUpdate();
    };
    this.findings = [
      new FindingsQuestion(shell.report, changed),
      new FindingsQuestion(shell.report, changed),
    ];
  }

  get shell(): Shell {
    return this.#shell;
  }
  /** Null where nothing is compared. */
  get compared(): Compared | null {
    return this.#compared;
  }
  /** Null while they are asked for. */
  get counts(): CompareCounts | null {
    return this.#counts;
  }
  get problem(): Problem | null {
    return this.#problem;
  }

  /** Whether the report has a time, and the reader may choose it. */
  get isOffered(): boolean {
    const { preset, locked, logId } = this.#shell.report.state;
    const isFree = !isLockedOut(locked, 'from') && !isLockedOut(locked, 'until');
    return logId !== null && timeField(preset) !== undefined && isFree;
  }

  /** What the span can be compared with. */
  get earlier(): readonly Earlier[] {
    const span = this.#span();
    return span ? earlierSpans(span, this.#zone) : [];
  }

  async open(): Promise<void> {
    await this.#findNewest();
    const [first] = this.earlier;
    if (first) this.compare(first);
  }

  close(): void {
    this.#latest.cancel();
    for (const question of this.findings) question.close();
    this.#compared = null;
    this.#shell.comparison.compared = null;
    this.#shell.element.requestUpdate();
  }

  compare(earlier: Earlier): void {
    const span = this.#span();
    const language = this.#shell.language();
    if (!span || !language) return;
    const { report } = this.#shell;
    const { preset, locked } = report.state;
    const zone = this.#zone;
    const spans: Pair<Span> = [span, earlierSpan(span, earlier, zone)];
    this.#compared = { earlier, spans };
    this.#counts = null;
    this.#problem = null;
    this.#asked = this.#key;
    for (const question of this.findings) question.close();
    const field = firstField(preset);
    const sides: Pair<Filters> = [this.filtersOf(spans[0]), this.filtersOf(spans[1])];
    this.#shell.comparison.compared = {
      span: behind(span),
      earlier: behind(spans[1]),
      filters: sides[1],
      earlierParts: (part) => earlierParts(part, span, earlier, zone),
      label: (words) => earlierLabel(earlier, words),
    };
    void this.#latest.ask(
      async (signal) =>
        compareCounts(await report.questions(), {
          sides,
          // What the host locked stays: laid over it, a filter would count all that it lets through.
          failures: failureFilters(preset, language).filter(
            (failed) => !Object.keys(failed).some((key) => isLockedOut(locked, key)),
          ),
          preset,
          by: field && { by: field.field, pattern: field.pattern },
          signal,
        }),
      (counts) => {
        this.#counts = counts;
        this.findings[0].ask(spans[0], [boundsOf(spans[0])], this.#others, boundsOf(spans[1]));
        this.#shell.element.requestUpdate();
      },
      (error) => {
        this.#problem = problemOf(error);
        this.#shell.element.requestUpdate();
      },
    );
    this.#shell.element.requestUpdate();
  }

  /** The reader's filters, for a span of time. */
  filtersOf(span: Span): Filters {
    return { ...this.#others, ...boundsOf(span) };
  }

  /** The same with a value that a sentence names. */
  filtersFor(span: Span, filter: ValueFilter): Filters {
    return including(this.filtersOf(span), filter);
  }

  /** The rows are others: so is the answer. */
  update(): void {
    const { phase, outdated } = this.#shell.report.state;
    if (!this.#compared || phase !== 'ready' || outdated || this.#asked === this.#key) return;
    const { earlier } = this.#compared;
    const offered = this.earlier;
    const next = offered.includes(earlier) ? earlier : offered[0];
    if (next && this.isOffered) this.compare(next);
    else this.close();
  }

  /** One after the other: each asks for many counts. */
  #goOn(): void {
    const [now, then] = this.findings;
    if (!this.#compared || now.subject === null || then.subject !== null) return;
    if (!now.found && !now.problem) return;
    const [span, earlier] = this.#compared.spans;
    then.ask(earlier, [boundsOf(earlier)], this.#others, boundsOf(span));
  }

  get #zone(): TimeZone {
    return new TimeZone(this.#shell.report.state.timeZone);
  }

  /** The reader's filters but those of time. */
  get #others(): Filters {
    const { filters } = this.#shell.report.state.query;
    return Object.fromEntries(Object.entries(filters).filter(([key]) => !TIMES.includes(key)));
  }

  /** The span that rows are of, up to now; today, where there is none. Null where it has no start. */
  #span(): Span | null {
    const { state } = this.#shell.report;
    const { from, until } = askedQuery(state).filters;
    const now = this.#now;
    const [start, end] = [parseInstant(from), parseInstant(until)];
    const last = Number.isNaN(end) ? now : Math.min(end, now);
    if (!Number.isNaN(start)) return start <= last ? { start, end: last } : null;
    if (!Number.isNaN(end)) return null;
    const today = parseInstant(expandPeriod('today', now, state.timeZone)['from']);
    return { start: today, end: Math.max(now, today) };
  }

  /** The end of the minute that it is; of a log that has long ended, that of its newest row. */
  get #now(): number {
    const now = Date.now();
    const { opening, at } = this.#newest;
    const hasEnded = opening === this.#shell.report.state.opening && at < now - DAY;
    return Math.floor((hasEnded ? at : now) / MINUTE) * MINUTE + MINUTE - 1;
  }

  /** Asks when the newest row was, whatever the reader filters for: what they look for may have ended before. */
  async #findNewest(): Promise<void> {
    const { report } = this.#shell;
    const { opening, preset } = report.state;
    if (this.#newest.opening === opening) return;
    const time = timeField(preset) ?? '';
    const newest = { opening, at: NaN };
    try {
      const { log } = await report.questions();
      const { filters } = askedQuery({ ...report.state, query: { filters: {}, sort: null } });
      const query = { filters, sort: { key: time, descending: true } };
      const page = await log?.page({ query, offset: 0, limit: 1, signal: this.#shell.signal });
      const [entry] = page ? entriesOf(page.rows) : [];
      if (entry) newest.at = parseInstant(ownValue(entry, time));
    } catch {
      // Then it is compared up to now, and what is wrong with the endpoint is said there.
    }
    this.#newest = newest;
  }

  get #key(): string {
    const { state } = this.#shell.report;
    return `${state.opening} ${state.updatedAt} ${state.among?.rows ?? ''} ${queryKey(askedQuery(state))}`;
  }
}
