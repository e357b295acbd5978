import type { Reader, Tenant } from './reader.js';
import type { Schedule, ScheduleRequest, ScheduleSubject } from './schedule.js';

export interface NewSchedule {
  readonly request: ScheduleRequest;
  readonly subject: ScheduleSubject;
  /** When it is due first, in milliseconds since 1970. */
  readonly due: number;
}

/** Of a tenant: its schedules run one after the other with everybody else's. */
export const MOST_SCHEDULES = 200;

/** A tenant's readers share their schedules; nobody else sees, changes or so much as collides with them. */
export interface ScheduleStore {
  /** In the order in which they were made. */
  list(tenant: Tenant): Promise<Schedule[]>;
  /**
   * Keeps a schedule. The same key again answers the schedule that it made before, so a request that is repeated
   * because its answer was lost makes no second one. Otherwise it says why there is none: another schedule of the tenant
   * has the name, or the tenant has as many as it may. However many are added at once, there are never more.
   */
  add(
    reader: Reader,
    made: NewSchedule,
    idempotencyKey: string | null,
  ): Promise<Schedule | 'name taken' | 'too many'>;
  /**
   * Answers the changed schedule; undefined where the tenant has none of that id. What was due while it was paused is not
   * made up for.
   */
  setPaused(tenant: Tenant, id: string, paused: boolean): Promise<Schedule | undefined>;
  /**
   * Puts a request in the place of one; says why not where another schedule has the name, and undefined where the tenant has none of
   * that id. Paused stays paused, and what was sent stays sent.
   *
   * @param due When it runs next, in milliseconds since 1970.
   */
  change(
    tenant: Tenant,
    id: string,
    request: ScheduleRequest,
    due: number,
  ): Promise<Schedule | 'name taken' | undefined>;
  /** Makes it due now, besides its times; answers whether there is one that is not paused. */
  runNow(tenant: Tenant, id: string): Promise<boolean>;
  /** Answers whether there was one. */
  remove(tenant: Tenant, id: string): Promise<boolean>;
}
