import { instantToIso, parseInstant } from '../core/instant.js';
import type { Filter } from './filter.js';
import { readFilterTime, writeFilterTime } from './filter-time.js';
import { readBy } from './sought.js';

/** The last instant of a range, itself included: one typed to the minute means its last millisecond. */
export const until: Filter = {
  role: 'end',
  control: { type: 'date-time', edge: 'end' },
  toParam(typed, language, writing) {
    if (typed === '') return '';
    const time = readFilterTime(typed, language, writing);
    return time && instantToIso(time.end);
  },
  toInput: (param, language, writing) => writeFilterTime(param, 'end', language, writing),
  readsInstants: true,
  matches: readBy((param) => {
    const instant = parseInstant(param);
    return { operator: 'until', instant, matches: (raw) => parseInstant(raw) <= instant };
  }),
};
