import { generatedLog } from '../logs/generated-log.js';
import { SMALL_LOGS } from '../logs/small-logs.js';
import { openClickHouseLogs } from './clickhouse/open-logs.js';
import { Database } from './database.js';
import { createDemoApi } from './demo-api.js';
import { DuckDbLogStore } from './duckdb-log-store.js';
import { DuckDbScheduleStore } from './duckdb-schedule-store.js';
import type { Handler } from './handler.js';
import { generatedLogTable, smallLogTable } from './log-tables.js';
import type { LogStore } from './log-store.js';
import { OwnRequests, withOwnRequests } from './own-requests/own-requests.js';
import { SessionStore } from './session-store.js';

export interface DemoBackend {
  readonly handle: Handler;
  readonly logs: LogStore;
  readonly sessions: SessionStore;
  readonly schedules: DuckDbScheduleStore;
  /** This server's own requests: recorded where the handler is given to `recordRequests`. */
  readonly ownRequests: OwnRequests;
  /** Makes a log that is not there yet; without it, the first request for the log waits. */
  prepare(log: string): Promise<void>;
  close(): Promise<void>;
}

export interface DemoBackendOptions {
  /** File that keeps the schedules; in memory where not given. */
  readonly schedulesFile?: string | undefined;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** Where the logs are in ClickHouse; else they are made in DuckDB, in memory. */
  readonly clickHouseUrl?: string | undefined;
}

interface OpenedLogs {
  readonly logs: LogStore;
  prepare(log: string): Promise<void>;
}

const duckDbLogs = (database: Database, startedAt: Date): OpenedLogs => {
  const logs = new DuckDbLogStore(database, [
    ...SMALL_LOGS.map((log) => smallLogTable(log, startedAt)),
    generatedLogTable(startedAt),
  ]);
  return { logs, prepare: async (log) => void (await logs.prepare(log)) };
};

const clickHouseLogs = async (url: string): Promise<OpenedLogs> => ({
  logs: await openClickHouseLogs(url, [...SMALL_LOGS, generatedLog]),
  prepare: async () => {},
});

/** The demo's endpoints over the logs, and over a database of the schedules. */
export const createDemoBackend = async (
  startedAt = new Date(),
  { schedulesFile = ':memory:', clock = Date.now, clickHouseUrl }: DemoBackendOptions = {},
): Promise<DemoBackend> => {
  const database = await Database.open(':memory:');
  const opened = clickHouseUrl ? await clickHouseLogs(clickHouseUrl) : duckDbLogs(database, startedAt);
  const sessions = new SessionStore();
  const scheduleDatabase = await Database.open(schedulesFile);
  const schedules = await DuckDbScheduleStore.create(scheduleDatabase, clock);
  const ownRequests = new OwnRequests(database, Date.now());
  const logs = withOwnRequests(opened.logs, ownRequests);
  const handle = createDemoApi({ logs, schedules, sessions, ownRequests, clock });
  const close = async (): Promise<void> => {
    ownRequests.end();
    await Promise.all([database.close(), scheduleDatabase.close()]);
  };
  return { handle, ...opened, logs, sessions, schedules, ownRequests, close };
};
