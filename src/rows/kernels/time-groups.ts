import type { TimeQuestion } from '../../core/summary.js';
import { DAY } from '../../dates/time-reading.js';
import { startOfDay } from '../../dates/wall-instants.js';
import { TimeZone } from '../../i18n/time-zone.js';
import { NO_GROUP, type Groups } from './groups.js';
import { inSlices, type Pace } from './in-slices.js';

/** Spans in a row that a list of them has room for; of others those that have rows are looked up. */
const MOST_IN_A_ROW = 0x1_0000;

const QUARTER = 15 * 60_000;

/** Numbers the spans, each a whole number of its own, in the order that they come in. */
const numbering = (least: number, most: number) => {
  const spans: number[] = [];
  const isList = most - least < MOST_IN_A_ROW;
  const list = isList ? new Int32Array(most - least + 1).fill(-1) : null;
  const map = new Map<number, number>();
  const find = (span: number): number => (list ? list[span - least]! : (map.get(span) ?? -1));
  const numberOf = (span: number): number => {
    const known = find(span);
    if (known >= 0) return known;
    const number = spans.push(span) - 1;
    if (list) list[span - least] = number;
    else map.set(span, number);
    return number;
  };
  return { spans, numberOf };
};

/** The day of an instant on the zone's calendar, counted from 1970. An offset holds for a quarter of an hour. */
const dayReader = (zone: TimeZone): ((instant: number) => number) => {
  let quarter = NaN;
  let offset = 0;
  return (instant) => {
    const own = Math.floor(instant / QUARTER);
    if (own !== quarter) {
      quarter = own;
      offset = zone.offsetAt(instant);
    }
    return Math.floor((instant + offset) / DAY);
  };
};

/** Days from 1970 to the last one that a `Date` can hold, but for a few: the days around one are looked at, too. */
const MOST_DAYS = 99_999_990;

/** The first instant of a day; where clocks were put back over midnight that is the earlier of the two. */
const dayStart = (zone: TimeZone, day: number): number =>
  Math.abs(day) > MOST_DAYS
    ? day * DAY
    : (startOfDay(zone, day * DAY) ?? zone.instantOf(day * DAY, 'earlier'));

/** Which span an instant is in, as a whole number, and where a span begins. */
interface Spans {
  readonly spanOf: (instant: number) => number;
  readonly startOf: (span: number) => number;
}

const spansOf = ({ bucket, zone: name = 'UTC' }: Omit<TimeQuestion, 'by'>): Spans => {
  if (bucket !== 'day')
    return { spanOf: (instant) => Math.floor(instant / bucket), startOf: (span) => span * bucket };
  const zone = new TimeZone(name);
  return { spanOf: dayReader(zone), startOf: (day) => dayStart(zone, day) };
};

/**
 * Rows by spans of time, in any order. The first instants of the spans are the groups' values. Rows without an instant are in none.
 *
 * @param instants By row, in milliseconds since 1970.
 * @param rows Rows by index; null for all of them.
 */
export const timeGroups = async (
  instants: Float64Array,
  question: Omit<TimeQuestion, 'by'>,
  rows: Uint32Array | null,
  pace: Pace,
): Promise<Groups> => {
  const { spanOf, startOf } = spansOf(question);
  const numbers = new Uint32Array(rows ? rows.length : instants.length);
  let [least, most] = [Infinity, -Infinity];
  await inSlices(numbers.length, pace, (from, to) => {
    for (let at = from; at < to; at++) {
      const instant = instants[rows ? rows[at]! : at]!;
      if (instant < least) least = instant;
      if (instant > most) most = instant;
    }
  });
  if (least > most) return { numbers: numbers.fill(NO_GROUP), values: [] };
  // Clocks that are put back can show the day before again.
  const { spans, numberOf } = numbering(spanOf(least) - 1, spanOf(most) + 1);
  await inSlices(numbers.length, pace, (from, to) => {
    for (let at = from; at < to; at++) {
      const instant = instants[rows ? rows[at]! : at]!;
      numbers[at] = Number.isNaN(instant) ? NO_GROUP : numberOf(spanOf(instant));
    }
  });
  return { numbers, values: spans.map(startOf) };
};
