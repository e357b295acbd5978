import { randomUUID } from 'node:crypto';
import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api';
import type { Reader, Tenant } from './reader.js';
import type { Schedule, ScheduleRequest } from './schedule.js';
import type { ScheduleStore } from './schedule-store.js';

const schedule = (row: Readonly<Record<string, unknown>>): Schedule => ({
  id: String(row['id']),
  ...(JSON.parse(String(row['request'])) as ScheduleRequest),
  paused: row['paused'] === true,
});

/** Schedules in a DuckDB database. Nothing sends them: the demo only shows how they are kept. */
export class DuckDbScheduleStore implements ScheduleStore {
  readonly #connection: DuckDBConnection;

  private constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  static async create(database: DuckDBInstance): Promise<DuckDbScheduleStore> {
    const connection = await database.connect();
    await connection.run('CREATE SEQUENCE schedule_number');
    await connection.run(`CREATE TABLE schedules (
      number BIGINT DEFAULT nextval('schedule_number'), id VARCHAR, tenant VARCHAR, reader VARCHAR,
      name VARCHAR, idempotency_key VARCHAR, request VARCHAR, paused BOOLEAN,
      UNIQUE (tenant, name), UNIQUE (tenant, idempotency_key))`);
    return new DuckDbScheduleStore(connection);
  }

  list(tenant: Tenant): Promise<Schedule[]> {
    return this.#read('SELECT * FROM schedules WHERE tenant = $1 ORDER BY number', [tenant]);
  }

  async add(
    { name, tenant }: Reader,
    request: ScheduleRequest,
    idempotencyKey: string | null,
  ): Promise<Schedule | undefined> {
    // One statement, so that of two requests at the same time one makes the schedule and the other does not.
    const [added] = await this.#read(
      `INSERT INTO schedules (id, tenant, reader, name, idempotency_key, request, paused)
       VALUES ($1, $2, $3, $4, $5, $6, false) ON CONFLICT DO NOTHING RETURNING *`,
      [randomUUID(), tenant, name, request.name, idempotencyKey, JSON.stringify(request)],
    );
    if (added || idempotencyKey === null) return added;
    const [before] = await this.#read('SELECT * FROM schedules WHERE tenant = $1 AND idempotency_key = $2', [
      tenant,
      idempotencyKey,
    ]);
    return before;
  }

  async setPaused(tenant: Tenant, id: string, paused: boolean): Promise<Schedule | undefined> {
    const [changed] = await this.#read(
      'UPDATE schedules SET paused = $3 WHERE tenant = $1 AND id = $2 RETURNING *',
      [tenant, id, paused],
    );
    return changed;
  }

  async remove(tenant: Tenant, id: string): Promise<boolean> {
    const removed = await this.#read('DELETE FROM schedules WHERE tenant = $1 AND id = $2 RETURNING *', [
      tenant,
      id,
    ]);
    return removed.length > 0;
  }

  async #read(sql: string, values: DuckDBValue[] = []): Promise<Schedule[]> {
    const reader = await this.#connection.runAndReadAll(sql, values);
    return reader.getRowObjectsJS().map(schedule);
  }
}
