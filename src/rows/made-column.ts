import { listOf } from '../core/list-of.js';
import type { Steps } from '../core/steps.js';
import { columnOf } from './columns.js';
import { GrowingColumn, type StoredColumn } from './growing-column.js';

/** Rows that are added at once. */
const PIECE = 0x1000;

/**
 * A column made of a value for each row, in pieces.
 *
 * @param valueOf The value of a row; `undefined` where it has none.
 */
export function* madeColumn(length: number, valueOf: (row: number) => unknown): Steps<StoredColumn> {
  const column = new GrowingColumn();
  for (let from = 0; from < length; from += PIECE) {
    const count = Math.min(PIECE, length - from);
    column.append(columnOf(listOf(count, (at) => valueOf(from + at))), count);
    yield;
  }
  return column.stored;
}
