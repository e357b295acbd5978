import { instantToIso, parseInstant } from '../core/instant.js';
import type { Filter } from './filter.js';
import { readFilterTime, writeFilterTime } from './filter-time.js';
import { readBy } from './sought.js';

/** The first instant of a range, itself included. */
export const from: Filter = {
  role: 'start',
  control: { type: 'date-time', edge: 'start' },
  toParam(typed, language, writing) {
    if (typed === '') return '';
    const time = readFilterTime(typed, language, writing);
    return time && instantToIso(time.start);
  },
  toInput: (param, language, writing) => writeFilterTime(param, 'start', language, writing),
  readsInstants: true,
  matches: readBy((param) => {
    const instant = parseInstant(param);
    return { operator: 'from', instant, matches: (raw) => parseInstant(raw) >= instant };
  }),
};
