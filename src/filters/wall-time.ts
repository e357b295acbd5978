import { parseInstant } from '../core/instant.js';
import type { Language } from '../i18n/language.js';

const MINUTE = 60_000;

/** Length of `2026-11-21T08:30`, what a date-time control gives where no seconds were typed. */
const TO_THE_MINUTE = 16;

export interface WallTime {
  readonly instant: number;
  /** Length of the smallest unit that was typed, in milliseconds. */
  readonly precision: number;
}

/** What a date-time control holds, read on the report's clock; null where it is no time. */
export const readWallTime = (
  typed: string,
  language: Language,
  prefer: 'earlier' | 'later',
): WallTime | null => {
  // The control's text has no zone, so parseInstant reads it as if the wall clock were UTC.
  const wall = parseInstant(typed);
  if (Number.isNaN(wall)) return null;
  const precision = typed.length <= TO_THE_MINUTE ? MINUTE : typed.includes('.') ? 1 : 1000;
  return { instant: language.zone.instantOf(wall, prefer), precision };
};

/** No more than it takes to come back to the same instant: an end of range stands for the whole of its unit. */
const precisionPattern = (instant: number): string => {
  const isEdgeOf = (unit: number) => instant % unit === 0 || instant % unit === unit - 1;
  return isEdgeOf(MINUTE) ? '' : isEdgeOf(1000) ? ':ss' : ':ss.SSS';
};

/** An instant as a date-time control takes it, on the report's clock. */
export const writeWallTime = (param: string, language: Language): string => {
  const instant = parseInstant(param);
  if (Number.isNaN(instant)) return '';
  return language.dateTime(instant, `YYYY-MM-DDTHH:mm${precisionPattern(instant)}`);
};
