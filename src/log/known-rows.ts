import type { Columns } from '../rows/columns.js';
import { rowNames } from '../rows/row-names.js';

/** Rows that are known at most: the newest ones. */
const MOST = 20_000;

/**
 * The rows of a log that are known, to tell apart those that are new.
 *
 * Each name is counted: two rows that say the same, such as the calls of a health check, are two.
 */
export class KnownRows {
  readonly #numberKey: string | undefined;
  #counts = new Map<string, number>();

  /** @param numberKey Field that numbers the entries, where the report has one. */
  constructor(numberKey: string | undefined) {
    this.#numberKey = numberKey;
  }

  /** Begins a round of looking at pages, the newest first. */
  round(): KnownRound {
    return new KnownRound(new Map(this.#counts), (rows) => rowNames(rows, this.#numberKey));
  }

  /** Knows what was seen in a round from now on, before what was known already. */
  add(seen: ReadonlyMap<string, number>): void {
    const counts = new Map(seen);
    for (const [name, count] of this.#counts) {
      if (counts.size >= MOST && !counts.has(name)) break;
      counts.set(name, Math.max(count, counts.get(name) ?? 0));
    }
    this.#counts = counts;
  }
}

/** What is found on one page. */
export interface Looked {
  /** Places of new rows, in their order. */
  readonly fresh: readonly number[];
  /** Whether a row of it is known: then none behind it is new. */
  readonly hasMet: boolean;
  /** Whether all of it was on pages of the same round. */
  readonly isRepeated: boolean;
}

/** One look at the newest pages of a log, in their order. */
export class KnownRound {
  readonly #known: Map<string, number>;
  readonly #namesOf: (rows: Columns) => string[];
  /** Names on pages of this round, and how often at most on one. */
  readonly seen = new Map<string, number>();

  constructor(known: Map<string, number>, names: (rows: Columns) => string[]) {
    this.#known = known;
    this.#namesOf = names;
  }

  /** @param isAll Whether all rows of the log are there: then any may be new, wherever it is. */
  look(rows: Columns, isAll = false): Looked {
    const names = this.#namesOf(rows);
    const own = new Map<string, number>();
    let others: number[] = [];
    let lastKnown = -1;
    let repeated = 0;
    names.forEach((name, row) => {
      own.set(name, (own.get(name) ?? 0) + 1);
      const count = this.#known.get(name) ?? 0;
      // While a log grows its rows move down from page to page, and appear twice.
      if (this.seen.has(name)) repeated += 1;
      else if (count > 0) {
        this.#known.set(name, count - 1);
        lastKnown = row;
      } else others.push(row);
    });
    for (const [name, count] of own) this.seen.set(name, Math.max(count, this.seen.get(name) ?? 0));
    if (lastKnown >= 0 && !isAll) others = others.filter((row) => row < lastKnown);
    return {
      fresh: others,
      hasMet: lastKnown >= 0,
      isRepeated: names.length > 0 && repeated === names.length,
    };
  }

  /** Rows received unasked, without those that are known: there is no order to go by. */
  lookAtEvent(rows: Columns): number[] {
    const fresh: number[] = [];
    this.#namesOf(rows).forEach((name, row) => {
      const count = this.#known.get(name) ?? 0;
      if (count > 0) this.#known.set(name, count - 1);
      else {
        fresh.push(row);
        this.seen.set(name, (this.seen.get(name) ?? 0) + 1);
        const [oldest] = this.seen.keys();
        if (this.seen.size > MOST && oldest !== undefined) this.seen.delete(oldest);
      }
    });
    return fresh;
  }
}
