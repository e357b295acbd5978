import { breather } from '../core/breathe.js';
import type { PatternGroup } from '../core/summary.js';
import { urlPattern } from '../core/addresses/url-pattern.js';
import { inSlices } from '../rows/kernels/in-slices.js';
import { valueGroups } from '../rows/kernels/value-groups.js';
import type { RowsHere } from './rows-here.js';

/** The rows of one group. They are told apart once for a log, whatever number of groups is asked about. */
export const rowsOfPattern = async (
  { store, rows }: RowsHere,
  { field, value }: PatternGroup,
  signal: AbortSignal,
): Promise<Uint32Array> => {
  const pace = { signal, breathe: breather() };
  const { numbers, values } = await valueGroups(store, field, { rows, nameOf: urlPattern, pace });
  const wanted = values.indexOf(value);
  const found = new Uint32Array(numbers.length);
  let count = 0;
  await inSlices(numbers.length, pace, (from, to) => {
    for (let at = from; at < to; at++) if (numbers[at] === wanted) found[count++] = rows ? rows[at]! : at;
  });
  return found.subarray(0, count);
};
