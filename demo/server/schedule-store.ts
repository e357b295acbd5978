import type { Schedule, ScheduleRequest } from './schedule.js';

export interface ScheduleStore {
  /** In the order in which they were made. */
  list(): Promise<Schedule[]>;
  /**
   * Keeps a schedule. The same key again answers the schedule that it made before, so a request that is repeated
   * because its answer was lost makes no second one. Answers undefined where another schedule has the name.
   */
  add(request: ScheduleRequest, idempotencyKey: string | null): Promise<Schedule | undefined>;
  /** Answers the changed schedule; undefined where there is none. */
  setPaused(id: string, paused: boolean): Promise<Schedule | undefined>;
  /** Answers whether there was one. */
  remove(id: string): Promise<boolean>;
}
