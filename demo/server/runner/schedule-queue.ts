import type { Reader } from '../reader.js';
import type { LastRun, Schedule, ScheduleSubject } from '../schedule.js';

/** A run of a schedule that is due, taken by the runner that runs it. */
export interface DueRun {
  readonly schedule: Schedule;
  readonly subject: ScheduleSubject;
  /** Who made the schedule: its files hold what this reader may see. */
  readonly reader: Reader;
  /** When it was due, in milliseconds since 1970; a run that is tried again was due when it was due first. */
  readonly due: number;
  /** Up to when the last report that was sent holds all, in milliseconds since 1970; null where none was. */
  readonly since: number | null;
  /** Tries so far, this one included. */
  readonly tries: number;
  /** When it is run again unless it is settled before, in milliseconds since 1970. */
  readonly retryAt: number;
}

/** The schedules as their runner sees them. */
export interface ScheduleQueue {
  /**
   * Takes the run that is due the longest; undefined where none is. Taken is tried: a run that takes its process down with it
   * does not come again at once, nor for ever.
   *
   * @param now In milliseconds since 1970.
   */
  take(now: number): Promise<DueRun | undefined>;
  /** Whether a run is still wanted: its schedule may have been paused or deleted meanwhile. */
  isWanted(run: DueRun): Promise<boolean>;
  /**
   * Records the result of a run.
   *
   * @param nextDue When the schedule is due next, null where never; the same run is tried again where not given.
   * @param madeAt When the report was made that was sent, in milliseconds since 1970: the next one may start there.
   */
  settle(run: DueRun, lastRun: LastRun, nextDue?: number | null, madeAt?: number): Promise<void>;
}
