import { countFilters, normaliseFilters, type Query } from '../core/query.js';
import { parseInstant } from '../core/instant.js';
import type { Preset } from '../presets/preset.js';
import { timeField } from '../presets/time-field.js';
import { answerQuery } from '../query/answer-query.js';
import { numberField } from '../query/entry-name.js';
import { ColumnStore } from '../rows/column-store.js';
import { valueAt, type Columns } from '../rows/columns.js';
import { gatherRows } from '../rows/gather-rows.js';
import type { LogPage, LogSource, PageRequest } from '../sources/log-source.js';
import type { NewRows } from '../sources/tail.js';
import { isAskedAnything } from './proofs/answers.js';
import { fetchInFrame, frameOf } from './reading/frame.js';
import { KnownRows, type KnownRound } from './known-rows.js';
import { splitQuery } from './proofs/split-query.js';

/** Pages that are asked for at most to find a row that is known. */
const MOST_PAGES = 50;

/** Share of neighbours in the wrong order from which on rows are in none. */
const WRONG_SHARE = 0.25;

/** Thrown where nobody can tell which rows of a log are new. */
export class UnorderedRows extends Error {}

/** Whether later rows are behind earlier ones, as in a log that gives its oldest rows first. */
const isUnordered = ({ rows }: LogPage, key: string | undefined): boolean => {
  if (key === undefined || rows.length < 2) return false;
  let wrong = 0;
  for (let row = 1; row < rows.length; row++)
    if (parseInstant(valueAt(rows, key, row)) > parseInstant(valueAt(rows, key, row - 1))) wrong++;
  return wrong > WRONG_SHARE * (rows.length - 1);
};

/** A lot of new rows, before the filters that the source does not answer. */
interface Fresh {
  readonly page: LogPage;
  readonly rows: readonly number[];
}

/** What is new in a log that is looked at again and again. Rows that match a query, the newest first. */
export class NewestRows {
  readonly #source: LogSource;
  readonly #preset: Preset;
  readonly #limit: number;
  readonly #known: KnownRows;
  /** What the source is asked. */
  readonly asked: Query;
  /** What is filtered here, and how it is ordered. */
  readonly #left: Query;
  /** Whether the source is asked for other rows, too, than are wanted. */
  readonly #isWider: boolean;
  readonly #isCounted: boolean;
  #isBegun = false;
  /** Whether what is known was filtered here: rows between those are not known. */
  #isPartlyKnown = false;
  /** Rows that the source counted last. */
  #total: number | null = null;
  /** The latest first page, for its ETag. */
  #first: LogPage | undefined;

  /** @param known Pages that are here already, the newest first; where there are none, the first look only says what is known. */
  constructor(source: LogSource, preset: Preset, query: Query, limit: number, known: readonly LogPage[]) {
    this.#source = source;
    this.#preset = preset;
    this.#limit = limit;
    this.#known = new KnownRows(numberField(preset));
    const time = timeField(preset);
    const sort = time === undefined ? query.sort : { key: time, descending: true };
    const { filters, totals } = source.capabilities;
    const given = normaliseFilters(query.filters);
    const { asked, left } = splitQuery(source.capabilities, { filters: given, sort }, preset);
    this.asked = asked;
    // Nobody knows which filters a source answers that is asked for any.
    this.#left = { filters: isAskedAnything(filters) ? given : left.filters, sort };
    this.#isWider = countFilters(left.filters) > 0;
    this.#isCounted = totals !== false && !this.#isWider;
    if (known.length > 0) this.#begin(known);
  }

  #begin(known: readonly LogPage[]): void {
    const round = this.#known.round();
    for (const { rows } of known) round.look(rows);
    this.#known.add(round.seen);
    this.#isPartlyKnown = this.#isWider || known.some(({ among }) => among !== undefined);
    this.#total = this.#isPartlyKnown ? null : (known[0]?.total ?? null);
    this.#isBegun = true;
  }

  /** A look at rows that come by themselves; what it has seen is known with {@link know}. */
  round(): KnownRound {
    return this.#known.round();
  }

  know({ seen }: KnownRound): void {
    this.#known.add(seen);
  }

  /** Rows of an event that are new and match; null where none is. */
  ofEvent(round: KnownRound, rows: Columns, fetchedAt: number): NewRows | null {
    const page = { rows, fetchedAt } as LogPage;
    return this.#found([{ page, rows: round.lookAtEvent(rows) }], { skipped: 0, total: null, fetchedAt });
  }

  /**
   * Asks for the first page, and for others until one has a row that is known. Null where nothing is new.
   *
   * Rejects as `fetchPage` does, and with {@link UnorderedRows}.
   */
  async look({ signal, onRetry }: Pick<PageRequest, 'signal' | 'onRetry'>): Promise<NewRows | null> {
    const request = { query: this.asked, limit: this.#limit, signal, onRetry, reload: true };
    const first = await this.#source.fetchPage({ ...request, offset: 0, held: this.#first });
    signal.throwIfAborted();
    const isSame = first.rows === this.#first?.rows;
    this.#first = first;
    if (isSame) return null;
    const hasAll = this.#isAll(first);
    if (!hasAll && isUnordered(first, timeField(this.#preset))) throw new UnorderedRows();
    if (!this.#isBegun) {
      this.#begin([first]);
      return null;
    }
    // Of rows that were filtered here, whatever the first page has besides is new.
    const isAll = hasAll || this.#isPartlyKnown;
    this.#isPartlyKnown = false;
    const grown = first.total === null || this.#total === null ? null : first.total - this.#total;
    const round = this.#known.round();
    const fresh: Fresh[] = [];
    const frame = frameOf(first);
    let page = first;
    let [offset, count] = [0, 0];
    let skipped: number | null = 0;
    for (let pages = 1; ; pages++) {
      const found = round.look(page.rows, isAll);
      fresh.push({ page, rows: found.fresh });
      count += found.fresh.length;
      offset += page.rows.length;
      // Where more have come than were found, rows that say the same as known ones are among them.
      const isExplained = grown === null || count >= grown || found.fresh.length === 0;
      const hasEnded = page.rows.length === 0 || page.next === null || offset >= (page.total ?? Infinity);
      if (isAll || hasEnded || (found.hasMet && isExplained)) break;
      // An endpoint that ignores where a page begins gives the same one again.
      if (pages >= MOST_PAGES || found.isRepeated) {
        skipped = grown === null ? null : Math.max(0, grown - count);
        break;
      }
      const cursor: string | undefined = page.next ?? undefined;
      page = await fetchInFrame(
        this.#source,
        { ...request, offset, cursor },
        { frame, before: page, isFilled: false },
      );
      signal.throwIfAborted();
    }
    this.#known.add(round.seen);
    this.#total = first.total;
    const total = this.#isCounted ? first.total : null;
    return this.#found(fresh, { skipped, total, fetchedAt: first.fetchedAt });
  }

  /** Whether a page has all rows of the log. */
  #isAll({ rows, total, next, more }: LogPage): boolean {
    if (more || next) return false;
    const { isWhole } = this.#source.capabilities;
    return isWhole === true || total === rows.length || (total === null && rows.length > this.#limit);
  }

  #found(fresh: readonly Fresh[], said: Pick<NewRows, 'skipped' | 'total' | 'fetchedAt'>): NewRows | null {
    const store = new ColumnStore();
    const picked: number[] = [];
    for (const { page, rows } of fresh) {
      if (rows.length === 0) continue;
      const held = store.length;
      store.append(page.rows);
      for (const row of rows) picked.push(held + row);
    }
    const isPicked = new Set(picked);
    const found = answerQuery(store, this.#left, this.#preset).filter((row) => isPicked.has(row));
    if (found.length === 0 && said.skipped === 0) return null;
    return { kind: 'rows', rows: gatherRows(store, found), ...said };
  }
}
