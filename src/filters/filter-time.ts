import { parseInstant } from '../core/instant.js';
import { readTime } from '../dates/read-time.js';
import { isFault, type TimeSpan } from '../dates/time-reading.js';
import { writeTime, type TimeEdge } from '../dates/write-time.js';
import type { Language } from '../i18n/language.js';
import type { DateWriting } from './filter.js';

/** Where nobody says how dates are written: ISO 8601, and no time that counts from now. */
const UNSAID: DateWriting = { dateFormat: 'YYYY-MM-DD HH:mm', now: 0 };

/** What was typed as a time; null where it is none, or may be several. */
export const readFilterTime = (
  typed: string,
  language: Language,
  { dateFormat, now }: DateWriting = UNSAID,
): TimeSpan | null => {
  const reading = readTime(typed, { language, pattern: dateFormat, now });
  return reading === null || isFault(reading) ? null : reading;
};

/** A filter's instant as its field shows it. */
export const writeFilterTime = (
  param: string,
  edge: TimeEdge,
  language: Language,
  { dateFormat }: DateWriting = UNSAID,
): string => {
  const instant = parseInstant(param);
  return Number.isNaN(instant) ? '' : writeTime(instant, edge, language, dateFormat);
};
