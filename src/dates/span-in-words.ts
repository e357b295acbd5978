import type { Language } from '../i18n/language.js';
import { datePart, wholePattern } from './date-pattern.js';
import { DAY } from './time-reading.js';
import { clockPattern, type TimeEdge } from './write-time.js';

/** What a span of time is written with. */
export interface SpanContext {
  readonly language: Language;
  /** The report's pattern, as `Preset.dateFormat` has it. */
  readonly pattern: string;
  /** In milliseconds since 1970: dates of its year are written without it. */
  readonly now: number;
}

/** Whether an instant is the first or the last millisecond of a day. */
const isDayEdge = (instant: number, edge: TimeEdge, { zone }: Language): boolean =>
  zone.wallClock(edge === 'start' ? instant : instant + 1).getTime() % DAY === 0;

/** Writes instants as briefly as the report's pattern allows. */
export const brief = ({ language, pattern, now }: SpanContext, instants: readonly number[]) => {
  const { zone } = language;
  const yearOf = (instant: number): number => zone.wallClock(instant).getUTCFullYear();
  const isThisYear = instants.every((instant) => yearOf(instant) === yearOf(now));
  const whole = datePart(wholePattern(pattern));
  const date = isThisYear ? whole.replace(/YYYY\W|\WYYYY/, '') : whole;
  const day = (instant: number): string => language.dateTime(instant, date);
  const clock = (instant: number, edge: TimeEdge): string => {
    const text = language.dateTime(instant, clockPattern(instant, edge, language));
    return zone.isRepeated(instant) ? `${text} ${zone.offsetName(instant)}` : text;
  };
  return {
    day,
    clock,
    at: (instant: number, edge: TimeEdge): string => `${day(instant)} ${clock(instant, edge)}`,
  };
};

/** "29/11 14:00 – 14:10", "29/11" for a whole day, "23/11 – 29/11"; both ends are of the span. */
export const spanInWords = (start: number, end: number, context: SpanContext): string => {
  const { language } = context;
  const { day, clock, at } = brief(context, [start, end]);
  const isOneDay = day(start) === day(end);
  if (isDayEdge(start, 'start', language) && isDayEdge(end, 'end', language))
    return isOneDay ? day(start) : `${day(start)} – ${day(end)}`;
  if (!isOneDay) return `${at(start, 'start')} – ${at(end, 'end')}`;
  const [from, until] = [clock(start, 'start'), clock(end, 'end')];
  // A second is written by its end, which has seconds in any case.
  return from === until || end - start < 1000 ? `${day(start)} ${until}` : `${day(start)} ${from} – ${until}`;
};
