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
  close(): void;
}

/** The demo's endpoints over a database in memory that holds the logs and the schedules. */
export const createDemoBackend = async (startedAt = new Date()): Promise<DemoBackend> => {
  const database = await DuckDBInstance.create(':memory:');
  const logs = new DuckDbLogStore(database, [
    ...SMALL_LOGS.map((log) => smallLogTable(log, startedAt)),
    generatedLogTable(startedAt),
  ]);
  const sessions = new SessionStore();
  const handle = createDemoHandler(logs, await DuckDbScheduleStore.create(database), sessions);
  return { handle, logs, sessions, close: () => database.closeSync() };
};
