import type { Language } from '../i18n/language.js';
import { wholePattern } from './date-pattern.js';
import { MINUTE } from './time-reading.js';

/** Which end of a minute a time stands for: a start its first millisecond, an end its last one. */
export type TimeEdge = 'start' | 'end';

/** Seconds and milliseconds, as far as an instant has them beyond its minute or second. */
const beyondMinute = (wall: number, edge: TimeEdge): '' | ':ss' | ':ss.SSS' => {
  const isWhole = (unit: number): boolean => {
    const past = ((wall % unit) + unit) % unit;
    return past === (edge === 'start' ? 0 : unit - 1);
  };
  return isWhole(MINUTE) ? '' : isWhole(1000) ? ':ss' : ':ss.SSS';
};

/** The time of day of an instant as a pattern, to the minute where that says all of it. */
export const clockPattern = (instant: number, edge: TimeEdge, { zone }: Language): string =>
  `HH:mm${beyondMinute(zone.wallClock(instant).getTime(), edge)}`;

/**
 * An instant in the report's pattern, so that reading it as the same end of a range gives that instant again: with
 * seconds where it has them, and its offset where clocks show the time twice.
 */
export const writeTime = (instant: number, edge: TimeEdge, language: Language, given: string): string => {
  const { zone } = language;
  const pattern = wholePattern(given);
  const finer = beyondMinute(zone.wallClock(instant).getTime(), edge);
  let whole = pattern;
  if (finer !== '' && !pattern.includes('ss')) whole = pattern.replace('mm', `mm${finer}`);
  else if (finer === ':ss.SSS' && !pattern.includes('SSS')) whole = pattern.replace('ss', 'ss.SSS');
  const text = language.dateTime(instant, whole);
  return zone.isRepeated(instant) ? `${text} ${zone.offsetName(instant)}` : text;
};
