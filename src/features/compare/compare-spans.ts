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

/** The first instant behind a wall time that the zone's clocks leave out. */
const endOfGap = (wall: number, zone: TimeZone): number => {
  let after = zone.instantOf(wall, 'earlier');
  let before = after - (zone.wallClock(after).getTime() - wall) - 1;
  const offset = zone.offsetAt(after);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (zone.offsetAt(middle) === offset) after = middle;
    else before = middle;
  }
  return after;
};

/**
 * What a part of a span is compared with, each with the first instant behind it as its end. A day and a week earlier it is the same
 * time on the clock: of times that the clocks showed twice both, of those that they left out nothing.
 *
 * @param part Its end is the first instant behind it.
 */
export const earlierParts = (
  part: Span,
  { start, end }: Span,
  earlier: Earlier,
  zone: TimeZone,
): readonly Span[] => {
  if (earlier === 'before') {
    const away = end - start + 1;
    return [{ start: part.start - away, end: part.end - away }];
  }
  const away = DAYS[earlier] * DAY;
  const [from, last] = [part.start, part.end - 1].map((one) => zone.wallClock(one).getTime() - away) as [
    number,
    number,
  ];
  const at = (wall: number, prefer: 'earlier' | 'later', behind: 0 | 1): number => {
    const instant = zone.instantOf(wall, prefer);
    return zone.wallClock(instant).getTime() === wall ? instant + behind : endOfGap(wall, zone);
  };
  const [first, second] = (['earlier', 'later'] as const).map((prefer) => ({
    start: at(from, prefer, 0),
    end: at(last, prefer, 1),
  })) as [Span, Span];
  // Where clocks show nothing twice both are the same; one that begins or ends in such an hour has it whole.
  return second.start < first.end ? [{ start: first.start, end: second.end }] : [first, second];
};

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
