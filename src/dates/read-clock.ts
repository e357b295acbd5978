import type { DatePattern } from './date-pattern.js';
import type { ClockTime } from './time-reading.js';
import { MINUTE } from './time-reading.js';

const HOUR = 60 * MINUTE;

/** `14:05`, `14:05:30.123`, `14h05`, `2:05 pm`, `2 pm`; `14h` beside a day, since alone it is a length of time. */
const CLOCK =
  /(?<![\d:])(\d{1,2})(?:[:h](\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?![\d:])|(?=\s*[ap]\.?m\b)|h(?![\w:]))(?:\s*([ap])\.?m\b\.?)?/g;

/** What a text holds of a time of day: none, one and what is beside it, or a time that no clock shows. */
export type FoundClock =
  | { readonly clock: ClockTime | null; readonly rest: string }
  | { readonly clock: 'no-such-time'; readonly rest: string }
  | null;

const partsToTime = (
  hour: number,
  minute: number,
  second: string | undefined,
  fraction: string | undefined,
): ClockTime | null => {
  if (hour > 23 || minute > 59 || Number(second ?? 0) > 59) return null;
  const milliseconds = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
  const precision = fraction !== undefined ? 1 : second !== undefined ? 1000 : MINUTE;
  return { time: hour * HOUR + minute * MINUTE + Number(second ?? 0) * 1000 + milliseconds, precision };
};

/**
 * A text whose times of day have colons, where a report's pattern writes them otherwise: `14.05` in `DD-MM-YYYY HH.mm`. Where days
 * are written with that very sign nothing is changed, since `14.05` is a day, too.
 */
export const withColons = (text: string, { separator, clockSeparator }: DatePattern): string => {
  if (!/^[^\w\s:]$/.test(clockSeparator) || clockSeparator === separator) return text;
  const sign = `\\${clockSeparator}`;
  const clock = `(?<![\\d${sign}])(\\d{1,2})${sign}(\\d{2})(?![\\d${sign}])`;
  return text.replace(new RegExp(clock, 'g'), '$1:$2');
};

/** The time of day that `14.05` is beside a day, in a pattern that writes both with that sign; null for another text. */
export const clockAlone = (text: string, { separator, clockSeparator }: DatePattern): string | null => {
  const [, hour, sign, minute] = /^(\d{1,2})(\D)(\d{2})$/.exec(text) ?? [];
  return sign === clockSeparator && sign === separator && sign !== ':' ? `${hour}:${minute}` : null;
};

/** The one time of day in a text that {@link plainText} made; null where there are several. */
export const findClock = (text: string): FoundClock => {
  const found = [...text.matchAll(CLOCK)];
  if (found.length > 1) return null;
  const [match] = found;
  if (!match) return { clock: null, rest: text };
  const [whole, hour = '', minute = '0', second, fraction, half] = match;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + whole.length)}`.trim();
  const isHalf = half !== undefined;
  if (isHalf && (+hour < 1 || +hour > 12)) return { clock: 'no-such-time', rest: whole };
  const hours = isHalf ? (+hour % 12) + (half === 'p' ? 12 : 0) : +hour;
  const clock = partsToTime(hours, +minute, second, fraction);
  return clock ? { clock, rest } : { clock: 'no-such-time', rest: whole };
};

/** `1405` or `140530`: the time of a pattern without its separators; null where no clock shows it. */
export const compactClock = (digits: string): ClockTime | null =>
  partsToTime(
    +digits.slice(0, 2),
    +digits.slice(2, 4),
    digits.length > 4 ? digits.slice(4, 6) : undefined,
    undefined,
  );

/** The time of the parts of a pattern. */
export const clockOfParts = ({
  HH,
  mm,
  ss,
  SSS,
}: Readonly<Record<string, string | undefined>>): ClockTime | null =>
  partsToTime(Number(HH), Number(mm), ss, SSS);

/** `UTC`, `Z`, `UTC-03:00` behind a time: the rest, and milliseconds ahead of UTC. */
const ZONE = /^(.*\d(?:\s*[ap]\.?m\.?)?)\s*\(?\b(?:z|utc|gmt)\s*(?:([+-])(\d{1,2})(?::?(\d{2}))?)?\)?$/;
const ZONE_AFTER_DIGIT = /^(.*\d)(z)$/;
/** ISO 8601 and what databases write; `-0300` as web servers do. */
const BARE =
  /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?|\d{8} \d{4,6}|.*\d{2}:\d{2}:\d{2} ?(?=[+-]\d{4}$)) ?([+-])(\d{2}):?(\d{2})?$/;

export interface FoundOffset {
  readonly rest: string;
  readonly offset: number;
  /** Whether it may as well be the end of a range: `09:00-10:00`. */
  readonly isLikeRange: boolean;
}

/** An offset from UTC at the end of a text; null where there is none, or none that a zone has. */
export const findOffset = (text: string, hasT: boolean): FoundOffset | null => {
  const named = ZONE_AFTER_DIGIT.exec(text) ?? ZONE.exec(text);
  const match = named ?? BARE.exec(text);
  if (!match) return null;
  const [, rest = '', sign, hours = '0', minutes = '0'] = named && named[2] === 'z' ? [0, named[1]] : match;
  const ahead = (Number(hours) * 60 + Number(minutes)) * MINUTE;
  if (+hours > 14 || +minutes > 59) return null;
  return {
    rest: String(rest).trim(),
    offset: sign === '-' ? -ahead : ahead,
    isLikeRange: !named && !hasT && sign === '-',
  };
};
