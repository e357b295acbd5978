import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { DemoBackend } from '../../demo/server/demo-backend.js';
import type { Schedule } from '../../demo/server/schedule.js';
import { signedInVisitor, Visitor } from './demo-visitor.js';
import { tenantsContract } from './tenants-contract.js';

describe('DuckDB', () => tenantsContract(() => signedInVisitor()));

let backend: DemoBackend;
let visitor: Visitor;
let other: Visitor;
before(async () => {
  ({ backend, visitor } = await signedInVisitor());
  other = new Visitor(backend);
  await other.signIn('bia');
});
after(() => backend.close());

describe('a schedule', () => {
  const PATH = '/api/schedules';
  const WEEKLY = {
    name: 'Errors of the week',
    format: 'csv',
    frequency: 'weekly',
    day: '1',
    time: '08:00',
    timeZone: 'America/Sao_Paulo',
    recipients: ['security@example.com'],
  };
  const list = async (who: Visitor) => (await (await who.ask(PATH)).json()) as Schedule[];

  it('is a tenant’s: nobody else sees, changes, deletes or collides with it', async () => {
    const key = { 'idempotency-key': 'f3b1' };
    const made = (await (await visitor.send('POST', PATH, WEEKLY, key)).json()) as Schedule;
    assert.deepEqual(await list(other), []);
    assert.equal((await other.send('PATCH', `${PATH}/${made.id}`, { paused: true })).status, 404);
    assert.equal((await other.ask(`${PATH}/${made.id}`, { method: 'DELETE' })).status, 404);
    assert.deepEqual(await list(visitor), [made]);
    const own = (await (await other.send('POST', PATH, WEEKLY, key)).json()) as Schedule;
    assert.notEqual(own.id, made.id, 'the same name and key are free in another tenant');
    assert.deepEqual(await list(other), [own]);
  });

  it('is shared by the readers of its tenant', async () => {
    const colleague = new Visitor(backend);
    await colleague.signIn('rui');
    assert.deepEqual(await list(colleague), await list(visitor));
  });
});
