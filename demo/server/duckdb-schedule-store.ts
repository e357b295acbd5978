import { randomUUID } from 'node:crypto';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { Database } from './database.js';
import type { Reader, Tenant } from './reader.js';
import { nextRun } from './runner/run-times.js';
import type { DueRun, ScheduleQueue } from './runner/schedule-queue.js';
import {
  OFFERS,
  type LastRun,
  type Schedule,
  type ScheduleRequest,
  type ScheduleSubject,
} from './schedule.js';
import { MOST_SCHEDULES, type NewSchedule, type ScheduleStore } from './schedule-store.js';

type Row = Readonly<Record<string, unknown>>;

const json = (text: unknown): unknown => JSON.parse(String(text));

/** The column `last_run`: what readers are told, and up to when the last report that was sent holds all. */
type KeptRun = LastRun & { readonly sentUntil?: number | null };

const keptRun = (row: Row): KeptRun | null =>
  row['last_run'] === null ? null : (json(row['last_run']) as KeptRun);

const lastRun = ({ at, outcome, detail }: KeptRun): LastRun => ({
  at,
  outcome,
  ...(detail !== undefined && { detail }),
});

const schedule = (row: Row): Schedule => {
  const run = keptRun(row);
  return {
    id: String(row['id']),
    ...(json(row['request']) as ScheduleRequest),
    paused: row['paused'] === true,
    offers: OFFERS,
    ...(run && { lastRun: lastRun(run) }),
  };
};

const dueRun = (row: Row): DueRun => ({
  schedule: schedule(row),
  subject: json(row['subject']) as ScheduleSubject,
  reader: { name: String(row['reader']), tenant: row['tenant'] as Tenant },
  due: Number(row['due']),
  since: keptRun(row)?.sentUntil ?? null,
  tries: Number(row['tries']),
  retryAt: Number(row['try_at']),
});

/** Time before a run is tried again, in milliseconds: a minute, then twice as long each time, an hour at most. */
const RETRY_SQL = 'least(3600000, 60000 * power(2, tries))';

/** Schedules in a DuckDB database, for their readers and for the runner. */
export class DuckDbScheduleStore implements ScheduleStore, ScheduleQueue {
  readonly #connection: DuckDBConnection;
  readonly #clock: () => number;

  private constructor(connection: DuckDBConnection, clock: () => number) {
    this.#connection = connection;
    this.#clock = clock;
  }

  /**
   * @param database Its file, where it has one, outlasts the process, and the schedules with it.
   * @param clock Milliseconds since 1970.
   */
  static async create(database: Database, clock: () => number = Date.now): Promise<DuckDbScheduleStore> {
    const connection = await database.connect();
    await connection.run('CREATE SEQUENCE IF NOT EXISTS schedule_number');
    await connection.run(`CREATE TABLE IF NOT EXISTS schedules (
      number BIGINT DEFAULT nextval('schedule_number'), id VARCHAR, tenant VARCHAR, reader VARCHAR,
      name VARCHAR, idempotency_key VARCHAR, request VARCHAR, subject VARCHAR, paused BOOLEAN,
      due DOUBLE, try_at DOUBLE, tries INTEGER DEFAULT 0, last_run VARCHAR,
      UNIQUE (tenant, name), UNIQUE (tenant, idempotency_key))`);
    return new DuckDbScheduleStore(connection, clock);
  }

  list(tenant: Tenant): Promise<Schedule[]> {
    return this.#read('SELECT * FROM schedules WHERE tenant = $1 ORDER BY number', [tenant]);
  }

  async add(
    { name, tenant }: Reader,
    { request, subject, due }: NewSchedule,
    idempotencyKey: string | null,
  ): Promise<Schedule | 'name taken' | 'too many'> {
    // One statement, so that nothing of it is outdated by another request: neither the name nor how many there are.
    const [added] = await this.#read(
      `INSERT INTO schedules (id, tenant, reader, name, idempotency_key, request, subject, due, try_at, paused)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $8, false
       WHERE (SELECT count(*) FROM schedules WHERE tenant = $2) < ${MOST_SCHEDULES}
       ON CONFLICT DO NOTHING RETURNING *`,
      [
        randomUUID(),
        tenant,
        name,
        request.name,
        idempotencyKey,
        JSON.stringify(request),
        JSON.stringify(subject),
        due,
      ],
    );
    if (added) return added;
    const [before] = await this.#read('SELECT * FROM schedules WHERE tenant = $1 AND idempotency_key = $2', [
      tenant,
      idempotencyKey,
    ]);
    if (before) return before;
    const same = await this.#read('SELECT * FROM schedules WHERE tenant = $1 AND name = $2', [
      tenant,
      request.name,
    ]);
    return same.length > 0 ? 'name taken' : 'too many';
  }

  async setPaused(tenant: Tenant, id: string, paused: boolean): Promise<Schedule | undefined> {
    const [found] = await this.#read('SELECT * FROM schedules WHERE tenant = $1 AND id = $2', [tenant, id]);
    if (!found || found.paused === paused) return found;
    if (paused) {
      const [changed] = await this.#read('UPDATE schedules SET paused = true WHERE id = $1 RETURNING *', [
        id,
      ]);
      return changed;
    }
    const [changed] = await this.#read(
      'UPDATE schedules SET paused = false, due = $2, try_at = $2, tries = 0 WHERE id = $1 RETURNING *',
      [id, nextRun(found, this.#clock())],
    );
    return changed;
  }

  async change(
    tenant: Tenant,
    id: string,
    request: ScheduleRequest,
    due: number,
  ): Promise<Schedule | 'name taken' | undefined> {
    const [changed] = await this.#read(
      `UPDATE schedules SET name = $3, request = $4, due = $5, try_at = $5, tries = 0
       WHERE tenant = $1 AND id = $2 AND NOT EXISTS
         (SELECT 1 FROM schedules WHERE tenant = $1 AND name = $3 AND id <> $2)
       RETURNING *`,
      [tenant, id, request.name, JSON.stringify(request), due],
    );
    if (changed) return changed;
    const found = await this.#rows('SELECT id FROM schedules WHERE tenant = $1 AND id = $2', [tenant, id]);
    return found.length > 0 ? 'name taken' : undefined;
  }

  async runNow(tenant: Tenant, id: string): Promise<boolean> {
    const made = await this.#rows(
      'UPDATE schedules SET due = $3, try_at = $3, tries = 0 WHERE tenant = $1 AND id = $2 AND NOT paused RETURNING id',
      [tenant, id, this.#clock()],
    );
    return made.length > 0;
  }

  async remove(tenant: Tenant, id: string): Promise<boolean> {
    const removed = await this.#read('DELETE FROM schedules WHERE tenant = $1 AND id = $2 RETURNING *', [
      tenant,
      id,
    ]);
    return removed.length > 0;
  }

  async take(now: number): Promise<DueRun | undefined> {
    // One statement, so that of two runners one takes it.
    const [row] = await this.#rows(
      `UPDATE schedules SET tries = tries + 1, try_at = $1 + ${RETRY_SQL}
       WHERE id = (SELECT id FROM schedules WHERE NOT paused AND try_at <= $1 ORDER BY try_at LIMIT 1)
       RETURNING *`,
      [now],
    );
    return row && dueRun(row);
  }

  async isWanted({ schedule: { id }, due }: DueRun): Promise<boolean> {
    const found = await this.#rows('SELECT id FROM schedules WHERE id = $1 AND due = $2 AND NOT paused', [
      id,
      due,
    ]);
    return found.length > 0;
  }

  async settle(
    { schedule: { id }, due, since }: DueRun,
    told: LastRun,
    nextDue?: number | null,
    madeAt?: number,
  ): Promise<void> {
    const kept = JSON.stringify({ ...told, sentUntil: madeAt ?? since } satisfies KeptRun);
    // Resumed meanwhile, a schedule is due at another time already, which stays.
    if (nextDue === undefined)
      await this.#rows('UPDATE schedules SET last_run = $3 WHERE id = $1 AND due = $2', [id, due, kept]);
    else
      await this.#rows(
        'UPDATE schedules SET last_run = $3, due = $4, try_at = $4, tries = 0 WHERE id = $1 AND due = $2',
        [id, due, kept, nextDue],
      );
  }

  async #read(sql: string, values: DuckDBValue[] = []): Promise<Schedule[]> {
    return (await this.#rows(sql, values)).map(schedule);
  }

  async #rows(sql: string, values: DuckDBValue[]): Promise<Row[]> {
    const reader = await this.#connection.runAndReadAll(sql, values);
    return reader.getRowObjectsJS();
  }
}
