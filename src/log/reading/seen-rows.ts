import { valueAt } from '../../rows/columns.js';
import { RowKeySet } from '../../rows/row-key-set.js';
import { rowKeys } from '../../rows/row-keys.js';
import type { LogPage } from '../../sources/log-source.js';

/** Pages in a row that are alike after which they are believed to be the same one, even if its rows cannot be told apart. */
const MOST_ALIKE = 100;

/**
 * Counts the distinct entries of the pages of a log, and finds the pages that it gave before. Entries are known again by all that they
 * say (`rowKeys`), held as numbers since there may be millions: what a log calls an id may be that of several entries, and none must
 * be lost.
 *
 * Entries with a number of their own are told apart for certain. Others may well be alike, such as the calls of a health check: what
 * they have on two pages is believed to be one entry only as long as no page has had two of a kind itself.
 */
export class SeenRows {
  readonly #numberKey: string | undefined;
  readonly #rows = new RowKeySet();
  readonly #pages = new Set<string>();
  #distinct = 0;
  #repeated = 0;
  #alike = 0;
  #last = '';
  #lastNumbers: string | null = null;
  /** Whether a page has had two rows that say the same. */
  #hasTwins = false;

  /** @param numberKey Field that numbers the entries, where the report has one. */
  constructor(numberKey?: string) {
    this.#numberKey = numberKey;
  }

  /** Entries without those received before. */
  get distinct(): number {
    return this.#distinct;
  }

  /** Rows that had come before, on pages that brought others too. */
  get repeated(): number {
    return this.#repeated;
  }

  /** Takes a page in; false where it brings nothing but what was there before. */
  add({ rows }: LogPage): boolean {
    const { length } = rows;
    if (length === 0) return true;
    const keys = rowKeys(rows);
    const page = this.#pageKey(keys);
    this.#alike = page === this.#last ? this.#alike + 1 : 0;
    this.#last = page;
    const own = new RowKeySet();
    let fresh = 0;
    for (let row = 0; row < length; row++) {
      const [first, second] = [keys[2 * row]!, keys[2 * row + 1]!];
      if (own.add(first, second) && this.#rows.add(first, second)) fresh++;
    }
    const numbers = this.#numbersOf(rows);
    const isNumbered = numbers !== null;
    // The entries of the page before, with what has changed of them meanwhile, such as "12 seconds ago".
    const isUpdated = isNumbered && length > 1 && numbers === this.#lastNumbers;
    this.#lastNumbers = numbers;
    if (isUpdated) return false;
    const isSamePage = this.#pages.has(page) && own.size > 1 && 2 * own.size >= length;
    this.#pages.add(page);
    if (fresh === 0 && (isNumbered || isSamePage || this.#alike >= MOST_ALIKE)) return false;
    this.#hasTwins ||= own.size < length;
    const again = isNumbered || !this.#hasTwins ? own.size - fresh : 0;
    this.#repeated += again;
    this.#distinct += length - again;
    return true;
  }

  /** Whether a page has rows that did not come before. Takes nothing in. */
  lacks({ rows }: LogPage): boolean {
    const keys = rowKeys(rows);
    for (let row = 0; row < rows.length; row++)
      if (!this.#rows.has(keys[2 * row]!, keys[2 * row + 1]!)) return true;
    return this.#numbersOf(rows) === null && !this.#pages.has(this.#pageKey(keys));
  }

  #pageKey(keys: Uint32Array): string {
    let [one, other] = [keys.length, 0];
    for (const key of keys) {
      one = Math.imul(one ^ key, 0x01000193);
      other = Math.imul(other + key, 0x85ebca6b) ^ (other >>> 13);
    }
    return `${one} ${other}`;
  }

  /** The numbers of a page's rows in their order; null where not each of them has one of its own. */
  #numbersOf(rows: LogPage['rows']): string | null {
    if (this.#numberKey === undefined) return null;
    const numbers = new Set<unknown>();
    for (let row = 0; row < rows.length; row++) {
      const number = valueAt(rows, this.#numberKey, row);
      if (number === undefined || number === null || numbers.has(number)) return null;
      numbers.add(number);
    }
    return JSON.stringify([...numbers]);
  }
}
