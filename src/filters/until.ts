import { instantToIso, parseInstant } from '../core/instant.js';
import type { Filter } from './filter.js';
import { readWallTime, writeWallTime } from './wall-time.js';

/** The last instant of a range, itself included: one typed to the minute means its last millisecond. */
export const until: Filter = {
  control: { type: 'date-time' },
  toParam(typed, language) {
    if (typed === '') return '';
    const time = readWallTime(typed, language, 'later');
    return time && instantToIso(time.instant + time.precision - 1);
  },
  toInput: writeWallTime,
  readsInstants: true,
  matches(param) {
    const last = parseInstant(param);
    return (raw) => parseInstant(raw) <= last;
  },
};
