import { listOf } from '../../core/list-of.js';
import type { StoredColumn } from '../growing-column.js';
import { rawValue } from '../stored-value.js';
import { codesOf } from './codes-of.js';

export interface ValueCount {
  /** As it came; `undefined` for rows without the field. */
  readonly value: unknown;
  readonly count: number;
}

/**
 * The distinct values of a field and how many rows have each, the most frequent first.
 *
 * @param rows Rows by index; null for all of them.
 * @param most How many values are wanted.
 */
export const countValues = (
  column: StoredColumn,
  rows: Uint32Array | null,
  most = Infinity,
): ValueCount[] => {
  const { codes, values } = codesOf(column, rows);
  const counts = new Uint32Array(values.length);
  for (let at = 0; at < codes.length; at++) counts[codes[at]!]!++;
  return listOf(counts.length, (code) => ({ count: counts[code]!, code }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ count, code }) => ({ value: rawValue(values[code]), count }));
};
