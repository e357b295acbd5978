import { instantToIso } from '../core/instant.js';
import type { Filters } from '../core/query.js';
import { TimeZone } from '../i18n/time-zone.js';
import type { Words } from '../i18n/words.js';
import type { Filter } from './filter.js';

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

const isKnown = (param: string): boolean => LENGTHS.has(param) || SPANS.has(param);

/**
 * A length of time up to now, or a span of the calendar. It stays what it is, so that a schedule made with "Last 7 days"
 * means the last 7 days whenever it runs; a source is asked for the rows of that time.
 */
export const period: Filter = {
  control: {
    type: 'choice',
    choices: [
      { value: 'PT15M', label: (words: Words) => words.msg('Last 15 minutes') },
      { value: 'PT1H', label: (words: Words) => words.msg('Last hour') },
      { value: 'PT24H', label: (words: Words) => words.msg('Last 24 hours') },
      { value: 'P7D', label: (words: Words) => words.msg('Last 7 days') },
      { value: 'P30D', label: (words: Words) => words.msg('Last 30 days') },
      { value: 'P90D', label: (words: Words) => words.msg('Last 90 days') },
      { value: 'today', label: (words: Words) => words.msg('Today') },
      { value: 'yesterday', label: (words: Words) => words.msg('Yesterday') },
      { value: 'month', label: (words: Words) => words.msg('This month') },
    ],
  },
  toParam: (typed) => (typed === '' || isKnown(typed) ? typed : null),
  toInput: (param) => (isKnown(param) ? param : ''),
  expand(param, now, timeZone): Filters {
    const length = LENGTHS.get(param);
    // To the minute, so that what was asked a moment ago is the same question.
    if (length !== undefined) return { from: instantToIso(Math.floor((now - length) / MINUTE) * MINUTE) };
    return SPANS.get(param)?.(new TimeZone(timeZone), now) ?? {};
  },
  // A source is never asked for a period itself.
  matches: () => () => true,
};
