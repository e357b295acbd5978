import { dateNames } from './date-names.js';
import { datePattern } from './date-pattern.js';
import { plainText } from './plain-text.js';
import { clockAlone, clockOfParts, findClock, findOffset, withColons } from './read-clock.js';
import { findDays, type DayContext } from './read-day.js';
import {
  DAY,
  isFault,
  MINUTE,
  type CalendarDay,
  type ClockTime,
  type TimeContext,
  type TimeFault,
  type TimeReading,
  type TimeSpan,
} from './time-reading.js';
import { startOfDay, wallInstants, wallOfDay } from './wall-instants.js';

/** Longer texts are not times. */
const LONGEST = 100;

const UNKNOWN: TimeFault = { code: 'unknown' };

const UNITS: readonly (readonly [letters: RegExp, length: number])[] = [
  [/^(ms)$/, 1],
  [/^(s|sec|secs|seg|sek|seconds?|segundos?|secondes?|sekund(?:[aye]|en)?)$/, 1000],
  [/^(m|min|mins|minutes?|minutos?|minut(?:[aye]|en)?)$/, MINUTE],
  [/^(h|hs|hr|hrs|hours?|horas?|heures?|stunden?|std|godz|godzin[ay]?)$/, 60 * MINUTE],
  [/^(d|days?|dias?|jours?|tage?n?|dni|dzien)$/, DAY],
  [/^(w|weeks?|semanas?|semaines?|wochen?|tydzien|tygodni[ae]?)$/, 7 * DAY],
];

/** Milliseconds of `2h`, `1h30m`, `90 min`, and the smallest unit named; null for another text. */
const readLength = (text: string): { readonly length: number; readonly unit: number } | null => {
  if (!/^(\d{1,6}\s*[a-z]+\s*)+$/.test(text)) return null;
  let [length, unit] = [0, Infinity];
  for (const [, count, letters] of text.matchAll(/(\d{1,6})\s*([a-z]+)/g)) {
    const known = UNITS.find(([pattern]) => pattern.test(letters!))?.[1];
    if (known === undefined) return null;
    length += Number(count) * known;
    unit = Math.min(unit, known);
  }
  return { length, unit };
};

const point = (start: number, precision: number): TimeSpan => ({
  start,
  end: start + precision - 1,
  isRange: false,
});

/** Seconds, milliseconds, micro- and nanoseconds since 1970, by how many digits they have: all of 2001 to 2286. */
const readUnix = (text: string): TimeSpan | null => {
  const match = /^([1-9]\d{9})(?:[.,](\d{1,9}))?$/.exec(text);
  if (match) {
    const [, seconds, fraction] = match;
    const milliseconds = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
    return point(Number(seconds) * 1000 + milliseconds, fraction === undefined ? 1000 : 1);
  }
  if (!/^[1-9]\d{12}(\d{3}|\d{6})?$/.test(text)) return null;
  return point(Number(text.slice(0, 13)), 1);
};

/** "now", "2h", "2 hours ago", "há 2 horas". */
const readRelative = (text: string, { language, now }: TimeContext): TimeSpan | null => {
  const names = dateNames(language.locale);
  if (names.now.has(text) || text === 'now') return point(now, 1);
  const short = /^(?:-|ha |hace )?\s*(.+?)(?:\s+(?:ago|atras|temu))?$/.exec(text)?.[1] ?? '';
  const span = readLength(short);
  const length = span?.length ?? names.ago(text);
  if (length === null) return null;
  const unit = (span ? span.unit : length) >= MINUTE && length % MINUTE === 0 ? MINUTE : 1000;
  return point(Math.floor((now - length) / unit) * unit, unit);
};

const nextDay = ({ year, month, day }: CalendarDay): number =>
  day === null
    ? wallOfDay(month === 12 ? year + 1 : year, (month % 12) + 1, 1)
    : wallOfDay(year, month, day) + DAY;

/** The instants of a day of the calendar, or of a month. */
const spanOfDay = (date: CalendarDay, { language: { zone } }: TimeContext): TimeReading => {
  const wall = wallOfDay(date.year, date.month, date.day ?? 1);
  const start = startOfDay(zone, wall);
  const next = startOfDay(zone, nextDay(date)) ?? startOfDay(zone, nextDay(date) + DAY);
  if (start === null || next === null) return { code: 'skipped', wall };
  return { start, end: next - 1, isRange: false };
};

const spanOfMoment = (
  date: CalendarDay,
  { time, precision }: ClockTime,
  offset: number | null,
  { language: { zone } }: TimeContext,
): TimeReading => {
  if (date.day === null) return UNKNOWN;
  const wall = wallOfDay(date.year, date.month, date.day) + time;
  if (offset !== null) return point(wall - offset, precision);
  const instants = wallInstants(zone, wall);
  if (instants.length === 0) return { code: 'skipped', wall };
  return instants.length > 1 ? { code: 'repeated', instants } : point(instants[0]!, precision);
};

const sameSpan = (a: TimeSpan, b: TimeSpan): boolean => a.start === b.start && a.end === b.end;

/** One meaning, or none: where a text may mean several times, nobody should have to guess which was taken. */
const oneOf = (readings: readonly TimeReading[]): TimeReading => {
  const spans = readings.filter((reading): reading is TimeSpan => !isFault(reading));
  const distinct = spans.filter((span, place) => spans.findIndex((other) => sameSpan(span, other)) === place);
  if (distinct.length > 1) return { code: 'ambiguous', readings: distinct };
  const faults = readings.filter(isFault);
  return distinct[0] ?? faults.find(({ code }) => code !== 'unknown') ?? UNKNOWN;
};

const dayContext = (context: TimeContext): DayContext => {
  const { language, now, pattern } = context;
  const today = Math.floor(language.zone.wallClock(now).getTime() / DAY) * DAY;
  return {
    names: dateNames(language.locale),
    pattern: datePattern(pattern),
    today,
    isAhead: context.isAhead ?? false,
  };
};

const readDateAndClock = (text: string, offset: number | null, context: TimeContext): TimeReading => {
  const days = dayContext(context);
  const parts = days.pattern.match(text);
  if (parts) {
    const date = { year: Number(parts['YYYY']), month: Number(parts['MM']), day: Number(parts['DD']) };
    if (Number.isNaN(wallOfDay(date.year, date.month, date.day))) return { code: 'no-such-date', text };
    const clock = clockOfParts(parts);
    return clock ? spanOfMoment(date, clock, offset, context) : { code: 'no-such-time', text };
  }
  const found = findClock(withColons(text, days.pattern));
  if (found === null) return UNKNOWN;
  const { clock, rest } = found;
  if (clock === 'no-such-time') return { code: clock, text: rest };
  const read = findDays(rest, clock !== null, days);
  const time = clockAlone(text, days.pattern);
  const asTime = time === null ? [] : [readDateAndClock(time, offset, context)];
  if ('code' in read) return oneOf([...asTime, read]);
  const asDay = read.map(({ date, clock: compact }) => {
    if (clock && compact) return UNKNOWN;
    const time = clock ?? compact;
    if (time) return spanOfMoment(date, time, offset, context);
    return offset === null ? spanOfDay(date, context) : UNKNOWN;
  });
  return oneOf([...asTime, ...asDay]);
};

/** A text that names one time: of a day, of a minute, or finer. */
const readMoment = (text: string, context: TimeContext): TimeReading => {
  const simple = readUnix(text) ?? readRelative(text, context);
  if (simple) return simple;
  const hasT = /\dt\d/.test(text);
  // ISO 8601 has a T between date and time, the Common Log Format a colon.
  const parted = text.replace(/(\d)t(?=\d)/, '$1 ').replace(/(\d{4}):(\d{2}:\d{2}:\d{2})/, '$1 $2');
  const zone = findOffset(parted, hasT);
  if (!zone) return readDateAndClock(parted, null, context);
  const moment = readDateAndClock(zone.rest, zone.offset, context);
  if (!zone.isLikeRange) return moment;
  return oneOf([moment, readRange(parted, context)]);
};

/** Whether a text is a time, though clocks skip or repeat it. */
const isOfClocks = (reading: TimeReading): boolean =>
  isFault(reading) && (reading.code === 'skipped' || reading.code === 'repeated');

/** `2026年11月5日`: year, month and day. */
const IN_JAPANESE = /(\d{4})年(\d{1,2})月(\d{1,2})日\s*/g;

const AROUND = /^(.+?)\s*(?:±|\+\/?-)\s*(.+)$/;
const BETWEEN =
  /\s*(?:–|\.\.\.?|(?<=\d|\s)-(?=\d|\s)|\/| (?:to|until|till|through|ate|hasta|do|a|as|e|y) )\s*/g;
const BEFORE_RANGE = /^(?:from|between|de|das|desde|entre|od|miedzy) /;

/** A time of day with the day beside it, `''` where there is none; null where a text is neither. */
const dayBesideClock = (text: string, { pattern }: TimeContext): string | null => {
  const found = findClock(withColons(text, datePattern(pattern)));
  return found?.clock && found.clock !== 'no-such-time' ? found.rest.trim() : null;
};

/** An end of a range that is a time alone is one of the day of the other end. */
const readEnd = (text: string, other: string, context: TimeContext): TimeReading => {
  const day = dayBesideClock(text, context) === '' ? dayBesideClock(other, context) : null;
  return readMoment(day ? `${day} ${text}` : text, context);
};

const readRange = (text: string, context: TimeContext): TimeReading => {
  const around = AROUND.exec(text);
  if (around) {
    const moment = readMoment(around[1]!, context);
    const span = readLength(around[2]!);
    if (isFault(moment)) return moment;
    return span
      ? { start: moment.start - span.length, end: moment.end + span.length, isRange: true }
      : UNKNOWN;
  }
  const plain = text.replace(BEFORE_RANGE, '');
  const readings = [...plain.matchAll(BETWEEN)].map((between): TimeReading => {
    const first = plain.slice(0, between.index).trim();
    const last = plain.slice(between.index + between[0].length).trim();
    if (first === '' || last === '') return UNKNOWN;
    const [start, end] = [readEnd(first, last, context), readEnd(last, first, context)];
    if (isFault(start) || isFault(end)) {
      // A part that is nearly a time is worth a word only where the other one is a time, or clocks alone are in its way.
      if (isFault(start) && isFault(end)) return isOfClocks(start) && isOfClocks(end) ? start : UNKNOWN;
      return isFault(start) ? start : end;
    }
    return start.start > end.end ? { code: 'order' } : { start: start.start, end: end.end, isRange: true };
  });
  return oneOf(readings);
};

/** What a typed text means as a time or a range of time; null where nothing is typed. */
export const readTime = (typed: string, context: TimeContext): TimeReading | null => {
  if (typed.trim() === '') return null;
  if (typed.length > LONGEST) return UNKNOWN;
  const text = plainText(typed).replace(IN_JAPANESE, '$1-$2-$3 ').trim();
  const moment = readMoment(text, context);
  if (!isFault(moment) || moment.code === 'ambiguous') return moment;
  const range = readRange(text, context);
  return isFault(range) && (range.code === 'unknown' || isOfClocks(moment)) ? moment : range;
};
