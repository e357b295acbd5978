import { describe } from 'node:test';
import { SMALL_LOGS } from '../../demo/logs/small-logs.js';
import { Database } from '../../demo/server/database.js';
import { DuckDbLogStore } from '../../demo/server/duckdb-log-store.js';
import { smallLogTable } from '../../demo/server/log-tables.js';
import { oneContract } from './one-contract.js';
import { addressesLog, clocksLog, oddLog } from './summary-logs.js';

const NEWEST = new Date('2026-11-21T12:00:00Z');

// `npm run test:servers` asks the same of ClickHouse, on one server and on two.
describe('DuckDB and the page', () =>
  oneContract(async () => {
    const database = await Database.open(':memory:');
    const tables = [...SMALL_LOGS, clocksLog, addressesLog, oddLog].map((log) => smallLogTable(log, NEWEST));
    return { store: new DuckDbLogStore(database, tables), close: () => database.close() };
  }));
