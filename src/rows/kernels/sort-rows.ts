import type { StoredColumn } from '../growing-column.js';
import { instantsOf } from '../instants-of.js';
import { numberOrder } from './number-order.js';
import { radixOrder } from './radix-order.js';
import { ranksOf, type Comparable } from './ranks.js';
import { resultByRow, resultsByCode } from './reading.js';

/** A loop, since a callback for each of a million rows takes as long as sorting them. */
const picked = (rows: Uint32Array, order: Uint32Array): Uint32Array => {
  const found = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) found[at] = rows[order[at]!]!;
  return found;
};

const joined = (first: Uint32Array, second: Uint32Array): Uint32Array => {
  if (second.length === 0) return first;
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

/** The comparables of rows as numbers, NaN for missing ones; null where one is a text. */
const numbersOf = (rows: Uint32Array, comparableOf: (row: number) => Comparable): Float64Array | null => {
  const numbers = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const value = comparableOf(rows[at]!);
    if (typeof value === 'string') return null;
    numbers[at] = value ?? NaN;
  }
  return numbers;
};

const instantsOfRows = (rows: Uint32Array, column: StoredColumn): Float64Array => {
  const instants = instantsOf(column);
  const own = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) own[at] = instants[rows[at]!]!;
  return own;
};

/** Rows by a number for each, in the order of the rows; such rows need no ranks. */
const byNumber = (rows: Uint32Array, numbers: Float64Array, descending: boolean): Uint32Array => {
  const present = new Uint32Array(rows.length);
  const missing = new Uint32Array(rows.length);
  const values = new Float64Array(rows.length);
  let count = 0;
  let missed = 0;
  for (let at = 0; at < rows.length; at++) {
    const value = numbers[at]!;
    if (Number.isNaN(value)) missing[missed++] = rows[at]!;
    else {
      present[count] = rows[at]!;
      // The greatest first is the least of the negatives first, with equal ones in their original order.
      values[count++] = descending ? -value : value;
    }
  }
  const sorted = picked(present, numberOrder(values.subarray(0, count)));
  return joined(sorted, missing.subarray(0, missed));
};

/** What rows are sorted by: the value of a kind. */
export interface SortReading {
  readonly read: (raw: unknown) => Comparable;
  /** Whether that is the instant of a value, in milliseconds since 1970, so that it need not be read again. */
  readonly isInstant?: boolean | undefined;
}

/**
 * Rows in the order of a field. Rows that compare alike stay in their original order; those with nothing to
 * compare come last in either direction, since nobody sorts to see them.
 *
 * @param rows Rows by index.
 * @param column The field; undefined where no row has it.
 */
export const sortRows = (
  rows: Uint32Array,
  column: StoredColumn | undefined,
  { read, isInstant = false }: SortReading,
  descending: boolean,
): Uint32Array => {
  if (!column) return rows;
  if (isInstant) return byNumber(rows, instantsOfRows(rows, column), descending);
  if (column.type === 'coded') {
    const { ranks, last } = ranksOf(resultsByCode(column, { read }));
    const { codes } = column;
    return byRank(rows, (at) => ranks[codes[rows[at]!]!]!, last, descending);
  }
  const comparableOf = resultByRow(column, { read });
  const numbers = numbersOf(rows, comparableOf);
  if (numbers) return byNumber(rows, numbers, descending);
  const comparables: Comparable[] = [];
  for (let at = 0; at < rows.length; at++) comparables.push(comparableOf(rows[at]!));
  const { ranks, last } = ranksOf(comparables);
  return byRank(rows, (at) => ranks[at]!, last, descending);
};
