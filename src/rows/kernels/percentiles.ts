import type { StoredColumn } from '../growing-column.js';
import { rawValue } from '../stored-value.js';
import { codesOf, type CodedRows } from './codes-of.js';
import { selectPlaces } from './select-places.js';
import { resultByRow, resultsByCode, type Reading } from './reading.js';

export interface GroupPercentiles {
  /** What the rows of the group have in common, as received; `undefined` for rows without the field. */
  readonly group: unknown;
  /** Rows of the group that have a number. */
  readonly count: number;
  /** One for each share that was asked for. */
  readonly percentiles: readonly number[];
}

export interface PercentileOptions {
  readonly groups: StoredColumn;
  readonly numbers: StoredColumn;
  /** The number in a value; anything else is left out. */
  readonly numberOf: Reading<unknown>;
  /** From above 0 to 1: 0.95 asks for the least number that 95 of 100 rows do not exceed. */
  readonly shares: readonly number[];
  /** Rows by index; null for all of them. */
  readonly rows: Uint32Array | null;
}

/** Counters that are still quicker to go through than rows are. */
const MOST_COUNTERS = 2 ** 21;

const toNumber = (value: unknown): number => (typeof value === 'number' ? value : NaN);

/** Which of so many numbers, from the least, is at a share: the nearest rank, so that the number is one that occurred. */
const placeOf = (share: number, count: number): number =>
  Math.min(count - 1, Math.max(0, Math.ceil(share * count) - 1));

/** Numbers of a group, at the places asked for; gives nothing where there are none. */
type Finder = (group: number, placesOf: (count: number) => number[]) => { count: number; found: number[] };

/** Rows of each number counted, where there are few distinct ones: nothing has to be sorted but those. */
const countedFinder = ({ codes }: CodedRows, numbers: Float64Array, groups: CodedRows): Finder => {
  const distinct = numbers.filter((value) => !Number.isNaN(value)).sort();
  const rankOf = new Map([...distinct.entries()].map(([rank, value]) => [value, rank]));
  const rankOfCode = Int32Array.from(numbers, (value) => rankOf.get(value) ?? -1);
  const width = distinct.length;
  const counts = new Uint32Array(groups.values.length * width);
  for (let at = 0; at < codes.length; at++) {
    const rank = rankOfCode[codes[at]!]!;
    if (rank >= 0) counts[groups.codes[at]! * width + rank]!++;
  }
  return (group, placesOf) => {
    const own = counts.subarray(group * width, (group + 1) * width);
    const count = own.reduce((sum, value) => sum + value, 0);
    const found = placesOf(count).map((place) => {
      let rank = 0;
      for (let passed = own[0]!; passed <= place; passed += own[rank]!) rank++;
      return distinct[rank]!;
    });
    return { count, found };
  };
};

/** The numbers of each group side by side, and of those the ones at the places. */
const selectingFinder = (numberAt: (at: number) => number, { codes, values }: CodedRows): Finder => {
  const numbers = new Float64Array(codes.length);
  const ends = new Uint32Array(values.length + 1);
  for (let at = 0; at < numbers.length; at++) {
    const value = numberAt(at);
    numbers[at] = value;
    if (!Number.isNaN(value)) ends[codes[at]! + 1]!++;
  }
  for (let group = 1; group < ends.length; group++) ends[group]! += ends[group - 1]!;
  const places = ends.slice();
  const sideBySide = new Float64Array(ends[values.length]!);
  for (let at = 0; at < numbers.length; at++) {
    const value = numbers[at]!;
    if (!Number.isNaN(value)) sideBySide[places[codes[at]!]!++] = value;
  }
  return (group, placesOf) => {
    const own = sideBySide.subarray(ends[group], ends[group + 1]);
    return { count: own.length, found: selectPlaces(own, placesOf(own.length)) };
  };
};

const finderOf = ({ numbers, numberOf, rows }: PercentileOptions, groups: CodedRows): Finder => {
  if (numbers.type === 'coded') {
    const byCode = Float64Array.from(resultsByCode(numbers, numberOf), toNumber);
    const coded = codesOf(numbers, rows);
    if (byCode.length * groups.values.length <= MOST_COUNTERS) return countedFinder(coded, byCode, groups);
    return selectingFinder((at) => byCode[coded.codes[at]!]!, groups);
  }
  const byRow = resultByRow(numbers, numberOf);
  return selectingFinder((at) => toNumber(byRow(rows ? rows[at]! : at)), groups);
};

/** Exact percentiles of a number by the values of a field, for each group that has one, in the order of the store. */
export const percentiles = (options: PercentileOptions): GroupPercentiles[] => {
  const groups = codesOf(options.groups, options.rows);
  const find = finderOf(options, groups);
  return groups.values
    .map((group, code) => {
      const { count, found } = find(code, (total) =>
        total === 0 ? [] : options.shares.map((share) => placeOf(share, total)),
      );
      return { group: rawValue(group), count, percentiles: found };
    })
    .filter(({ count }) => count > 0);
};
