import { inTurns } from '../../core/steps.js';
import type { ColumnStore } from '../column-store.js';
import type { Groups } from './groups.js';
import { inSlices, type Pace } from './in-slices.js';
import type { Reader } from './meanings.js';
import { selectPlaces } from './select-places.js';

/** Shares of the rows that do not exceed the numbers wanted. */
const SHARES = [0.5, 0.95, 0.99, 1] as const;

export interface Durations {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** Counters that are still quicker to go through than rows are. */
const MOST_COUNTERS = 2 ** 21;

const numberOf = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : NaN;

/** The nearest rank, so that the number is one that occurred. */
const placeOf = (share: number, count: number): number => Math.max(0, Math.ceil(share * count) - 1);

/** Numbers of a group, from the least, at the places. */
type Find = (group: number, places: (count: number) => readonly number[]) => readonly number[];

const durationsOf = (find: Find, group: number): Durations | null => {
  const found = find(group, (count) => (count === 0 ? [] : SHARES.map((share) => placeOf(share, count))));
  if (found.length === 0) return null;
  const [p50, p95, p99, max] = found as [number, number, number, number];
  return { p50, p95, p99, max };
};

/** By how often each distinct number comes in each group: nothing has to be sorted but the distinct ones. */
const counting = async (
  numberOfCode: Float64Array,
  codeOf: (at: number) => number,
  { numbers }: Pick<Groups, 'numbers'>,
  groupOf: Int32Array,
  count: number,
  pace: Pace,
): Promise<Find> => {
  const distinct = [...new Set(numberOfCode)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const rankOf = new Map(distinct.map((value, rank) => [value, rank]));
  const rankOfCode = Int32Array.from(numberOfCode, (value) => rankOf.get(value) ?? -1);
  const width = distinct.length;
  const counts = new Uint32Array(count * width);
  await inSlices(numbers.length, pace, (from, to) => {
    for (let at = from; at < to; at++) {
      const group = groupOf[numbers[at]!]!;
      const rank = rankOfCode[codeOf(at)]!;
      if (group >= 0 && rank >= 0) counts[group * width + rank]!++;
    }
  });
  return (group, placesOf) => {
    const own = counts.subarray(group * width, (group + 1) * width);
    let total = 0;
    for (let rank = 0; rank < width; rank++) total += own[rank]!;
    return placesOf(total).map((place) => {
      let rank = 0;
      for (let passed = own[0]!; passed <= place; passed += own[rank]!) rank++;
      return distinct[rank]!;
    });
  };
};

/** The numbers of each group side by side, and of those the ones at the places. */
const selecting = async (
  valueOf: (at: number) => number,
  { numbers }: Pick<Groups, 'numbers'>,
  groupOf: Int32Array,
  count: number,
  pace: Pace,
): Promise<Find> => {
  const values = new Float64Array(numbers.length);
  const ends = new Uint32Array(count + 1);
  await inSlices(numbers.length, pace, (from, to) => {
    for (let at = from; at < to; at++) {
      const group = groupOf[numbers[at]!]!;
      const value = group >= 0 ? valueOf(at) : NaN;
      values[at] = value;
      if (!Number.isNaN(value)) ends[group + 1]!++;
    }
  });
  for (let group = 1; group < ends.length; group++) ends[group]! += ends[group - 1]!;
  const places = ends.slice();
  const sideBySide = new Float64Array(ends[count]!);
  await inSlices(numbers.length, pace, (from, to) => {
    for (let at = from; at < to; at++) {
      const value = values[at]!;
      if (!Number.isNaN(value)) sideBySide[places[groupOf[numbers[at]!]!]!++] = value;
    }
  });
  return (group, placesOf) => {
    const own = sideBySide.subarray(ends[group], ends[group + 1]);
    return selectPlaces(own, placesOf(own.length));
  };
};

/**
 * Durations of groups: p50, p95, p99 and the longest, each one that occurred; null where a group has none.
 *
 * @param groupOf By number of a group: its place in the answer; -1 where it is not wanted.
 * @param count Groups wanted.
 */
export const groupDurations = async (
  store: ColumnStore,
  { key, read }: Reader<unknown>,
  rows: Uint32Array | null,
  groups: Pick<Groups, 'numbers'>,
  groupOf: Int32Array,
  count: number,
  pace: Pace,
): Promise<(Durations | null)[]> => {
  const column = await inTurns(store.columnSteps(key), pace);
  const durations: (Durations | null)[] = [];
  if (!column) return new Array<null>(count).fill(null);
  const find = await (() => {
    if (column.type !== 'coded') {
      const valueOf = (at: number): number => numberOf(read(column.valueAt(rows ? rows[at]! : at)));
      return selecting(valueOf, groups, groupOf, count, pace);
    }
    const { codes } = column;
    const byCode = Float64Array.from(column.values, (_, code) => numberOf(read(column.rawOf(code))));
    const codeOf = rows ? (at: number) => codes[rows[at]!]! : (at: number) => codes[at]!;
    return byCode.length * count <= MOST_COUNTERS
      ? counting(byCode, codeOf, groups, groupOf, count, pace)
      : selecting((at) => byCode[codeOf(at)]!, groups, groupOf, count, pace);
  })();
  for (let group = 0; group < count; group++) {
    durations.push(durationsOf(find, group));
    await pace.breathe();
    pace.signal.throwIfAborted();
  }
  return durations;
};
