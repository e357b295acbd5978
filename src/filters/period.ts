import type { Words } from '../i18n/words.js';
import { isPeriod } from './expand-period.js';
import type { Choice, Filter } from './filter.js';
import { readBy } from './sought.js';

/** All periods that have a name, in the order in which readers look for them. */
export const periods: readonly Choice[] = [
  { value: 'PT15M', label: (words: Words) => words.msg('Last 15 minutes') },
  { value: 'PT1H', label: (words: Words) => words.msg('Last hour') },
  { value: 'PT24H', label: (words: Words) => words.msg('Last 24 hours') },
  { value: 'P7D', label: (words: Words) => words.msg('Last 7 days') },
  { value: 'P30D', label: (words: Words) => words.msg('Last 30 days') },
  { value: 'P90D', label: (words: Words) => words.msg('Last 90 days') },
  { value: 'today', label: (words: Words) => words.msg('Today') },
  { value: 'yesterday', label: (words: Words) => words.msg('Yesterday') },
  { value: 'week', label: (words: Words) => words.msg('This week') },
  { value: 'last-week', label: (words: Words) => words.msg('Last week') },
  { value: 'month', label: (words: Words) => words.msg('This month') },
  { value: 'last-month', label: (words: Words) => words.msg('Last month') },
];

/** Those that the documents of the reports do not have: their search fields offer what is written there. */
const FURTHER = ['week', 'last-week', 'last-month'];

/**
 * A length of time up to now, or a span of the calendar. It stays what it is, so that a schedule made with "Last 7 days"
 * means the last 7 days whenever it runs; a source is asked for the rows of that time.
 */
export const period: Filter = {
  role: 'period',
  control: {
    type: 'choice',
    choices: periods.filter(({ value }) => !FURTHER.includes(value)),
    further: periods.filter(({ value }) => FURTHER.includes(value)),
  },
  toParam: (typed) => (typed === '' || isPeriod(typed) ? typed : null),
  toInput: (param) => (isPeriod(param) ? param : ''),
  // A source is never asked for a period itself.
  matches: readBy((text) => ({ operator: 'other', text, matches: () => true })),
};
