import { isLikelyInstant, parseInstant } from './instant.js';

/** Whether the day or the month comes first where both are numbers. */
export type DateOrder = 'day' | 'month';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Hours ahead of UTC of the names that mail and HTTP know (RFC 5322, section 4.3). Others are names of several zones. */
const ZONES: Readonly<Record<string, string>> = {
  ...{ Z: 'Z', UT: 'Z', UTC: 'Z', GMT: 'Z', EST: '-05:00', EDT: '-04:00', CST: '-06:00' },
  ...{ CDT: '-05:00', MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00' },
};

const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? ?)?`;
const MONTH = '([a-z]{3,9})\\.?';
const CLOCK = String.raw`(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?[ap]m)?)`;
/** What some write behind an offset, and what is not believed without one: the zone's name, and Go's reading of its clock. */
const BEHIND = String.raw`(?: ?\[[\w/+-]+\]| ?\([^()]*\)| [a-z+-][\w+-]*)?(?: m=[+-]\d+\.\d+)?`;
const ZONE = String.raw`(?: ?((?:GMT|UTC)?[+-]\d{2}(?::?\d{2})?|Z)${BEHIND}| ?([a-z]{1,3}))?`;

const written = (source: string): RegExp => new RegExp(`^${source}$`, 'i');

/** `2026-11-20 10:00:00.123 +0000 UTC m=+0.1` (Go), `2026/11/20 10:00:00` (nginx), `… 10:00:00+00` (PostgreSQL), `…+01:00[Europe/Paris]` (Java). */
const YEAR_FIRST = written(String.raw`(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]${CLOCK}${ZONE})?`);
/** `20261120T100000Z` (basic format of ISO 8601), and the same digits alone. */
const BASIC = written(
  String.raw`(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:(\d{2})(?:[.,](\d{1,9})|(\d{3}))?)?${ZONE})?`,
);
/** `20/Nov/2026:10:00:00 +0000` (Common Log Format), RFC 5322, RFC 9110 with its RFC 850, and `20-NOV-2026` of databases. */
const DAY_NAMED = written(
  String.raw`\[?${WEEKDAY}(\d{1,2})[/ -]${MONTH}[/ -](\d{4}|\d{2})(?:(?:[:T ]|, ?)${CLOCK}${ZONE})?\]?`,
);
/** `Nov 20, 2026, 10:00:00 AM`, and `Fri Nov 20 2026 10:00:00 GMT+0100 (…)` of JavaScript. */
const MONTH_NAMED = written(
  String.raw`${WEEKDAY}${MONTH} (\d{1,2}),? (\d{4})(?:,? (?:at )?${CLOCK}${ZONE})?`,
);
/** `Fri Nov 20 10:00:00 2026` (C), and with a zone before the year (Unix, Java, Ruby). */
const CTIME = written(String.raw`\[?${WEEKDAY}${MONTH} {1,2}(\d{1,2}) ${CLOCK}${ZONE} (\d{4})\]?`);
/** `/Date(1795168800000+0100)/` (.NET): milliseconds of UTC, whatever the offset says. */
const DOTNET = /^\\?\/Date\((-?\d{1,16})(?:[+-]\d{4})?\)\\?\/$/;
/** `20/11/2026 10:00`, and `11/20/2026 10:00 AM`. */
const NUMBERS = written(String.raw`(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:,?[ T]${CLOCK}${ZONE})?`);

const monthOf = (name = ''): string => {
  const text = name.toLowerCase();
  const isWhole =
    text.length === 3 ||
    /^(january|february|march|april|june|july|august|sept|september|october|november|december)$/.test(text);
  return isWhole ? String(MONTHS.indexOf(text.slice(0, 3)) + 1) : '0';
};

/** Years of two digits as POSIX reads them: 69 to 99 are of the last century. */
const yearOf = (text: string): string =>
  text.length === 4 ? text : `${Number(text) < 69 ? '20' : '19'}${text}`;

/** `Z` or `+01:00`; undefined for a name that several zones have. */
const zoneOf = (offset: string | undefined, name: string | undefined): string | undefined => {
  if (name !== undefined) return ZONES[name.toUpperCase()];
  const [, hours, minutes = '00'] = /([+-]\d{2}):?(\d{2})?$/.exec(offset ?? '') ?? [];
  return hours === undefined ? 'Z' : `${hours}:${minutes}`;
};

/** A time of day with two digits an hour, on a clock of 24 hours; null where there is no such time. */
const clockOf = (text: string): string | null => {
  const [, hour, rest, half] = /^(\d{1,2})(:.*?)(?: ?([ap]m))?$/i.exec(text)!;
  if (half === undefined) return hour!.padStart(2, '0') + rest!;
  if (+hour! < 1 || +hour! > 12) return null;
  return String((+hour! % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)).padStart(2, '0') + rest!;
};

/** The parts of a text; those that it has not are undefined. */
interface Parts {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly clock?: string | undefined;
  readonly offset?: string | undefined;
  readonly zone?: string | undefined;
}

const instantOf = ({ year = '', month = '', day = '', clock = '00:00', offset, zone }: Parts): number => {
  const [time, ahead] = [clockOf(clock), zoneOf(offset, zone)];
  if (time === null || ahead === undefined) return NaN;
  return parseInstant(`${yearOf(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${time}${ahead}`);
};

/** How the parts of a text are found, one pattern after the other; the first that fits is the one. */
const READERS: readonly [RegExp, (found: readonly (string | undefined)[]) => Parts][] = [
  [YEAR_FIRST, ([, year, , month, day, clock, offset, zone]) => ({ year, month, day, clock, offset, zone })],
  [
    BASIC,
    ([, year, month, day, hour, minute, second = '00', part, digits, offset, zone]) => {
      const clock = hour && `${hour}:${minute}:${second}.${part ?? digits ?? '0'}`;
      return { year, month, day, clock, offset, zone };
    },
  ],
  [
    DAY_NAMED,
    ([, day, name, year, clock, offset, zone]) => ({ year, month: monthOf(name), day, clock, offset, zone }),
  ],
  [
    MONTH_NAMED,
    ([, name, day, year, clock, offset, zone]) => ({ year, month: monthOf(name), day, clock, offset, zone }),
  ],
  [
    CTIME,
    ([, name, day, clock, offset, zone, year]) => ({ year, month: monthOf(name), day, clock, offset, zone }),
  ],
];

const partsOfNumbers = (text: string, order: DateOrder | undefined): Parts | null => {
  const [, first, , second, year, clock, offset, zone] = NUMBERS.exec(text) ?? [];
  if (first === undefined || order === undefined) return null;
  const [day, month] = order === 'day' ? [first, second] : [second, first];
  return { year, month, day, clock, offset, zone };
};

const partsOf = (text: string, order: DateOrder | undefined): Parts | null => {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(text);
    if (match) return read(match);
  }
  return partsOfNumbers(text, order);
};

/** What the numbers of a date say of their order: none are named alike as day and month above twelve; undefined where both can be. */
export const orderOfDate = (text: string): DateOrder | undefined => {
  const [, first, , second] = NUMBERS.exec(text.trim()) ?? [];
  if (first === undefined || second === undefined) return undefined;
  if (+first > 12 && +second <= 12) return 'day';
  return +second > 12 && +first <= 12 ? 'month' : undefined;
};

/** Longer texts hold more than a time. */
const LONGEST = 100;

const ISO_WITHOUT_ZONE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)?$/i;

/** Whether a text that {@link instantOfText} reads leaves it open in which zone its clock is. */
export const isWithoutZone = (value: string): boolean => {
  const text = value.trim();
  if (!Number.isNaN(parseInstant(text))) return ISO_WITHOUT_ZONE.test(text);
  const parts = DOTNET.test(text) ? null : (partsOf(text, 'day') ?? partsOf(text, 'month'));
  return parts !== null && parts.offset === undefined && parts.zone === undefined;
};

/**
 * Milliseconds since 1970 of an instant that is written as programs other than ours write it; without a zone it is taken as UTC. NaN
 * for anything else, and where a text could be two instants.
 *
 * @param order How dates of numbers are written, where something tells; without it they are not read.
 */
export const instantOfText = (value: string, order?: DateOrder): number => {
  const text = value.trim();
  if (text.length > LONGEST) return NaN;
  const iso = parseInstant(text);
  if (!Number.isNaN(iso)) return iso;
  const dotNet = DOTNET.exec(text);
  if (dotNet) return parseInstant(Number(dotNet[1]));
  const parts = partsOf(text, order);
  const instant = parts ? instantOf(parts) : NaN;
  // Digits alone may be a count of something.
  return /^\d+$/.test(text) && !isLikelyInstant(instant) ? NaN : instant;
};
