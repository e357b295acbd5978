import { listOf } from '../../core/list-of.js';
import { columnOf } from '../columns.js';
import { GrowingColumn, type StoredColumn } from '../growing-column.js';

/**
 * A column of the greatest number that each row has in several columns; missing where it has none.
 *
 * @param read The number of a raw value; null for any other.
 */
export const latestOf = (
  columns: readonly StoredColumn[],
  length: number,
  read: (raw: unknown) => unknown,
): StoredColumn => {
  const values = listOf(length, (row) => {
    const numbers = columns
      .map((column) => read(column.valueAt(row)))
      .filter((value) => typeof value === 'number');
    return numbers.length > 0 ? Math.max(...numbers) : undefined;
  });
  const column = new GrowingColumn();
  column.append(columnOf(values), length);
  return column.stored;
};
