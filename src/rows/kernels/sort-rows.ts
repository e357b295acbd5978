import type { StoredColumn } from '../growing-column.js';
import { numberOrder } from './number-order.js';
import { radixOrder } from './radix-order.js';
import { isMissing, ranksOf, type Comparable, type Ranks } from './ranks.js';
import { resultByRow, resultsByCode, type Reading } from './reading.js';

const picked = (rows: Uint32Array, order: Uint32Array): Uint32Array => order.map((at) => rows[at]!);

const joined = (first: Uint32Array, second: Uint32Array): Uint32Array => {
  const both = new Uint32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
};

/** Rows by rank; that of the missing ones is the last in either direction. */
const byRank = (rows: Uint32Array, rankAt: (at: number) => number, last: number, descending: boolean) => {
  const keys = new Uint32Array(rows.length);
  for (let at = 0; at < keys.length; at++) {
    const rank = rankAt(at);
    keys[at] = descending && rank !== last ? last - 1 - rank : rank;
  }
  return picked(rows, radixOrder(keys));
};

/** Rows whose comparables are numbers, which need no ranks; null where one is a text. */
const byNumber = (
  rows: Uint32Array,
  comparableOf: (row: number) => Comparable,
  descending: boolean,
): Uint32Array | null => {
  const present = new Uint32Array(rows.length);
  const missing = new Uint32Array(rows.length);
  const values = new Float64Array(rows.length);
  let count = 0;
  let missed = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const value = comparableOf(row);
    if (isMissing(value)) missing[missed++] = row;
    else if (typeof value === 'string') return null;
    else {
      present[count] = row;
      // The greatest first is the least of the negatives first, with equal ones in the order that they came in.
      values[count++] = descending ? -value : value;
    }
  }
  const sorted = picked(present, numberOrder(values.subarray(0, count)));
  return joined(sorted, missing.subarray(0, missed));
};

/**
 * Rows in the order of a field. Rows that compare alike stay in the order that they came in; those with nothing to
 * compare come last in either direction, since nobody sorts to see them.
 *
 * @param rows Rows by index.
 * @param column The field; undefined where no row has it.
 * @param reading What values are compared by.
 */
export const sortRows = (
  rows: Uint32Array,
  column: StoredColumn | undefined,
  reading: Reading<Comparable>,
  descending: boolean,
): Uint32Array => {
  if (!column) return rows;
  if (column.type === 'coded') {
    const { ranks, last }: Ranks = ranksOf(resultsByCode(column, reading));
    const { codes } = column;
    return byRank(rows, (at) => ranks[codes[rows[at]!]!]!, last, descending);
  }
  const comparableOf = resultByRow(column, reading);
  const sorted = byNumber(rows, comparableOf, descending);
  if (sorted) return sorted;
  const { ranks, last } = ranksOf(Array.from(rows, comparableOf));
  return byRank(rows, (at) => ranks[at]!, last, descending);
};
