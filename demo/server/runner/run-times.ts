import { TimeZone } from '../../../src/i18n/time-zone.js';
import type { ScheduleRequest } from '../schedule.js';

/** When a schedule is due, as a reader says it. */
export type Timing = Pick<ScheduleRequest, 'frequency' | 'day' | 'time' | 'timeZone'>;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Whether a schedule is due on a day of the calendar, given as its midnight in UTC. */
const isOn = ({ frequency, day }: Timing, midnight: number): boolean => {
  const date = new Date(midnight);
  if (frequency === 'weekly') return (date.getUTCDay() || 7) === Number(day);
  if (frequency !== 'monthly') return true;
  // Whoever asks for the 31st wants each month's report, not seven a year.
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.getUTCDate() === Math.min(Number(day), lastOfMonth);
};

/**
 * The first instant after another one (milliseconds since 1970) at which a schedule is due; null where none is left.
 *
 * A time that a clock change leaves out is moved on by the gap (02:30 becomes 03:30); of one that comes twice the first
 * counts. So each day has one run, and none is lost. (As RFC 5545, section 3.3.5, has it.)
 */
export const nextRun = (timing: Timing, after: number): number | null => {
  const zone = new TimeZone(timing.timeZone);
  const [hours = 0, minutes = 0] = timing.time.split(':').map(Number);
  const runOn = (midnight: number): number =>
    zone.instantOf(midnight + (hours * 60 + minutes) * MINUTE, 'earlier');

  if (timing.frequency === 'once') {
    const only = runOn(Date.parse(`${timing.day}T00:00:00Z`));
    return only > after ? only : null;
  }
  // From the day before: a late hour that was left out there may have been moved into this one.
  let midnight = zone.wallClock(after).setUTCHours(0, 0, 0, 0) - DAY;
  for (;;) {
    const run = runOn(midnight);
    if (run > after && isOn(timing, midnight)) return run;
    midnight += DAY;
  }
};
