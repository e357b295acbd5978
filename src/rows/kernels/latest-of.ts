import type { Steps } from '../../core/steps.js';
import type { StoredColumn } from '../growing-column.js';
import { madeColumn } from '../made-column.js';

/**
 * A column of the greatest number that each row has in several columns; missing where it has none. In pieces.
 *
 * @param read The number of a raw value; null for any other.
 */
export const latestOf = (
  columns: readonly StoredColumn[],
  length: number,
  read: (raw: unknown) => unknown,
): Steps<StoredColumn> =>
  madeColumn(length, (row) => {
    const numbers = columns
      .map((column) => read(column.valueAt(row)))
      .filter((value) => typeof value === 'number');
    return numbers.length > 0 ? Math.max(...numbers) : undefined;
  });
