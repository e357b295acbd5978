import type { DateNames } from './date-names.js';
import type { DatePattern } from './date-pattern.js';
import { compactClock } from './read-clock.js';
import type { CalendarDay, ClockTime, TimeFault } from './time-reading.js';
import { DAY } from './time-reading.js';
import { wallOfDay } from './wall-instants.js';

/** A day that a text may mean, with the time where that follows it without its colon. */
export interface FoundDay {
  readonly date: CalendarDay;
  readonly clock?: ClockTime | null;
}

export interface DayContext {
  readonly names: DateNames;
  readonly pattern: DatePattern;
  /** Midnight of today on the report's clock, as if that were UTC. */
  readonly today: number;
  /** Whether a day without a year is the next one, and not the last one. */
  readonly isAhead: boolean;
}

type Found = readonly FoundDay[] | TimeFault;

/** Words between the parts of a date and a time in the languages of the interface: "5 de novembro às 14:05". */
const FILLERS = new Set(
  'at on the of as a de da do em no na del el la las los o w we dnia godz godzina r roku le um uhr den'.split(
    ' ',
  ),
);

/** Years that a log has: others are a slip of the finger. */
const isPlausible = (year: number): boolean => year >= 1900 && year <= 2199;

const isDay = ({ year, month, day }: CalendarDay): boolean => !Number.isNaN(wallOfDay(year, month, day ?? 1));

const calendarDay = (wall: number): CalendarDay => {
  const date = new Date(wall);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** The last such day up to today, or the next one from today on; null where the calendar has none. */
const nearest = (month: number, day: number, { today, isAhead }: DayContext): CalendarDay | null => {
  const year = new Date(today).getUTCFullYear();
  // A leap day may be eight years away.
  for (let away = 0; away <= 8; away++) {
    const date = { year: isAhead ? year + away : year - away, month, day };
    const wall = wallOfDay(date.year, month, day);
    if (isAhead ? wall >= today : wall <= today) return date;
  }
  return null;
};

/** Whether numbers with this between them can be read day first, month first, or both. */
const ordersOf = (separator: string, hasYear: boolean, { pattern, names }: DayContext): boolean[] => {
  if (!pattern.isYearFirst) return [pattern.isDayFirst];
  if (!hasYear && separator === pattern.separator) return [pattern.isDayFirst];
  return names.isDayFirst ? [true] : [true, false];
};

const NO_YEAR: TimeFault = { code: 'year' };
const UNKNOWN: TimeFault = { code: 'unknown' };

/** The days of those read that the calendar has; where it has none of them, that is the fault. */
const existing = (found: readonly (FoundDay | null)[], text: string): Found => {
  const days = found.filter((one): one is FoundDay => one !== null && isDay(one.date));
  return days.length > 0 ? days : { code: 'no-such-date', text };
};

const orderedDays = (
  first: number,
  second: number,
  separator: string,
  year: number | null,
  context: DayContext,
): (FoundDay | null)[] =>
  ordersOf(separator, year !== null, context).map((isDayFirst) => {
    const [day, month] = isDayFirst ? [first, second] : [second, first];
    const date = year === null ? nearest(month, day, context) : { year, month, day };
    return date && { date };
  });

/** `05112026`, or `20261105`: by the pattern, or as ISO 8601 has it. */
const compactDay = (digits: string, { pattern }: DayContext): CalendarDay | null => {
  const number = (from: number, to: number): number => Number(digits.slice(from, to));
  const yearFirst = { year: number(0, 4), month: number(4, 6), day: number(6, 8) };
  const [a, b, year] = [number(0, 2), number(2, 4), number(4, 8)];
  const yearLast = pattern.isDayFirst ? { year, month: b, day: a } : { year, month: a, day: b };
  const orders = pattern.isYearFirst ? [yearFirst] : [yearLast, yearFirst];
  return orders.find((date) => isPlausible(date.year) && isDay(date)) ?? null;
};

const withClock = (found: Found, digits: string, text: string): Found => {
  const clock = compactClock(digits);
  if ('code' in found) return found;
  return clock ? found.map(({ date }) => ({ date, clock })) : { code: 'no-such-time', text };
};

const compactDays = (groups: readonly string[], text: string, context: DayContext): Found | null => {
  const [first = '', second = '', ...more] = groups;
  if (more.length > 0) return null;
  if (/^(\d{12}|\d{14})$/.test(first) && second === '')
    return compactDays([first.slice(0, 8), first.slice(8)], text, context);
  if (second !== '' && !/^(\d{4}|\d{6})$/.test(second)) return null;
  if (first.length === 4 && second.length === 4) {
    const days = orderedDays(+first.slice(0, 2), +first.slice(2), context.pattern.separator, null, context);
    return withClock(existing(days, first), second, second);
  }
  if (first.length !== 8) return null;
  const date = compactDay(first, context);
  const found: Found = date ? [{ date }] : { code: 'no-such-date', text: first };
  return second === '' ? found : withClock(found, second, second);
};

const numberDays = (text: string, context: DayContext): Found => {
  const groups = text.split(/[/.\- ]/);
  if (!groups.every((group) => /^\d+$/.test(group))) return UNKNOWN;
  const compact = compactDays(groups, text, context);
  if (compact) return compact;
  const separator = text.charAt(groups[0]!.length);
  const [a = '', b = '', c, ...behind] = groups;
  const { pattern } = context;
  if (b === '') return UNKNOWN;
  if (c === undefined) {
    const [year, month] = a.length === 4 ? [a, b] : [b, a];
    if (year.length === 4 && month.length <= 2)
      return isPlausible(+year)
        ? existing([{ date: { year: +year, month: +month, day: null } }], text)
        : UNKNOWN;
    return a.length > 2 || b.length > 2
      ? UNKNOWN
      : existing(orderedDays(+a, +b, separator, null, context), text);
  }
  if (b.length > 2) return UNKNOWN;
  const dateText = groups.slice(0, 3).join(separator);
  let found: Found;
  if (a.length === 4)
    found = c.length <= 2 ? existing([{ date: { year: +a, month: +b, day: +c } }], dateText) : UNKNOWN;
  else if (c.length === 4)
    found =
      a.length <= 2 && isPlausible(+c)
        ? existing(orderedDays(+a, +b, separator, +c, context), dateText)
        : UNKNOWN;
  else if (a.length <= 2 && c.length === 2) {
    // Two digits are a year only where the text is otherwise in the report's own pattern, whose year is last.
    const year = 2000 + Number(c);
    const isOwn = !pattern.isYearFirst && separator === pattern.separator;
    const isPast = year <= new Date(context.today).getUTCFullYear() + 1;
    found = isOwn && isPast ? existing(orderedDays(+a, +b, separator, year, context), dateText) : NO_YEAR;
  } else return UNKNOWN;
  if (behind.length === 0 || 'code' in found) return found;
  const time = behind.join('');
  const isTime = behind.length === 1 ? /^(\d{4}|\d{6})$/.test(time) : behind.every((one) => one.length === 2);
  return isTime && (time.length === 4 || time.length === 6)
    ? withClock(found, time, behind.join(':'))
    : UNKNOWN;
};

/** "5 nov 2026", "November 5", "5 de novembro". */
const namedDays = (tokens: readonly string[], month: number, context: DayContext, text: string): Found => {
  const numbers = tokens.map((token) => /^(\d{1,2}|\d{4})(?:st|nd|rd|th|o|a)?$/.exec(token)?.[1] ?? '');
  if (numbers.length === 0 || numbers.length > 2 || numbers.includes('')) return UNKNOWN;
  const year = numbers.find((one) => one.length === 4);
  const day = numbers.find((one) => one.length < 4);
  if (numbers.length === 2 && (year === undefined || day === undefined)) return UNKNOWN;
  if (day === undefined) return existing([{ date: { year: +year!, month, day: null } }], text);
  const date = year === undefined ? nearest(month, +day, context) : { year: +year, month, day: +day };
  return existing([date && { date }], text);
};

const weekdayBefore = (weekday: number, { today, isAhead }: DayContext): CalendarDay => {
  const away = (new Date(today).getUTCDay() - weekday + 7) % 7;
  return calendarDay(isAhead ? today + ((7 - away) % 7) * DAY : today - away * DAY);
};

/** The days that what is beside a time may mean, in a text that {@link plainText} made. */
export const findDays = (rest: string, hasClock: boolean, context: DayContext): Found => {
  const { names, today } = context;
  const whole = rest.replaceAll(',', ' ').replace(/\s+/g, ' ').trim();
  if (names.days.has(whole)) return [{ date: calendarDay(today + names.days.get(whole)! * DAY) }];
  const bare = (token: string): string => token.replace(/\.$/, '');
  const words = whole.split(' ').filter((token) => token !== '' && !FILLERS.has(bare(token)));
  const said = words.join(' ');
  if (said === '') return hasClock ? [{ date: calendarDay(today) }] : UNKNOWN;
  const near = names.days.get(said);
  if (near !== undefined) return [{ date: calendarDay(today + near * DAY) }];
  const weekdays = words.map((word) => names.weekdays.get(bare(word))).filter((day) => day !== undefined);
  const others = words.filter((word) => !names.weekdays.has(bare(word)));
  if (weekdays.length > 1) return UNKNOWN;
  const [weekday] = weekdays;
  if (others.length === 0) return [{ date: weekdayBefore(weekday!, context) }];
  const tokens = others
    .join(' ')
    .split(/[ /\-.]+/)
    .filter((token) => token !== '');
  const months = tokens.map((token) => names.months.get(token)).filter((month) => month !== undefined);
  const text = others.join(' ');
  const found =
    months.length === 1
      ? namedDays(
          tokens.filter((token) => !names.months.has(token) && !FILLERS.has(token)),
          months[0]!,
          context,
          text,
        )
      : numberDays(text, context);
  if ('code' in found || weekday === undefined) return found;
  const isThat = ({ date: { year, month, day } }: FoundDay): boolean =>
    day !== null && new Date(wallOfDay(year, month, day)).getUTCDay() === weekday;
  const right = found.filter(isThat);
  return right.length > 0 ? right : { code: 'no-such-date', text: whole };
};
