import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SMALL_LOGS } from '../../demo/logs/small-logs.js';
import type { ClickHouseClient } from '../../demo/server/clickhouse/client.js';
import { ClickHouseLogStore } from '../../demo/server/clickhouse/clickhouse-log-store.js';
import { boundTexts, quotedTexts } from '../../demo/server/clickhouse/statement-texts.js';
import { Database } from '../../demo/server/database.js';
import { DEMO_READERS } from '../../demo/server/demo-readers.js';
import { DuckDbLogStore } from '../../demo/server/duckdb-log-store.js';
import { smallLogTable } from '../../demo/server/log-tables.js';
import { createLogsHandler } from '../../demo/server/logs-handler.js';
import { clocksLog, secondsLog } from './summary-logs.js';
import { summariesContract } from './summaries-contract.js';

const LOGS = [...SMALL_LOGS, clocksLog, secondsLog];
const NEWEST = new Date('2026-11-21T12:00:00Z');

for (const [name, limits] of [
  ['DuckDB', {}],
  ['DuckDB, where all values are many', { fewValues: 0 }],
] as const)
  describe(name, () =>
    summariesContract(async () => {
      const database = await Database.open(':memory:');
      const tables = LOGS.map((log) => smallLogTable(log, NEWEST));
      return { store: new DuckDbLogStore(database, tables, limits), close: () => database.close() };
    }),
  );

describe('a statement for ClickHouse', () => {
  /** What is asked of ClickHouse for these summaries: the answers are made up. */
  const statements = async (parameters: readonly string[], newTexts = quotedTexts): Promise<string[]> => {
    const said: string[] = [];
    const at = Date.parse('2026-11-21T12:00:00Z');
    const client = {
      read: (sql: string) => {
        said.push(sql);
        return Promise.resolve({
          rows: [['3', at, at + 1, [1, 2, 3], 3, at, at, ...Array<number>(9).fill(0)]],
          rowsBeforeLimit: 20_000,
          rowsRead: 3,
        });
      },
    } as unknown as ClickHouseClient;
    const handle = createLogsHandler(new ClickHouseLogStore(client, LOGS, newTexts));
    for (const each of parameters)
      await handle(new Request(`http://localhost/?${each}`), DEMO_READERS[0], 'cloudtrail');
    return said;
  };

  const ASKED = [
    'summary=time&bucket=900000',
    'summary=time&bucket=day&zone=Europe/Warsaw&client=a',
    'summary=client&top=5',
    "summary=client&client=' OR 1 --",
    'summary=dateTime',
  ];
  const BY_TENANT =
    /^SELECT .* FROM log_cloudtrail WHERE tenant = ('northwind'|\{text1:String\}) ?((AND|GROUP) .*)?$/s;

  it('is of one tenant, whatever is asked', async () => {
    for (const newTexts of [quotedTexts, boundTexts])
      for (const sql of await statements(ASKED, newTexts)) assert.match(sql.trim(), /WHERE tenant = \S+/);
    for (const sql of await statements([...ASKED, 'summary=client&pattern=url&top=3'])) {
      // The rows are read within, and what is around them reads no table.
      assert.match(/ FROM \((SELECT .*)\) GROUP BY .*$/s.exec(sql)?.[1] ?? sql, BY_TENANT);
      assert.equal(sql.match(/ FROM log_/g)?.length, 1);
    }
  });

  it('would be caught without one', () => {
    for (const sql of [
      'SELECT count() FROM log_cloudtrail',
      "SELECT count() FROM log_cloudtrail WHERE client = 'a'",
      "SELECT count() FROM log_cloudtrail WHERE tenant != 'northwind'",
    ])
      assert.doesNotMatch(sql, BY_TENANT);
  });

  it('asks for ranks that are never between two rows', async () => {
    // The answers that are made up have so many values that the commonest are found first.
    const said = await statements(['summary=client']);
    const found = said.find((sql) => sql.includes('count() AS summary_rows')) ?? '';
    const grouped = said.find((sql) => sql.includes('part_rows')) ?? '';
    assert.doesNotMatch(found, /quantiles/);
    assert.match(grouped, /AND \(ifNull\(`client` IN \('3'\), 0\)\) GROUP BY/);
    assert.match(grouped, /quantilesExactState\(0\.49999999999, 0\.94999999999, 0\.98999999999\)/);
  });
});
