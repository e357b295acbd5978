import { listOf } from '../core/list-of.js';
import type { Language } from './language.js';
import { offsetText } from './time-zone.js';

const MINUTE = 60_000;
/** `02.345Z`: what ISO 8601 writes behind the minute. */
const BEHIND_MINUTE = 7;

const TWO_DIGITS = listOf(60, (value) => String(value).padStart(2, '0'));

/**
 * What a language says of instants to machines, made for a million of them: rows of a log follow each other by seconds, so
 * what is the same of a minute is written once.
 */
export const isoWriter = ({ zone, isoDateTime }: Language): Language['isoDateTime'] => {
  let minute = NaN;
  let head = '';
  let tail = '';
  return (given) => {
    // As a date takes it: whole milliseconds.
    const instant = Math.trunc(given);
    const start = Math.floor(instant / MINUTE) * MINUTE;
    if (start !== minute) {
      // Zones change their offset on the minute, but before 1900 some were seconds away from UTC.
      const wall = zone.wallClock(start).toISOString();
      if (!wall.endsWith(':00.000Z')) return isoDateTime(instant);
      minute = start;
      head = wall.slice(0, -BEHIND_MINUTE);
      tail = offsetText(zone.offsetAt(start));
    }
    const past = instant - start;
    const milliseconds = past % 1000;
    const fraction = milliseconds === 0 ? '' : `.${String(milliseconds).padStart(3, '0')}`;
    return `${head}${TWO_DIGITS[(past - milliseconds) / 1000]}${fraction}${tail}`;
  };
};
