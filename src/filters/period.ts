import { instantToIso } from '../core/instant.js';
import type { Filters } from '../core/query.js';
import type { Words } from '../i18n/words.js';
import type { Filter } from './filter.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Lengths of time as ISO 8601 durations, in milliseconds. */
const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['PT1H', HOUR],
  ['PT24H', DAY],
  ['P7D', 7 * DAY],
  ['P30D', 30 * DAY],
  ['P90D', 90 * DAY],
]);

/**
 * A length of time up to now. It stays what it is, so that a schedule made with "Last 7 days" means the last 7 days
 * whenever it runs; a source is asked for the rows since its start.
 */
export const period: Filter = {
  control: {
    type: 'choice',
    choices: [
      { value: 'PT1H', label: (words: Words) => words.msg('Last hour') },
      { value: 'PT24H', label: (words: Words) => words.msg('Last 24 hours') },
      { value: 'P7D', label: (words: Words) => words.msg('Last 7 days') },
      { value: 'P30D', label: (words: Words) => words.msg('Last 30 days') },
      { value: 'P90D', label: (words: Words) => words.msg('Last 90 days') },
    ],
  },
  toParam: (typed) => (typed === '' || LENGTHS.has(typed) ? typed : null),
  toInput: (param) => (LENGTHS.has(param) ? param : ''),
  expand(param, now): Filters {
    const length = LENGTHS.get(param);
    if (length === undefined) return {};
    // To the minute, so that what was asked a moment ago is the same question.
    return { from: instantToIso(Math.floor((now - length) / MINUTE) * MINUTE) };
  },
  // A source is never asked for a period itself.
  matches: () => () => true,
};
