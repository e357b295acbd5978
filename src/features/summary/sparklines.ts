import type { ReactiveController } from 'lit';
import { parseInstant } from '../../core/instant.js';
import type { Filters } from '../../core/query.js';
import type { SummaryGroup } from '../../core/summary.js';
import { toText } from '../../core/to-text.js';
import { barAt, chooseBuckets, type Buckets, type Span } from '../../dates/buckets.js';
import { TimeZone } from '../../i18n/time-zone.js';
import { exactFilterFor, including } from '../../query/filter-by-value.js';
import { LatestAnswer } from '../../report/latest-answer.js';
import { askedQuery } from '../../report/state.js';
import type { Shell } from '../../shell/shell.js';
import type { SummaryController } from './summary-controller.js';

/** Width of a sparkline in CSS pixels, for which bars are chosen. */
export const SPARK_WIDTH = 120;

/** How many entries of each time a value has, where that is known. */
export interface Spark {
  readonly buckets: Buckets;
  readonly counts: readonly number[];
}

/** A cell, and the value that it is of. */
interface Drawn {
  readonly cell: Element;
  readonly key: string | null;
}

/** The span of all groups together; null where nobody knows. */
const spanOf = (groups: readonly SummaryGroup[], { from, until }: Filters): Span | null => {
  const known = (instants: readonly (number | undefined)[]): number[] =>
    instants.filter((instant) => instant !== undefined);
  const [start, end] = [parseInstant(from), parseInstant(until)];
  const first = Number.isNaN(start) ? Math.min(...known(groups.map((group) => group.first))) : start;
  const last = Number.isNaN(end) ? Math.max(...known(groups.map((group) => group.last))) : end;
  return Number.isFinite(first) && Number.isFinite(last) && first <= last
    ? { start: first, end: last + 1 }
    : null;
};

const keyOf = ({ value }: SummaryGroup): string => `${typeof value} ${toText(value)}`;

/** The entries of each value over time: asked for when its row comes into sight, one after the other. */
export class Sparklines implements ReactiveController {
  readonly #shell: Shell;
  readonly #summary: SummaryController;
  readonly #latest = new LatestAnswer();
  readonly #observer: IntersectionObserver;
  #groups: readonly SummaryGroup[] = [];
  #drawn: readonly Drawn[] = [];
  /** Groups whose rows are looked at. */
  #shown: readonly SummaryGroup[] = [];
  #known = new Map<string, Spark | null>();
  #wanted: SummaryGroup[] = [];

  constructor(shell: Shell, summary: SummaryController) {
    this.#shell = shell;
    this.#summary = summary;
    this.#observer = new IntersectionObserver((seen) => {
      for (const { isIntersecting, target } of seen) if (isIntersecting) this.#want(target);
    });
    shell.addController(this);
  }

  /** Whether the values can be asked about one by one: all rows are counted. */
  get isOffered(): boolean {
    const { answer } = this.#summary;
    const isWhole = answer !== null && (!answer.among || answer.among.isAll);
    return isWhole && this.#span !== null;
  }

  /** Null while it is not known, or where nobody knows. */
  of(group: SummaryGroup): Spark | null {
    return this.#known.get(keyOf(group)) ?? null;
  }

  /** The most entries of one time, of all values that are known: they have one scale. */
  get most(): number {
    return Math.max(1, ...[...this.#known.values()].flatMap((spark) => spark?.counts ?? []));
  }

  hostUpdated(): void {
    const groups = this.#summary.answer?.groups ?? [];
    if (groups !== this.#groups) {
      this.#groups = groups;
      this.#known = new Map();
      this.#wanted = [];
      this.#latest.cancel();
    }
    const cells = [...this.#shell.element.renderRoot.querySelectorAll('.summary .spark')];
    // A row is reused for another value when they are sorted, and then it is not seen to come into sight.
    const isSame = ({ cell, key }: Drawn, at: number): boolean =>
      cell === cells[at] && key === cell.getAttribute('data-group');
    if (groups === this.#shown && cells.length === this.#drawn.length && this.#drawn.every(isSame)) return;
    this.#shown = groups;
    this.#drawn = cells.map((cell) => ({ cell, key: cell.getAttribute('data-group') }));
    this.#observer.disconnect();
    for (const cell of cells) this.#observer.observe(cell);
  }

  hostDisconnected(): void {
    this.#latest.cancel();
    this.#observer.disconnect();
    this.#drawn = [];
  }

  get #span(): Span | null {
    const { groups = [] } = this.#summary.answer ?? {};
    return spanOf(groups, askedQuery(this.#shell.report.state).filters);
  }

  #want(cell: Element): void {
    const key = cell.getAttribute('data-group');
    const group = this.#groups.find((one) => keyOf(one) === key);
    if (!group || this.#known.has(keyOf(group)) || this.#wanted.includes(group)) return;
    this.#wanted.push(group);
    if (!this.#latest.isAsking) this.#next();
  }

  #next(): void {
    const group = this.#wanted.shift();
    const span = this.#span;
    const { field } = this.#summary;
    if (!group || !span || !field || !this.isOffered) return;
    const { report } = this.#shell;
    const { preset, query, timeZone } = report.state;
    const of = field.pattern && { field: field.field, value: group.value };
    const filter = exactFilterFor(preset, field.field, group.value);
    const settle = (spark: Spark | null): void => {
      this.#known.set(keyOf(group), spark);
      this.#shell.requestUpdate();
      this.#next();
    };
    // Rows without a value have no filter that finds them.
    if (!of && !filter) return settle(null);
    const filters = of ? query.filters : including(query.filters, filter!);
    const buckets = chooseBuckets(span, SPARK_WIDTH, new TimeZone(timeZone));
    const question = { by: 'time', bucket: buckets.bucket, zone: timeZone } as const;
    void this.#latest.ask(
      async (signal) => {
        const questions = await report.questions();
        return questions.summariseOf(filters, question, {
          signal,
          isBrief: true,
          of,
        });
      },
      ({ groups, among }) => {
        if (among && !among.isAll) return settle(null);
        const counts = buckets.starts.map(() => 0);
        for (const { value, count } of groups) {
          const bar = typeof value === 'number' ? barAt(buckets, value) : -1;
          if (bar >= 0) counts[bar]! += count;
        }
        settle({ buckets, counts });
      },
      () => settle(null),
    );
  }
}

export { keyOf as sparkKey };
