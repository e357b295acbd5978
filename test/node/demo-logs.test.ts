import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { DemoBackend } from '../../demo/server/demo-backend.js';
import type { LogEntry } from '../../demo/logs/log-entry.js';
import { signedInVisitor, type Visitor } from './demo-visitor.js';
import { logsContract } from './logs-contract.js';

let visitor: Visitor;
let backend: DemoBackend;
before(async () => ({ visitor, backend } = await signedInVisitor()));
after(() => backend.close());

const ids = (rows: readonly LogEntry[]): number[] => rows.map(({ id }) => id);

describe('DuckDB', () => logsContract(() => signedInVisitor()));

describe('the generated log', () => {
  it('holds 1,000,000 requests of 30 days, the newest at the start of the server', async () => {
    const newest = await visitor.page('million', 'limit=2');
    assert.equal(newest.total, 1_000_000);
    assert.equal(newest.rows[0]?.dateTime, '2026-11-21T12:00:00.000Z');
    assert.deepEqual(ids(newest.rows), [1_000_000, 999_999]);
    const [oldest] = (await visitor.page('million', 'offset=999999')).rows;
    assert.equal(oldest?.id, 1);
    assert.equal(oldest.dateTime, '2026-10-22T12:00:00.000Z');
  });

  it('says error where the status does, and is the same at every start', async () => {
    const { rows } = await visitor.page('million', 'offset=500000&limit=1000');
    for (const row of rows) assert.equal(row['error'], Number(row['status']) >= 400);
    const other = await signedInVisitor();
    assert.deepEqual((await other.visitor.page('million', 'offset=500000&limit=1000')).rows, rows);
    await other.backend.close();
  });

  it('is filtered and paged far down', async () => {
    const wanted = 'status=5xx&client=portal';
    const first = await visitor.page('million', `${wanted}&limit=1`);
    assert.ok(first.total > 100);
    const last = await visitor.page('million', `${wanted}&offset=${first.total - 1}`);
    assert.equal(last.rows.length, 1);
    assert.ok(Number(last.rows[0]?.['status']) >= 500);
  });
});
