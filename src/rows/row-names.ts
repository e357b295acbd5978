import { listOf } from '../core/list-of.js';
import { toText } from '../core/to-text.js';
import { valueAt, type Columns } from './columns.js';
import { rowKeys } from './row-keys.js';

/**
 * What rows are known again by in another answer: their number where they have one, since the rest may change from answer to answer, as
 * "12 seconds ago" does; else all that they say.
 *
 * @param numberKey Field that numbers the entries; undefined where nobody knows of one.
 */
export const rowNames = (rows: Columns, numberKey: string | undefined): string[] => {
  const keys = rowKeys(rows);
  return listOf(rows.length, (row) => {
    const number = numberKey === undefined ? undefined : valueAt(rows, numberKey, row);
    return number === undefined || number === null
      ? `${keys[2 * row]} ${keys[2 * row + 1]}`
      : `#${toText(number)}`;
  });
};
