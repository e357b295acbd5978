import { instantToIso, parseInstant } from '../core/instant.js';
import type { Filter } from './filter.js';
import { readWallTime, writeWallTime } from './wall-time.js';

/** The first instant of a range, itself included. */
export const from: Filter = {
  control: { type: 'date-time' },
  toParam(typed, language) {
    if (typed === '') return '';
    const time = readWallTime(typed, language, 'earlier');
    return time && instantToIso(time.instant);
  },
  toInput: writeWallTime,
  readsInstants: true,
  matches(param) {
    const first = parseInstant(param);
    return (raw) => parseInstant(raw) >= first;
  },
};
