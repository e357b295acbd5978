/** Date and time with optional seconds, fraction and zone: RFC 3339, and the space that many servers write for T. */
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}:?\d{2}|UTC)?)?$/i;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Outside of 8.64e15 no calendar date can be made (ECMA-262, 21.4.1.1). Two days less, so that what is worked out from an
 * instant (a wall clock, the days around it) is a date, too.
 */
const LIMIT = 8.64e15 - 2 * DAY;

/** Milliseconds that a zone is ahead of UTC; NaN where no clock could be. */
const offsetOf = (zone: string | undefined): number => {
  if (!zone || /^(z|utc)$/i.test(zone)) return 0;
  const digits = zone.slice(1).replace(':', '');
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  if (hours > 23 || minutes > 59) return NaN;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * MINUTE;
};

/** Midnight of a date in UTC; NaN where the calendar has none. */
const dateOf = (year: number, month: number, day: number): number => {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  // And 31 April rolls over into May.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : NaN;
};

/** Up to the minute, with the colon behind it: `2026-11-21T08:30:`. */
export const MINUTE_LENGTH = 17;
const ZERO = '0'.charCodeAt(0);

const digitsAt = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
};

/**
 * Milliseconds that an instant is past its minute, where its text goes on from {@link MINUTE_LENGTH} with `02Z` or
 * `02.345Z`, as logs are mostly written; NaN for every other text.
 */
export const millisecondsPastMinute = (text: string): number => {
  const { length } = text;
  const second = digitsAt(text, MINUTE_LENGTH, MINUTE_LENGTH + 2);
  if (!(second < 60) || text.charCodeAt(length - 1) !== 90) return NaN;
  if (length === 20) return second * 1000;
  return length === 24 && text.charCodeAt(19) === 46 ? second * 1000 + digitsAt(text, 20, 23) : NaN;
};

/** The minute that was read last, and its text: rows of a log follow each other by seconds, so most are of the same. */
let minute = NaN;
let minuteText = '-';

/**
 * Milliseconds since 1970 of an instant on the wire: ISO 8601 text (without a zone it is taken as UTC) or a number
 * of milliseconds. NaN for anything else: never a guess, since a wrong time is worse than a raw one.
 */
export const parseInstant = (value: unknown): number => {
  if (typeof value === 'number') return Math.abs(value) <= LIMIT ? value : NaN;
  if (typeof value !== 'string') return NaN;
  if (value.startsWith(minuteText)) {
    const past = millisecondsPastMinute(value);
    if (!Number.isNaN(past)) return minute + past;
  }
  const instant = parseText(value);
  const past = Number.isNaN(instant) ? NaN : millisecondsPastMinute(value);
  if (!Number.isNaN(past)) {
    minute = instant - past;
    minuteText = value.slice(0, MINUTE_LENGTH);
  }
  return instant;
};

const parseText = (value: string): number => {
  const match = ISO.exec(value.trim());
  if (!match) return NaN;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', zone] = match;
  if (+hour > 23 || +minute > 59 || +second > 60) return NaN;
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const date = dateOf(+year!, +month!, +day!);
  const at = date + +hour * 60 * MINUTE + +minute * MINUTE + +second * 1000 + milliseconds - offsetOf(zone);
  // A leap second is the last one of a day in UTC (RFC 3339, section 5.7); POSIX time counts it to the next.
  return second === '60' && Math.floor((at - milliseconds) / 1000) % (DAY / 1000) !== 0 ? NaN : at;
};

/** Starts of 1990 and of 2101: times of a log are between them. */
const EARLIEST = 631_152_000_000;
const LATEST = 4_133_980_800_000;

/** Whether milliseconds since 1970 can be a time of a log; what is outside is more likely counted in another unit. */
export const isLikelyInstant = (instant: number): boolean => instant >= EARLIEST && instant < LATEST;

export const instantToIso = (instant: number): string => new Date(instant).toISOString();
