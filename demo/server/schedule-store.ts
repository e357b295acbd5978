import type { Reader, Tenant } from './reader.js';
import type { Schedule, ScheduleRequest, ScheduleSubject } from './schedule.js';

export interface NewSchedule {
  readonly request: ScheduleRequest;
  readonly subject: ScheduleSubject;
  /** When it is due first, in milliseconds since 1970. */
  readonly due: number;
}

/** A tenant's readers share their schedules; nobody else sees, changes or so much as collides with them. */
export interface ScheduleStore {
  /** In the order in which they were made. */
  list(tenant: Tenant): Promise<Schedule[]>;
  /**
   * Keeps a schedule. The same key again answers the schedule that it made before, so a request that is repeated
   * because its answer was lost makes no second one. Answers undefined where another schedule of the tenant has the name.
   */
  add(reader: Reader, made: NewSchedule, idempotencyKey: string | null): Promise<Schedule | undefined>;
  /**
   * Answers the changed schedule; undefined where the tenant has none of that id. What was due while it was paused is not
   * made up for.
   */
  setPaused(tenant: Tenant, id: string, paused: boolean): Promise<Schedule | undefined>;
  /** Answers whether there was one. */
  remove(tenant: Tenant, id: string): Promise<boolean>;
}
