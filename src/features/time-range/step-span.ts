import { DAY, MINUTE } from '../../dates/time-reading.js';
import { startOfDay } from '../../dates/wall-instants.js';
import type { TimeZone } from '../../i18n/time-zone.js';

/** A span of time, in milliseconds since 1970. Both ends are of it; null where one is open. */
export interface OpenSpan {
  readonly start: number | null;
  readonly end: number | null;
}

export interface StepContext {
  readonly zone: TimeZone;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** The period that the span is of, as the filter has it; `''` where it was typed. */
  readonly period: string;
}

/** First instant of a day on a zone's clock; of the day behind, where the zone left that one out. */
const dayStart = (zone: TimeZone, wall: number): number =>
  startOfDay(zone, wall) ?? startOfDay(zone, wall + DAY) ?? zone.instantOf(wall, 'earlier');

const addMonths = (wall: number, months: number): number => {
  const date = new Date(wall);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
};

const isFirstOfMonth = (wall: number): boolean => new Date(wall).getUTCDate() === 1;

/** First midnight behind a period that goes on, as if the zone's clock were UTC; null for one of a fixed length. */
const periodEnd = (period: string, wall: number): number | null => {
  if (period === 'today') return wall + DAY;
  if (period === 'week') return wall + 7 * DAY;
  return period === 'month' ? addMonths(wall, 1) : null;
};

/** Midnights around a span of whole days, as if the zone's clock were UTC; null where it is of other times. */
const wholeDays = (
  start: number,
  end: number | null,
  { zone, period }: StepContext,
): { first: number; behind: number } | null => {
  const first = zone.wallClock(start).getTime();
  const behind = end === null ? periodEnd(period, first) : zone.wallClock(end + 1).getTime();
  return behind === null || first % DAY !== 0 || behind % DAY !== 0 || behind <= first
    ? null
    : { first, behind };
};

/**
 * The span before or behind one, as long as it is: days follow the zone's clock changes, months their lengths. Null where an end
 * is open that nobody can fill in, or where the next span would be of the future.
 */
export const stepSpan = (
  { start, end }: OpenSpan,
  by: 1 | -1,
  context: StepContext,
): { readonly start: number; readonly end: number } | null => {
  const { zone, now } = context;
  if (start === null || (by > 0 && (end === null || end >= now))) return null;
  const days = wholeDays(start, end, context);
  if (days) {
    const { first, behind } = days;
    const isOfMonths = isFirstOfMonth(first) && isFirstOfMonth(behind);
    const [one, other] = [new Date(first), new Date(behind)];
    const months =
      12 * (other.getUTCFullYear() - one.getUTCFullYear()) + other.getUTCMonth() - one.getUTCMonth();
    const move = (wall: number): number =>
      isOfMonths ? addMonths(wall, by * months) : wall + by * (behind - first);
    return { start: dayStart(zone, move(first)), end: dayStart(zone, move(behind)) - 1 };
  }
  // A span up to now ends with the minute that it is.
  const last = end ?? Math.max(start + MINUTE, Math.ceil(now / MINUTE) * MINUTE) - 1;
  const length = last - start + 1;
  if (length <= 0) return null;
  return { start: start + by * length, end: last + by * length };
};
