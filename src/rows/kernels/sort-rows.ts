import { atOnce, sliced, type Steps } from '../../core/steps.js';
import type { StoredColumn } from '../growing-column.js';
import { instantSteps } from '../instants-of.js';
import { numberSteps } from './number-order.js';
import { radixSteps } from './radix-order.js';
import { ranksOf, type Comparable } from './ranks.js';
import { resultByRow, resultsByCode } from './reading.js';

/** A loop, since a callback for each of a million rows takes as long as sorting them. */
function* picked(rows: Uint32Array, order: Uint32Array): Steps<Uint32Array> {
  const found = new Uint32Array(order.length);
  yield* sliced(found.length, (from, to) => {
    for (let at = from; at < to; at++) found[at] = rows[order[at]!]!;
  });
  return found;
}

const joined = (first: Uint32Array, second: Uint32Array): Uint32Array => {
  if (second.length === 0) return first;
  const both = new Uint32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
};

/** Rows by rank; that of the missing ones is the last in either direction. */
function* byRank(
  rows: Uint32Array,
  rankAt: (at: number) => number,
  last: number,
  descending: boolean,
): Steps<Uint32Array> {
  const keys = new Uint32Array(rows.length);
  yield* sliced(keys.length, (from, to) => {
    for (let at = from; at < to; at++) {
      const rank = rankAt(at);
      keys[at] = descending && rank !== last ? last - 1 - rank : rank;
    }
  });
  return yield* picked(rows, yield* radixSteps(keys));
}

/** The comparables of rows as numbers, NaN for missing ones; null where one is a text. */
function* numbersOf(
  rows: Uint32Array,
  comparableOf: (row: number) => Comparable,
): Steps<Float64Array | null> {
  const numbers = new Float64Array(rows.length);
  let hasText = false;
  yield* sliced(rows.length, (from, to) => {
    for (let at = from; at < to && !hasText; at++) {
      const value = comparableOf(rows[at]!);
      if (typeof value === 'string') hasText = true;
      else numbers[at] = value ?? NaN;
    }
  });
  return hasText ? null : numbers;
}

function* instantsOfRows(rows: Uint32Array, column: StoredColumn): Steps<Float64Array> {
  const instants = yield* instantSteps(column);
  const own = new Float64Array(rows.length);
  yield* sliced(rows.length, (from, to) => {
    for (let at = from; at < to; at++) own[at] = instants[rows[at]!]!;
  });
  return own;
}

/** Rows by a number for each, in the order of the rows; such rows need no ranks. */
function* byNumber(rows: Uint32Array, numbers: Float64Array, descending: boolean): Steps<Uint32Array> {
  const present = new Uint32Array(rows.length);
  const missing = new Uint32Array(rows.length);
  const values = new Float64Array(rows.length);
  let count = 0;
  let missed = 0;
  yield* sliced(rows.length, (from, to) => {
    for (let at = from; at < to; at++) {
      const value = numbers[at]!;
      if (Number.isNaN(value)) missing[missed++] = rows[at]!;
      else {
        present[count] = rows[at]!;
        // The greatest first is the least of the negatives first, with equal ones in their original order.
        values[count++] = descending ? -value : value;
      }
    }
  });
  const sorted = yield* picked(present, yield* numberSteps(values.subarray(0, count)));
  return joined(sorted, missing.subarray(0, missed));
}

/** What rows are sorted by: the value of a kind. */
export interface SortReading {
  readonly read: (raw: unknown) => Comparable;
  /** Whether that is the instant of a value, in milliseconds since 1970, so that it need not be read again. */
  readonly isInstant?: boolean | undefined;
}

/**
 * Rows in the order of a field. Rows that compare alike stay in their original order; those with nothing to
 * compare come last in either direction, since nobody sorts to see them. In pieces.
 *
 * @param rows Rows by index.
 * @param column The field; undefined where no row has it.
 */
export function* sortRowsSteps(
  rows: Uint32Array,
  column: StoredColumn | undefined,
  { read, isInstant = false }: SortReading,
  descending: boolean,
): Steps<Uint32Array> {
  if (!column) return rows;
  if (isInstant) return yield* byNumber(rows, yield* instantsOfRows(rows, column), descending);
  if (column.type === 'coded') {
    const { codes } = column;
    const { ranks, last } = yield* ranksOf(yield* resultsByCode(column, { read }));
    return yield* byRank(rows, (at) => ranks[codes[rows[at]!]!]!, last, descending);
  }
  const comparableOf = yield* resultByRow(column, { read });
  const numbers = yield* numbersOf(rows, comparableOf);
  if (numbers) return yield* byNumber(rows, numbers, descending);
  const comparables: Comparable[] = [];
  yield* sliced(rows.length, (from, to) => {
    for (let at = from; at < to; at++) comparables.push(comparableOf(rows[at]!));
  });
  const { ranks, last } = yield* ranksOf(comparables);
  return yield* byRank(rows, (at) => ranks[at]!, last, descending);
}

/** The same without a stop. */
export const sortRows = (
  rows: Uint32Array,
  column: StoredColumn | undefined,
  reading: SortReading,
  descending: boolean,
): Uint32Array => atOnce(sortRowsSteps(rows, column, reading, descending));
