import { addSeen, entryAt, valueAt } from '../rows/columns.js';
import type { LogEntry } from '../core/log-entry.js';
import type { LogPage } from '../sources/log-source.js';
import type { Frame } from '../log/reading/frame.js';
import type { Remark } from '../sources/remark.js';

/** Pages kept in memory; the rest is in the cache. 1,000 pages of 100 rows are some 10 MB. */
const MOST_PAGES = 1000;

interface Held {
  page: LogPage;
  /** Somebody pressed Update since it was received: it is shown, and asked for again when it is on the screen. */
  outdated: boolean;
}

/**
 * The pages of one query that are in memory, and the way from a row's index to its page.
 *
 * An endpoint that pages by offset has pages of one size, in any order. One that pages by cursor has pages of
 * whatever length it likes, each reached only from the one before.
 */
export class LoadedPages {
  readonly pageSize: number;
  /** The page received first, or first since all were asked for again. */
  base: LogPage | null = null;
  /** What that page saw of the log; null while nobody has asked for another one, or where that cannot be said. */
  frame: Frame | null = null;
  /** Whether nobody knows how many rows the log has: it has no proven end, or has rows behind all that are counted. */
  isUncounted = false;
  readonly #held = new Map<number, Held>();
  /** How many rows there are where the reading ended short, and what is said of it. */
  #end: { readonly rows: number; readonly remark: Remark | null } | null = null;
  /** First rows of the pages known so far, by page number, where pages follow each other by cursor. */
  #starts: number[] | null = null;
  readonly #cursors: (string | null)[] = [];

  constructor(pageSize: number) {
    this.pageSize = pageSize;
  }

  /** Whether the pages follow each other by cursor. */
  get isSequential(): boolean {
    return this.#starts !== null;
  }

  get isEmpty(): boolean {
    return this.#held.size === 0;
  }

  numberOf(index: number): number {
    if (!this.#starts) return Math.floor(index / this.pageSize);
    let number = this.#starts.length - 1;
    while (number > 0 && this.#starts[number]! > index) number--;
    return number;
  }

  /** Index of the first row of a page. */
  startOf(number: number): number {
    return this.#starts?.[number] ?? number * this.pageSize;
  }

  /** The cursor to ask for a page with; undefined where pages are asked for by offset. */
  cursorOf(number: number): string | undefined {
    return this.#cursors[number] ?? undefined;
  }

  /** The pages before one that are held, in their order. */
  before(number: number): LogPage[] {
    const numbers = [...this.#held.keys()].filter((one) => one < number).sort((a, b) => a - b);
    return numbers.map((one) => this.#held.get(one)!.page);
  }

  /** Rows before a page that nobody holds, as long as pages are of one size. */
  gapBefore(number: number): number {
    return this.#starts ? 0 : (number - this.before(number).length) * this.pageSize;
  }

  /** No rows come behind so many, whatever is counted. Of several ends the first is the one. */
  endAt(rows: number, remark: Remark | null): void {
    if (!this.#end || rows <= this.#end.rows) this.#end = { rows, remark };
  }

  /** The cursors up to a page. */
  cursorsTo(number: number): string[] {
    return this.#cursors.slice(0, number + 1).filter((cursor) => typeof cursor === 'string');
  }

  get(number: number): LogPage | undefined {
    const held = this.#held.get(number);
    if (!held) return undefined;
    // Last used last, so that the first in the map is the one to drop.
    this.#held.delete(number);
    this.#held.set(number, held);
    return held.page;
  }

  isOutdated(number: number): boolean {
    return this.#held.get(number)?.outdated ?? false;
  }

  put(number: number, page: LogPage, isSettled: boolean): void {
    this.#held.delete(number);
    this.#held.set(number, { page, outdated: !isSettled });
    const last = this.startOf(number) + page.rows.length;
    // There are rows by now where the end was.
    if (this.#end && !page.end && page.rows.length > 0 && last > this.#end.rows) this.#end = null;
    if (page.next !== undefined) this.#follow(number, page);
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= MOST_PAGES) break;
      this.#held.delete(oldest);
    }
  }

  #follow(number: number, page: LogPage): void {
    this.#starts ??= [0];
    // A page received again with another length moves those behind it: they are asked for again.
    const next = this.startOf(number) + page.rows.length;
    const known = this.#starts[number + 1];
    if (known !== undefined && (known !== next || this.#cursors[number + 1] !== page.next))
      this.#forgetAfter(number);
    if (page.next !== null) {
      this.#starts[number + 1] = next;
      this.#cursors[number + 1] = page.next!;
    }
  }

  #forgetAfter(number: number): void {
    this.#starts!.length = number + 1;
    this.#cursors.length = number + 1;
    for (const other of [...this.#held.keys()]) if (other > number) this.#held.delete(other);
  }

  /** Begins again: marks every page as to be asked for again when it is on the screen. */
  outdate(): void {
    for (const held of this.#held.values()) held.outdated = true;
    this.base = this.frame = this.#end = null;
    this.isUncounted = false;
  }

  /** Rows up to the end of the last row known, and whether more may follow. */
  reach(): { rows: number; hasMore: boolean } {
    // Pages before an end that nobody holds may have rows: nothing says that they do not.
    if (this.#end) return { rows: this.#end.rows, hasMore: false };
    let rows = 0;
    let end = Infinity;
    for (const [number, { page }] of this.#held) {
      const { length } = page.rows;
      const last = this.startOf(number) + length;
      if (length > 0) rows = Math.max(rows, last);
      // By cursor the endpoint says so; else pages are of the size that it really gives, so a shorter one is the last.
      if (this.#starts ? page.next === null : length < this.pageSize) end = Math.min(end, last);
    }
    return { rows: end === Infinity ? rows : Math.max(rows, end), hasMore: rows > 0 && end === Infinity };
  }

  /** Rows that there are at least: up to the last one of the pages that nobody asked for again. */
  get least(): number {
    let rows = 0;
    for (const [number, { page, outdated }] of this.#held)
      if (!outdated && page.rows.length > 0) rows = Math.max(rows, this.startOf(number) + page.rows.length);
    return rows;
  }

  #locate(index: number): { page: LogPage; at: number } | undefined {
    const number = this.numberOf(index);
    const page = this.get(number);
    const at = index - this.startOf(number);
    return page && at < page.rows.length ? { page, at } : undefined;
  }

  has(index: number): boolean {
    return this.#locate(index) !== undefined;
  }

  valueAt(index: number, key: string): unknown {
    const found = this.#locate(index);
    return found && valueAt(found.page.rows, key, found.at);
  }

  entryAt(index: number): LogEntry | undefined {
    const found = this.#locate(index);
    return found && entryAt(found.page.rows, found.at);
  }

  /** Faults of single rows in the pages held, and what is missing behind them. */
  remarks(): Remark[] {
    const ofPages = [...this.#held.values()].flatMap(({ page }) => page.problems);
    return this.#end?.remark ? [...ofPages, this.#end.remark] : ofPages;
  }

  /** Values of a field in the rows held, at most so many. */
  seen(key: string, most: number): Set<unknown> {
    const seen = new Set<unknown>();
    for (const { page } of this.#held.values()) addSeen(page.rows, key, seen, most);
    return seen;
  }
}
