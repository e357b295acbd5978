import { DAY, MINUTE } from './time-reading.js';
import { startOfDay } from './wall-instants.js';
import type { TimeZone } from '../i18n/time-zone.js';

/** A span of time in milliseconds since 1970; its end is the first instant behind it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans of equal length that follow each other: what each bar of the timeline counts. */
export interface Buckets {
  /** What is asked for, as in a `TimeQuestion`. */
  readonly bucket: number | 'day';
  /** First instant of each bar; a bar of days may be several of them. */
  readonly starts: readonly number[];
  /** First instant behind the last bar. */
  readonly end: number;
}

const SECOND = 1000;
const HOUR = 60 * MINUTE;

/** Lengths of less than a day; whole parts of each other's, so that bars begin where people expect them to. */
const LENGTHS: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
];

/** Width of a bar and the gap behind it, in CSS pixels. */
const BAR = 6;
const FEWEST = 12;
const MOST = 400;

/** Days around the ends of what a `Date` can hold have no days around them to look at. */
const MOST_DAYS = 99_999_990;

const dayStart = (zone: TimeZone, day: number): number =>
  Math.abs(day) > MOST_DAYS
    ? day * DAY
    : (startOfDay(zone, day * DAY) ?? zone.instantOf(day * DAY, 'earlier'));

const dayOf = (instant: number, zone: TimeZone): number =>
  Math.floor(zone.wallClock(instant).getTime() / DAY);

/** The first instant of the day behind the one that an instant is in. */
export const endOfDay = (instant: number, zone: TimeZone): number => dayStart(zone, dayOf(instant, zone) + 1);

/** Most bars that a width has room for. */
export const mostBars = (width: number): number => Math.max(FEWEST, Math.min(MOST, Math.floor(width / BAR)));

const daysOf = ({ start, end }: Span, most: number, zone: TimeZone): Buckets => {
  const first = dayOf(start, zone);
  const last = Math.max(first, dayOf(end - 1, zone));
  const step = Math.ceil((last - first + 1) / most);
  const starts: number[] = [];
  for (let day = first; day <= last; day += step) starts.push(dayStart(zone, day));
  return { bucket: 'day', starts, end: dayStart(zone, last + 1) };
};

/**
 * The bars of a span of time: the shortest length, from a second to a day, of which there are no more than the width has room for.
 * Longer spans have bars of several days.
 */
export const chooseBuckets = (span: Span, width: number, zone: TimeZone): Buckets => {
  const most = mostBars(width);
  const bucket = LENGTHS.find((length) => {
    const count = Math.ceil(span.end / length) - Math.floor(span.start / length);
    return count <= most;
  });
  if (bucket === undefined) return daysOf(span, most, zone);
  const starts: number[] = [];
  const first = Math.floor(span.start / bucket) * bucket;
  const end = Math.max(first + bucket, Math.ceil(span.end / bucket) * bucket);
  for (let at = first; at < end; at += bucket) starts.push(at);
  return { bucket, starts, end };
};

/** Which bar an instant is in; -1 where none is. */
export const barAt = ({ starts, end }: Buckets, instant: number): number => {
  if (!(instant >= (starts[0] ?? Infinity) && instant < end)) return -1;
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** How far along the bars an instant is, from 0 to 1; beyond them where it lies beyond. All bars are equally wide. */
export const shareAt = (buckets: Buckets, instant: number): number => {
  const { starts, end } = buckets;
  const bar = barAt(buckets, instant);
  if (bar < 0) return instant < (starts[0] ?? 0) ? 0 : 1;
  const next = starts[bar + 1] ?? end;
  return (bar + (instant - starts[bar]!) / (next - starts[bar]!)) / starts.length;
};
