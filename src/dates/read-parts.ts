import { plainText } from './plain-text.js';
import { compactClock, findClock } from './read-clock.js';
import { readTime } from './read-time.js';
import { isFault, MINUTE, type ClockTime, type TimeContext, type TimeFault } from './time-reading.js';

const two = (value: number): string => String(value).padStart(2, '0');

const UNKNOWN: TimeFault = { code: 'unknown' };

const isWholeDay = (wall: Date): boolean => wall.getUTCHours() === 23 && wall.getUTCMinutes() === 59;

/** A day that was typed without a time, as `2026-11-05`, or why it is none. */
export const readDay = (typed: string, context: TimeContext): string | TimeFault => {
  const reading = readTime(typed, context) ?? UNKNOWN;
  if (isFault(reading)) return reading;
  const { language } = context;
  const [first, last] = [reading.start, reading.end].map((at) => language.dateTime(at, 'YYYY-MM-DD'));
  const isDay = first === last && isWholeDay(language.zone.wallClock(reading.end)) && !reading.isRange;
  return isDay && reading.end - reading.start > 60 * MINUTE ? first! : UNKNOWN;
};

const hourAlone = (text: string): ClockTime | null => {
  const hour = /^(\d{1,2})h?$/.exec(text)?.[1];
  return hour === undefined ? null : compactClock(`${hour.padStart(2, '0')}00`);
};

/** A time of day that was typed without a day, as `08:00` on a clock of 24 hours, or why it is none. */
export const readClock = (typed: string): string | TimeFault => {
  const text = plainText(typed);
  const noSuch: TimeFault = { code: 'no-such-time', text: typed.trim() };
  if (/^\d{4}$|^\d{1,2}h?$/.test(text)) {
    const clock = text.length === 4 && !text.endsWith('h') ? compactClock(text) : hourAlone(text);
    return clock ? written(clock) : noSuch;
  }
  const found = findClock(text);
  if (found?.clock === 'no-such-time') return noSuch;
  return found?.clock && found.rest.trim() === '' && found.clock.precision === MINUTE
    ? written(found.clock)
    : UNKNOWN;
};

const written = ({ time }: ClockTime): string =>
  `${two(Math.floor(time / (60 * MINUTE)))}:${two(Math.floor(time / MINUTE) % 60)}`;
