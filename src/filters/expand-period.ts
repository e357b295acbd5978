import { instantToIso } from '../core/instant.js';
import type { Filters } from '../core/query.js';
import { TimeZone } from '../i18n/time-zone.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Lengths of time as ISO 8601 durations, in minutes. */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({ PT15M: 15, PT1H: 60, PT24H: 1440, P7D: 10_080, P30D: 43_200, P90D: 129_600 }),
);

/** Days of a week, which begins on Monday (ISO 8601). */
const WEEK = 7;

/** Days since Monday. */
const weekday = (wall: Date): number => (wall.getUTCDay() + 6) % WEEK;

/** Days since the first of the month. */
const dayOfMonth = (wall: Date): number => wall.getUTCDate() - 1;

/** Spans of the calendar: first day of each, and first day behind it, as days before today; those that go on have none behind. */
const SPANS: ReadonlyMap<string, (wall: Date) => readonly number[]> = new Map(
  Object.entries({
    today: () => [0],
    yesterday: () => [1, 0],
    week: (wall: Date) => [weekday(wall)],
    'last-week': (wall: Date) => [weekday(wall) + WEEK, weekday(wall)],
    month: (wall: Date) => [dayOfMonth(wall)],
    'last-month': (wall: Date) => {
      const days = dayOfMonth(wall);
      return [days + new Date(+wall - (days + 1) * DAY).getUTCDate(), days];
    },
  }),
);

/** Whether a text names a length of time or a span of the calendar. */
export const isPeriod = (param: string): boolean => LENGTHS.has(param) || SPANS.has(param);

/**
 * What a source is asked for in place of a period: no source knows one, and it means other rows each time. In a file of its
 * own, since the first request may need it, and needs no other behaviour of search fields.
 *
 * @param now When it is asked, in milliseconds since 1970.
 * @param timeZone IANA name of the report's zone, on whose clock days begin.
 */
export const expandPeriod = (param: string, now: number, timeZone: string): Filters => {
  const length = LENGTHS.get(param);
  // To the minute, so that what was asked a moment ago is the same question.
  if (length !== undefined) return { from: instantToIso((Math.floor(now / MINUTE) - length) * MINUTE) };
  const zone = new TimeZone(timeZone);
  const wall = zone.wallClock(now);
  wall.setUTCHours(0, 0, 0, 0);
  const [from, until] = (SPANS.get(param)?.(wall) ?? []).map((daysBefore) =>
    zone.instantOf(+wall - daysBefore * DAY, 'earlier'),
  );
  return {
    ...(from !== undefined && { from: instantToIso(from) }),
    ...(until !== undefined && { until: instantToIso(until - 1) }),
  };
};
