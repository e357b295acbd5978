import type { SummaryGroup, TimeQuestion } from '../../core/summary.js';
import { MINUTE, DAY } from '../../dates/time-reading.js';
import type { Span } from '../../dates/buckets.js';
import { startOfDay } from '../../dates/wall-instants.js';
import type { TimeZone } from '../../i18n/time-zone.js';
import type { ComparedTime } from '../../shell/compared-time.js';

/** Spans that an endpoint is asked to count at most. */
const MOST_SPANS = 4000;

const SECOND = 1000;
const HOUR = 60 * MINUTE;

/** Lengths of spans where none of those allowed ends where the bars do. */
const LENGTHS: readonly number[] = [
  ...[1, 5, 10, 30].map((seconds) => seconds * SECOND),
  ...[1, 5, 10, 30].map((minutes) => minutes * MINUTE),
  ...[1, 3, 6, 12].map((hours) => hours * HOUR),
];

/** Which rows of an earlier time each bar is compared with; null for a bar that is compared with none. */
export type EarlierSpans = readonly (readonly Span[] | null)[];

/**
 * What each bar is compared with. Bars that begin before the span are compared with nothing, unless no rows before it are
 * counted in them.
 *
 * @param start The active filters' first instant; null where they have none.
 */
export const earlierSpansOf = (
  bars: readonly Span[],
  { span, earlier, earlierParts }: Pick<ComparedTime, 'span' | 'earlier' | 'earlierParts'>,
  start: number | null,
): EarlierSpans => {
  const isBounded = start !== null && start >= span.start;
  return bars.map((bar) => {
    if (bar.start >= span.end || bar.end <= span.start || (bar.start < span.start && !isBounded)) return null;
    return earlierParts(bar)
      .map(({ start: from, end }) => ({
        start: Math.max(earlier.start, from),
        end: Math.min(earlier.end, end),
      }))
      .filter((part) => part.end > part.start);
  });
};

/** How the rows of earlier spans are counted. */
export interface EarlierQuestion {
  readonly question: TimeQuestion;
  /** Whether each span that is counted lies within one bar; else rows near the end of a bar may be counted in the next one. */
  readonly isExact: boolean;
}

const commonDivisor = (one: number, other: number): number => {
  let [a, b] = [one, other];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
};

/**
 * Asks for the longest spans of which each lies within one bar: they begin at multiples of their length. Null where there is nothing to
 * ask.
 *
 * @param earlier All that is compared with: beyond its ends no rows are counted.
 */
export const earlierQuestion = (
  spans: EarlierSpans,
  earlier: Span,
  isOfDays: boolean,
  zone: TimeZone,
): EarlierQuestion | null => {
  const known = spans.flatMap((parts) => parts ?? []);
  if (known.length === 0) return null;
  const ends = known
    .flatMap(({ start, end }) => [start, end])
    .filter((instant) => instant > earlier.start && instant < earlier.end);
  const isMidnight = (instant: number): boolean =>
    startOfDay(zone, Math.floor(zone.wallClock(instant).getTime() / DAY) * DAY) === instant;
  if (isOfDays && ends.every(isMidnight))
    return { question: { by: 'time', bucket: 'day', zone: zone.name }, isExact: true };
  const length = earlier.end - earlier.start;
  const isFew = (bucket: number): boolean => length / bucket <= MOST_SPANS;
  const shared = ends.reduce(commonDivisor, 0) || Math.ceil(length / SECOND) * SECOND;
  if (shared >= SECOND && isFew(shared)) return { question: { by: 'time', bucket: shared }, isExact: true };
  const bucket = LENGTHS.find(isFew) ?? DAY;
  return { question: { by: 'time', bucket }, isExact: false };
};

/** Rows that each bar is compared with, out of the answer to a question; null for a bar that is compared with none. */
export const earlierCounts = (
  spans: EarlierSpans,
  groups: readonly SummaryGroup[],
  { question: { bucket }, isExact }: EarlierQuestion,
  earlier: Span,
): readonly (number | null)[] => {
  // Where a span that was counted is in two bars, its rows are counted in the one that its middle is in.
  const middle = isExact || bucket === 'day' ? 0 : bucket / 2;
  // The first span that is counted may begin before, and has no rows there.
  const within = (instant: number): number => Math.max(earlier.start, Math.min(earlier.end - 1, instant));
  const counted = groups
    .map(({ value, count }) => ({ at: within(Number(value) + middle), count }))
    .sort((one, other) => one.at - other.at);
  const sums = [0];
  for (const { count } of counted) sums.push(sums.at(-1)! + count);
  const before = (instant: number): number => {
    let [low, high] = [0, counted.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if (counted[half]!.at < instant) low = half + 1;
      else high = half;
    }
    return sums[low]!;
  };
  return spans.map(
    (parts) => parts && parts.reduce((sum, { start, end }) => sum + before(end) - before(start), 0),
  );
};
