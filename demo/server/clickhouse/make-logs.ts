import { generatedLog } from '../../logs/generated-log.js';
import type { SmallLog } from '../../logs/log-entry.js';
import { SMALL_LOGS } from '../../logs/small-logs.js';
import { generatedRowsSql } from './generated-rows.js';
import { smallRowsSql } from './small-rows.js';
import { clickHouseTable, type ClickHouseLog } from './table.js';
import { distributedSql, shardSql, tablesSql, type Shards } from './tables.js';
import type { Run } from './writer.js';

/** Where logs are made: one server, or several, the first of which is asked for all. */
export type Servers = readonly [Run, ...Run[]];

const runAll = async (run: Run, statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await run(statement);
};

/** Makes the tables of a log, empty. */
export const makeTables = async (servers: Servers, log: ClickHouseLog, shards?: Shards): Promise<void> => {
  const table = clickHouseTable(log);
  if (!shards) return runAll(servers[0], tablesSql(table));
  for (const run of servers) await runAll(run, shardSql(table));
  await runAll(servers[0], distributedSql(table, shards));
};

/** Makes a small log with its rows. */
export const makeSmallLog = async (
  servers: Servers,
  log: SmallLog,
  newest: Date,
  shards?: Shards,
): Promise<void> => {
  await makeTables(servers, log, shards);
  await servers[0](await smallRowsSql(clickHouseTable(log), log, newest));
};

/** Makes a log with rows that ClickHouse makes itself. */
export const makeGeneratedLog = async (
  servers: Servers,
  log: ClickHouseLog,
  count: number,
  newest: Date,
  shards?: Shards,
): Promise<void> => {
  await makeTables(servers, log, shards);
  await servers[0](generatedRowsSql(clickHouseTable(log), count, newest.getTime()));
};

/** Makes all logs of the demo, `million` with as many rows as are wanted. */
export const makeDemoLogs = async (servers: Servers, rows: number, shards?: Shards): Promise<void> => {
  const newest = new Date();
  for (const log of SMALL_LOGS) await makeSmallLog(servers, log, newest, shards);
  await makeGeneratedLog(servers, generatedLog, rows, newest, shards);
};
