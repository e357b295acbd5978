import { DAY } from '../../dates/time-reading.js';
import type { TimeZone } from '../../i18n/time-zone.js';

/** A span of time, in milliseconds since 1970; both ends are of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a span is compared with: the one before it, of the same length; the same hours a day, or a week, earlier. */
export type Earlier = 'before' | 'day' | 'week';

/** A day of clock changes is an hour longer. */
const HOUR = 3_600_000;

const DAYS: Readonly<Record<Exclude<Earlier, 'before'>, number>> = { day: 1, week: 7 };

/** The same time on the zone's clock, days earlier. */
const daysBefore = (instant: number, days: number, zone: TimeZone): number =>
  zone.instantOf(zone.wallClock(instant).getTime() - days * DAY, 'earlier');

/** The span that another one is compared with. */
export const earlierSpan = ({ start, end }: Span, earlier: Earlier, zone: TimeZone): Span => {
  if (earlier === 'before') return { start: start - (end - start + 1), end: start - 1 };
  const days = DAYS[earlier];
  const from = daysBefore(start, days, zone);
  return { start: from, end: Math.max(from, daysBefore(end + 1, days, zone) - 1) };
};

/** What a span can be compared with: nothing that it overlaps, and nothing twice. */
export const earlierSpans = (span: Span, zone: TimeZone): readonly Earlier[] => {
  const before = earlierSpan(span, 'before', zone);
  const isOther = (earlier: 'day' | 'week'): boolean => {
    const other = earlierSpan(span, earlier, zone);
    const isSame = other.start === before.start && other.end === before.end;
    return span.end - span.start < DAYS[earlier] * DAY + HOUR && other.end < span.start && !isSame;
  };
  return [...(['day', 'week'] as const).filter(isOther), 'before'];
};
