import { DuckDBInstance } from '@duckdb/node-api';
import { SMALL_LOGS } from '../logs/small-logs.js';
import { createDemoHandler } from './demo-handler.js';
import { DuckDbLogStore } from './duckdb-log-store.js';
import { DuckDbScheduleStore } from './duckdb-schedule-store.js';
import type { Handler } from './handler.js';
import { generatedLogTable, smallLogTable } from './log-tables.js';
import { SessionStore } from './session-store.js';

export interface DemoBackend {
  readonly handle: Handler;
  readonly logs: DuckDbLogStore;
  readonly sessions: SessionStore;
  readonly schedules: DuckDbScheduleStore;
  close(): void;
}

export interface DemoBackendOptions {
  /** File that keeps the schedules; in memory where not given. */
  readonly schedulesFile?: string | undefined;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

/** The demo's endpoints over a database in memory that holds the logs, and one of the schedules. */
export const createDemoBackend = async (
  startedAt = new Date(),
  { schedulesFile = ':memory:', clock = Date.now }: DemoBackendOptions = {},
): Promise<DemoBackend> => {
  const database = await DuckDBInstance.create(':memory:');
  const logs = new DuckDbLogStore(database, [
    ...SMALL_LOGS.map((log) => smallLogTable(log, startedAt)),
    generatedLogTable(startedAt),
  ]);
  const sessions = new SessionStore();
  const scheduleDatabase = await DuckDBInstance.create(schedulesFile);
  const schedules = await DuckDbScheduleStore.create(scheduleDatabase, clock);
  const handle = createDemoHandler(logs, schedules, sessions, clock);
  const close = (): void => {
    database.closeSync();
    scheduleDatabase.closeSync();
  };
  return { handle, logs, sessions, schedules, close };
};
