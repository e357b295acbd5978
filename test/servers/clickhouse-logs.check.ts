/** The demo's store over ClickHouse servers that run here: what every store does, and what holds for this one alone. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, mock } from 'node:test';
import { ClickHouseClient } from '../../demo/server/clickhouse/client.js';
import { makeSmallLog, type Servers } from '../../demo/server/clickhouse/make-logs.js';
import { openClickHouseLogs } from '../../demo/server/clickhouse/open-logs.js';
import { quoted } from '../../demo/server/clickhouse/sql-text.js';
import type { Shards } from '../../demo/server/clickhouse/tables.js';
import { clickHouseWriter } from '../../demo/server/clickhouse/writer.js';
import { DEMO_READERS } from '../../demo/server/demo-readers.js';
import { createLogsHandler } from '../../demo/server/logs-handler.js';
import type { LogStore } from '../../demo/server/log-store.js';
import { HttpProblem } from '../../demo/server/problem-details.js';
import type { SmallLog } from '../../demo/logs/log-entry.js';
import { SMALL_LOGS } from '../../demo/logs/small-logs.js';
import { signedInVisitor, type PageAnswer } from '../node/demo-visitor.js';
import { HOSTILE_TEXTS, wellFormed } from '../node/hostile-texts.js';
import { logsContract } from '../node/logs-contract.js';
import { oneContract } from '../node/one-contract.js';
import { summariesContract } from '../node/summaries-contract.js';
import { addressesLog, clocksLog, oddLog, secondsLog } from '../node/summary-logs.js';
import { tenantsContract } from '../node/tenants-contract.js';
import { CLUSTER, startClickHouse, type ClickHouseNode } from './clickhouse-node.js';

const [ana] = DEMO_READERS;

/** A log whose every row holds a text that is hard to quote. */
const hostileLog: SmallLog = {
  name: 'hostile',
  fields: [
    { key: 'id', type: 'number' },
    { key: 'dateTime', type: 'instant' },
    { key: 'url', type: 'text' },
  ],
  read: (newest) =>
    Promise.resolve(
      HOSTILE_TEXTS.map((url, index) => ({
        id: index + 1,
        dateTime: new Date(newest.getTime() - 60_000 * index).toISOString(),
        url: wellFormed(url),
      })),
    ),
};

const LOGS = [...SMALL_LOGS, hostileLog, clocksLog, secondsLog, addressesLog, oddLog];
const NEWEST = new Date('2026-11-21T12:00:00Z');

const over = (count: number, shards?: Shards): void => {
  let folder: string;
  let nodes: ClickHouseNode[];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clickhouse-'));
    nodes = await startClickHouse(folder, count);
    const servers = nodes.map(({ run }) => run) as unknown as Servers;
    for (const log of LOGS) await makeSmallLog(servers, log, NEWEST, shards);
  });
  after(async () => {
    await Promise.all(nodes.map((node) => node.end()));
    await rm(folder, { recursive: true, force: true });
  });

  const open = () => signedInVisitor(nodes[0]!.addressFor('log_reader'));
  logsContract(open, { readsJson: false });
  tenantsContract(open);
  // On several servers, all values are taken for many: the commonest are found first.
  summariesContract(
    async () => ({ store: await storeFor('log_reader', count > 1 ? 0 : undefined), close: () => {} }),
    { readsJson: false },
  );
  oneContract(async () => ({ store: await storeFor('log_reader'), close: () => {} }));

  const storeFor = (user: string, fewValues?: number): Promise<LogStore> =>
    openClickHouseLogs(nodes[0]!.addressFor(user), LOGS, fewValues);
  const page = async (
    store: LogStore,
    log: string,
    parameters: Record<string, string>,
  ): Promise<PageAnswer> => {
    const request = new Request(`http://localhost/?${new URLSearchParams(parameters).toString()}`);
    return (await (await createLogsHandler(store)(request, ana, log)).json()) as PageAnswer;
  };
  const problem = async (asked: Promise<unknown>): Promise<HttpProblem> => {
    const fault = await asked.then(
      () => null,
      (error: unknown) => error,
    );
    assert.ok(fault instanceof HttpProblem, String(fault));
    return fault;
  };

  describe('a hostile text', () => {
    const selected = async (sql: string): Promise<unknown> => {
      const text = await nodes[0]!.run(`SELECT ${sql} FORMAT JSONCompact`).catch(() => 'null');
      return (JSON.parse(text) as { data: unknown[][] } | null)?.data[0]?.[0];
    };

    it('comes back from the server as it went', async () => {
      for (const text of HOSTILE_TEXTS) assert.equal(await selected(quoted(text)), wellFormed(text));
    });

    it('does not where only quotes are doubled', async () => {
      const wrong: string[] = [];
      for (const text of HOSTILE_TEXTS)
        if ((await selected(`'${text.replaceAll("'", "''")}'`)) !== wellFormed(text)) wrong.push(text);
      assert.ok(wrong.includes('\\') && wrong.includes("\\'"));
    });

    it('is found by itself', async () => {
      const store = await storeFor('log_reader');
      for (const [index, text] of HOSTILE_TEXTS.entries()) {
        const trimmed = wellFormed(text).trim();
        if (trimmed === '' || text.length > 1_000) continue;
        const { rows, total } = await page(store, hostileLog.name, { url: text, limit: '1000' });
        assert.equal(total, rows.length);
        assert.ok(
          rows.some(({ id }) => id === index + 1),
          JSON.stringify(text),
        );
        assert.ok(rows.every(({ url }) => typeof url === 'string'));
      }
    });
  });

  describe('the user that reads', () => {
    it('can neither write nor lift a limit', async () => {
      const run = clickHouseWriter(nodes[0]!.addressFor('log_reader'));
      const noSettings = async (sql: string) =>
        (await fetch(`${nodes[0]!.address}?user=log_reader`, { method: 'POST', body: sql })).text();
      assert.equal((await noSettings('SELECT 1')).trim(), '1');
      for (const sql of [
        `INSERT INTO log_apache (tenant, id, dateTime) VALUES ('northwind', 1, 1)`,
        'DROP TABLE log_apache',
        'CREATE TABLE mine (id UInt8) ENGINE = Memory',
        'ALTER TABLE log_apache DROP COLUMN url',
        'SET readonly = 0',
        'SET max_rows_to_read = 0',
        // Other servers and the server's own files are out of reach, too.
        `SELECT * FROM url('http://127.0.0.1:1/', 'CSV', 'line String')`,
        `SELECT * FROM file('/etc/hostname', 'CSV', 'line String')`,
        `SELECT * FROM remote('127.0.0.1', system, one)`,
      ])
        assert.match(await noSettings(sql), /readonly/i, sql);
      // It may not so much as ask for another way to insert.
      await assert.rejects(run('SELECT 1'), /readonly/);
    });

    it('must be one: a user that may write is refused', async () => {
      await assert.rejects(storeFor('default'), /readonly = 1/);
    });

    it('is stopped by the database where a search is too large, and where there are too many', async () => {
      const large = { url: 'e' };
      assert.equal((await page(await storeFor('log_reader'), 'apache', large)).rows.length, 100);
      assert.equal((await problem(page(await storeFor('few_rows'), 'apache', large))).status, 422);
      const questions = await storeFor('few_questions');
      const answers: number[] = [];
      for (let asked = 0; asked < 6; asked++)
        answers.push(
          await page(questions, 'hostile', { limit: String(asked + 1) }).then(
            () => 200,
            (error: unknown) => (error instanceof HttpProblem ? error.status : 0),
          ),
        );
      assert.deepEqual([answers[0], answers.at(-1)], [200, 429]);
    });
  });

  describe('a row that comes', () => {
    it('is on the first page and in the total at once, and with a filter on the first page', async () => {
      const store = await storeFor('log_reader');
      const [whole, found] = await Promise.all([
        page(store, 'apache', { limit: '1' }),
        page(store, 'apache', { limit: '1', ip: '8' }),
      ]);
      const id = 5_000_000;
      const newest = { tenant: ana.tenant, id, dateTime: NEWEST.getTime(), ip: '10.8.8.8' };
      await nodes[0]!.run(`INSERT INTO log_apache FORMAT JSONEachRow\n${JSON.stringify(newest)}`);
      const after = await page(store, 'apache', { limit: '1' });
      assert.deepEqual([after.rows[0]?.id, after.total], [id, whole.total + 1]);
      const searched = await page(store, 'apache', { limit: '1', ip: '8' });
      assert.equal(searched.rows[0]?.id, id);
      assert.ok(searched.total >= found.total);
    });
  });

  describe('a fault of the database', () => {
    it('reveals nothing of it to the reader', async () => {
      const said = mock.method(console, 'error', () => {});
      const store = await openClickHouseLogs(nodes[0]!.addressFor('log_reader'), [
        { name: 'nowhere', fields: hostileLog.fields },
      ]);
      const { status, message, members } = await problem(page(store, 'nowhere', { url: 'secret' }));
      assert.equal(status, 503);
      assert.doesNotMatch(JSON.stringify([message, members]), /log_nowhere|select|DB::|secret/i);
      assert.match(String(said.mock.calls[0]?.arguments[0]), /log_nowhere/, 'its own log has it');
      said.mock.restore();
    });

    it('ends a wait that nobody waits in', async () => {
      const client = new ClickHouseClient(nodes[0]!.addressFor('log_reader'));
      const signal = AbortSignal.timeout(100);
      await assert.rejects(
        client.read('SELECT sleep(3)', { quotaKey: 'test', signal }),
        ({ name }: Error) => name === 'TimeoutError',
      );
    });
  });
};

describe('ClickHouse', () => over(1));
describe('ClickHouse of two shards', () => over(2, { cluster: CLUSTER, by: 'cityHash64(id)' }));
