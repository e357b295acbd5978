import { Temporal } from 'temporal-polyfill';
import type { Schedule } from '../schedule.js';

/** Characters of a name that are kept, so that with all else it stays below the 255 bytes of common file systems. */
const LONGEST = 40;

/**
 * The name of the file that a run makes, such as `Errors-of-the-week-2026-11-23-0800-5c9f3f3c.csv`: letters, digits and
 * dashes, which are safe on every system. A run that is made again has the same name; no two runs have.
 *
 * @param due When the run was due, in milliseconds since 1970.
 */
export const fileName = ({ id, name, timeZone }: Schedule, due: number, extension: string): string => {
  const words = name.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const stem = [...words.join('-')].slice(0, LONGEST).join('').replace(/-$/, '') || 'report';
  const wallClock = Temporal.Instant.fromEpochMilliseconds(due)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime();
  const [day, time = ''] = wallClock.toString().split('T');
  const tail = [day, time.slice(0, 5).replace(':', ''), id.replace(/[^\da-z]/gi, '').slice(0, 8)];
  return `${[stem, ...tail].join('-')}.${extension}`;
};
