import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { faultsOf, QUESTIONS } from '../../stories/docs/servers/check.mjs';
import { answer } from '../../stories/docs/servers/node/log-page.js';

/** DuckDB's own values as PostgreSQL's driver gives them. */
const plain = (value: unknown): unknown => {
  const { micros } = Object(value) as { micros?: bigint };
  return micros === undefined ? value : new Date(Number(micros / 1000n));
};

describe('the sample server of the docs', () => {
  let instance: DuckDBInstance;
  let connection: DuckDBConnection;
  const statements: string[] = [];

  before(async () => {
    instance = await DuckDBInstance.create(':memory:');
    connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    const sql = await readFile('stories/docs/servers/rows.sql', 'utf8');
    for (const statement of sql.split(/;\s*\n/).filter((one) => one.trim())) await connection.run(statement);
  });
  after(() => {
    connection.closeSync();
    instance.closeSync();
  });

  const query = async (sql: string, values: readonly unknown[]) => {
    statements.push(sql);
    const found = await connection.runAndReadAll(sql, values as DuckDBValue[]);
    return found
      .getRowObjects()
      .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
  };

  const ask = async (text: string) => {
    const response = await answer(new URLSearchParams(text), query);
    return { status: response.status, body: (await response.json()) as { rows: { id: number }[] } };
  };

  it('answers every question of the default protocol', async () => {
    assert.deepEqual(await faultsOf(ask), []);
  });

  it('writes no text of a request into a statement', async () => {
    statements.length = 0;
    const text = "needle'); DROP TABLE api_log; --";
    for (const name of ['client', 'is.client', 'not.client', 'not.is.client', 'q', 'is.status', 'is.error'])
      await ask(new URLSearchParams({ [name]: text }).toString());
    assert.ok(statements.length >= 14);
    assert.deepEqual(
      statements.filter((sql) => /needle|DROP/.test(sql)),
      [],
    );
  });

  it('is asked by questions that a server without filters fails', async () => {
    const faults = await faultsOf(async () => ({ status: 200, body: { rows: [], total: 0 } }));
    assert.ok(faults.length > QUESTIONS.length / 2);
  });
});
