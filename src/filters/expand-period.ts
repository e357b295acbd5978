import { instantToIso } from '../core/instant.js';
import type { Filters } from '../core/query.js';
import { TimeZone } from '../i18n/time-zone.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Lengths of time as ISO 8601 durations, in milliseconds. */
const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['PT15M', 15 * MINUTE],
  ['PT1H', HOUR],
  ['PT24H', DAY],
  ['P7D', 7 * DAY],
  ['P30D', 30 * DAY],
  ['P90D', 90 * DAY],
]);

const startOfDay = (zone: TimeZone, now: number, daysBefore = 0): number => {
  const wall = zone.wallClock(now);
  wall.setUTCHours(0, 0, 0, 0);
  return zone.instantOf(wall.getTime() - daysBefore * DAY, 'earlier');
};

/** Spans of the calendar, on the clock of a zone. */
const SPANS: ReadonlyMap<string, (zone: TimeZone, now: number) => Filters> = new Map([
  ['today', (zone, now) => ({ from: instantToIso(startOfDay(zone, now)) })],
  [
    'yesterday',
    (zone, now) => ({
      from: instantToIso(startOfDay(zone, now, 1)),
      until: instantToIso(startOfDay(zone, now) - 1),
    }),
  ],
  [
    'month',
    (zone, now) => {
      const wall = zone.wallClock(now);
      return { from: instantToIso(startOfDay(zone, now, wall.getUTCDate() - 1)) };
    },
  ],
]);

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
  if (length !== undefined) return { from: instantToIso(Math.floor((now - length) / MINUTE) * MINUTE) };
  return SPANS.get(param)?.(new TimeZone(timeZone), now) ?? {};
};
