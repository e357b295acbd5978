import { TimeZone } from '../../i18n/time-zone.js';
import { isTimeZone } from '../../i18n/zone-offsets.js';
import type { Schedule } from './schedule.js';

/** When a schedule runs, as it is sent. */
export type Timing = Pick<Schedule, 'frequency' | 'day' | 'time' | 'timeZone'>;

const DAY = 86_400_000;
/** Days that are looked through for a run: the next ones of a monthly schedule are within a few months. */
const FARTHEST = 400;

const CLOCK = /^(\d\d):(\d\d)$/;

const startOfDay = (wall: number): number => Math.floor(wall / DAY) * DAY;

/** Whether a schedule runs on a day, which begins at this wall time as if that were UTC. */
const isOn = ({ frequency, day }: Timing, wall: number): boolean => {
  const date = new Date(wall);
  switch (frequency) {
    case 'once':
      return date.toISOString().startsWith(`${day}T`);
    case 'daily':
      return true;
    case 'weekly':
      return date.getUTCDay() === Number(day) % 7;
    case 'monthly': {
      // A month without that day has its run on its last one.
      const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
      return date.getUTCDate() === Math.min(Number(day), last);
    }
    default:
      return false;
  }
};

/**
 * Runs of a schedule, one after the other from an instant on, or back from it.
 *
 * A time that a clock change leaves out is moved on by the gap; of one that occurs twice the first counts (RFC 5545, section
 * 3.3.5).
 */
function* runs(timing: Timing, at: number, step: 1 | -1): Generator<number> {
  const [, hours, minutes] = CLOCK.exec(timing.time) ?? [];
  if (hours === undefined || !isTimeZone(timing.timeZone)) return;
  const zone = new TimeZone(timing.timeZone);
  const clock = (Number(hours) * 60 + Number(minutes)) * 60_000;
  const isOnce = timing.frequency === 'once';
  const day = isOnce ? Date.parse(`${timing.day}T00:00:00Z`) : startOfDay(zone.wallClock(at).getTime());
  if (Number.isNaN(day)) return;
  // From a day before: a late hour that was left out there may have been moved into this one.
  const first = isOnce ? day : day - step * DAY;
  for (let count = 0; count < (isOnce ? 1 : FARTHEST); count++) {
    const date = first + step * count * DAY;
    if (!isOn(timing, date)) continue;
    const run = zone.instantOf(date + clock, 'earlier');
    if (step * (run - at) > 0) yield run;
  }
}

/** The next runs after an instant; fewer where there are no more, or the timing cannot be read. All in milliseconds since 1970. */
export const runsAfter = (timing: Timing, at: number, most: number): number[] => {
  const found: number[] = [];
  for (const run of runs(timing, at, 1)) {
    if (found.length >= most) break;
    found.push(run);
  }
  return found;
};

/** The last run before an instant; null where there was none. */
export const runBefore = (timing: Timing, at: number): number | null => {
  for (const run of runs(timing, at, -1)) return run;
  return null;
};
