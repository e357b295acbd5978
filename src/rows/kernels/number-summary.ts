import { inTurns } from '../../core/steps.js';
import type { NumberSummary } from '../../core/summary.js';
import type { ColumnStore } from '../column-store.js';
import { inSlices, type Pace } from './in-slices.js';
import type { Reader } from './meanings.js';
import { selectPlaces } from './select-places.js';

/** Parts that the numbers are counted in. */
export const BARS = 20;

const placeOf = (share: number, count: number): number => Math.max(0, Math.ceil(share * count) - 1);

/**
 * The numbers of a field over rows of a store; null where none has one.
 *
 * @param rows Rows by index; null for all of them.
 */
export const numberSummary = async (
  store: ColumnStore,
  { key, read }: Reader<unknown>,
  rows: Uint32Array | null,
  pace: Pace,
): Promise<NumberSummary | null> => {
  const column = await inTurns(store.columnSteps(key), pace);
  if (!column) return null;
  const all = new Float64Array(rows ? rows.length : store.length);
  let count = 0;
  let [min, max] = [Infinity, -Infinity];
  const byCode = column.type === 'coded' ? column.values.map((_, code) => read(column.rawOf(code))) : null;
  const codes = column.type === 'coded' ? column.codes : null;
  await inSlices(all.length, pace, (from, to) => {
    for (let at = from; at < to; at++) {
      const row = rows ? rows[at]! : at;
      const value = byCode && codes ? byCode[codes[row]!] : read(column.valueAt(row));
      if (typeof value !== 'number' || !Number.isFinite(value)) continue;
      all[count++] = value;
      if (value < min) min = value;
      if (value > max) max = value;
    }
  });
  if (count === 0) return null;
  const numbers = all.subarray(0, count);
  const bars = new Array<number>(max > min ? BARS : 1).fill(0);
  // The whole of a range can be more than a number holds; half of the least numbers is 0.
  const scale = Number.isFinite(max - min) ? 1 : 0.5;
  const range = max * scale - min * scale;
  await inSlices(count, pace, (from, to) => {
    for (let at = from; at < to; at++) {
      const share = range > 0 ? (numbers[at]! * scale - min * scale) / range : 0;
      bars[Math.min(bars.length - 1, Math.floor(share * bars.length))]!++;
    }
  });
  const [median, p95] = selectPlaces(numbers, [placeOf(0.5, count), placeOf(0.95, count)]) as [
    number,
    number,
  ];
  return { count, min, median, p95, max, bars };
};
