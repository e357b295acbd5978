import { englishNumber } from './english-number.js';
import { sourceLocale } from './locale-codes.js';
import { offsetText, TimeZone } from './time-zone.js';
import type { Words } from './words.js';

/**
 * How one report speaks: its words, numbers, dates and zone. Handed down to whatever makes text, so that two
 * reports on a page can each have their own.
 */
export interface Language {
  readonly locale: string;
  /** How the report is laid out: as the page says, else as the language is written. */
  readonly direction: 'ltr' | 'rtl';
  readonly words: Words;
  readonly zone: TimeZone;
  number(value: number): string;
  /**
   * An instant on the zone's clock.
   *
   * @param zone Where another than the report's is meant.
   * @param pattern `DD`, `MM`, `YYYY`, `HH`, `mm`, `ss` and `SSS` stand for the parts; all else stands for itself.
   */
  dateTime(instant: number, pattern: string, zone?: TimeZone): string;
  /** An instant as the language writes the time of day, with seconds. */
  timeOfDay(instant: number): string;
  /** ISO 8601 with the zone's offset, to the millisecond where there are any: for machines. */
  isoDateTime(instant: number): string;
}

const RIGHT_TO_LEFT = /^(ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/;

const PARTS = /YYYY|DD|MM|HH|mm|SSS|ss/g;

const partOf = (date: Date, part: string): string => {
  switch (part) {
    case 'YYYY':
      return String(date.getUTCFullYear()).padStart(4, '0');
    case 'MM':
      return String(date.getUTCMonth() + 1).padStart(2, '0');
    case 'DD':
      return String(date.getUTCDate()).padStart(2, '0');
    case 'HH':
      return String(date.getUTCHours()).padStart(2, '0');
    case 'mm':
      return String(date.getUTCMinutes()).padStart(2, '0');
    case 'ss':
      return String(date.getUTCSeconds()).padStart(2, '0');
    default:
      return String(date.getUTCMilliseconds()).padStart(3, '0');
  }
};

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** The direction in which a language is written. */
export const directionOf = (locale: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr');

/**
 * @param timeZone An IANA name that is known to be one.
 * @param direction Where a page lays all out in another direction than the language has.
 */
export const createLanguage = (
  words: Words,
  timeZone: string,
  direction: 'ltr' | 'rtl' = directionOf(words.locale),
): Language => {
  const { locale } = words;
  const zone = new TimeZone(timeZone);
  // Dear to make and cheap to use: made when it is first used, and lives as long as the language.
  const numbers = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }));
  const dateTime: Language['dateTime'] = (instant, pattern, onClockOf = zone) => {
    const date = onClockOf.wallClock(instant);
    return pattern.replace(PARTS, (part) => partOf(date, part));
  };
  return {
    locale,
    direction,
    words,
    zone,
    number: (value) => (locale === sourceLocale && englishNumber(value)) || numbers().format(value),
    dateTime,
    // On the clock that rows have, to be compared with them.
    timeOfDay: (instant) => dateTime(instant, 'HH:mm:ss'),
    isoDateTime(given) {
      // As a date takes it: whole milliseconds.
      const instant = Math.trunc(given);
      const text = zone.wallClock(instant).toISOString().replace('.000Z', 'Z');
      return text.replace('Z', offsetText(zone.offsetAt(instant)));
    },
  };
};
