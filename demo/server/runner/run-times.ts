import { Temporal } from 'temporal-polyfill';
import type { ScheduleRequest } from '../schedule.js';

/** When a schedule is due, as a reader says it. */
export type Timing = Pick<ScheduleRequest, 'frequency' | 'day' | 'time' | 'timeZone'>;

/** Whether a schedule runs on a day of the calendar. */
const isOn = ({ frequency, day }: Timing, date: Temporal.PlainDate): boolean => {
  if (frequency === 'weekly') return date.dayOfWeek === Number(day);
  // A schedule for the 31st means each month's report, not seven a year.
  return frequency !== 'monthly' || date.day === Math.min(Number(day), date.daysInMonth);
};

/**
 * The first instant after another one (milliseconds since 1970) at which a schedule is due; null where none is left.
 *
 * A time that a clock change leaves out is moved on by the gap (02:30 becomes 03:30); of one that occurs twice the first
 * counts. So each day has one run, and none is lost. (As RFC 5545, section 3.3.5, has it, and Temporal by itself.)
 */
export const nextRun = (timing: Timing, after: number): number | null => {
  const { timeZone, time: plainTime } = timing;
  const runOn = (date: Temporal.PlainDate): number =>
    date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;

  if (timing.frequency === 'once') {
    const only = runOn(Temporal.PlainDate.from(timing.day));
    return only > after ? only : null;
  }
  // From the day before: a late hour that was left out there may have been moved into this one.
  const now = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(timeZone);
  let date = now.toPlainDate().subtract({ days: 1 });
  while (runOn(date) <= after || !isOn(timing, date)) date = date.add({ days: 1 });
  return runOn(date);
};
