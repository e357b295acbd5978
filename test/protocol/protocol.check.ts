/**
 * `npm run test:protocol`: holds `openapi.yaml` against what the report sends and the demo answers, by Prism. No part of
 * `npm test`.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { endpointAddress, pageAddress } from '../../src/sources/protocol/page-address.js';
import { schedulesClient } from '../../src/sources/schedules/schedules.js';
import { startDemo } from './demo-upstream.js';
import { startPrism, type Prism } from './prism.js';
import { DRAFTS, FILTERS, SORTS } from './requests.js';

// The report's transport listens there for what the page's policy forbids.
Object.assign(globalThis, { document: new EventTarget() });

/** Where the demo's visitors say that they come from. */
const ORIGIN = 'http://localhost:5173';
const COOKIE = { cookie: 'session=any' };

/** The header in which Prism says what an answer, or a request that it passed on, breaks. */
const VIOLATIONS = 'sl-violations';

const pageOf = (prism: Prism, request: Partial<Parameters<typeof pageAddress>[1]>): URL =>
  pageAddress(endpointAddress('/logs', prism.address), {
    query: { filters: {}, sort: null },
    offset: 0,
    limit: 100,
    cursor: undefined,
    ...request,
  });

/** What a request was not accepted for; null where it was. */
const refusal = async (address: string | URL, init: RequestInit = {}): Promise<string | null> => {
  const answer = await fetch(address, { ...init, headers: { ...COOKIE, ...init.headers } });
  const text = await answer.text();
  const violations = answer.headers.get(VIOLATIONS);
  if (violations) return `${String(address)}: ${violations}`;
  return answer.status < 400 ? null : `${String(address)}: ${answer.status} ${text.slice(0, 400)}`;
};

const refusals = async (addresses: readonly (string | URL)[]): Promise<string[]> => {
  const found: string[] = [];
  for (const address of addresses) {
    const text = await refusal(address);
    if (text !== null) found.push(text);
  }
  return found;
};

/** The report's own client of schedules, from the demo's page; what it was answered is looked at on the way. */
const clientOf = (prism: Prism, faults: string[]) =>
  schedulesClient({
    endpoint: '/schedules',
    baseUrl: prism.address,
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('cookie', COOKIE.cookie);
      headers.set('origin', ORIGIN);
      const answer = await fetch(input, { ...init, headers });
      const violations = answer.headers.get(VIOLATIONS);
      if (violations) faults.push(`${init?.method ?? 'GET'} ${violations}`);
      if (!answer.ok) faults.push(`${answer.status} ${(await answer.clone().text()).slice(0, 400)}`);
      return answer;
    },
  });

describe('openapi.yaml', () => {
  let prism: Prism;
  before(async () => {
    prism = await startPrism();
  });
  after(() => prism.end());

  it('allows every page that the report asks for', async () => {
    const byFilters = FILTERS.map((filters) => pageOf(prism, { query: { filters, sort: null } }));
    assert.ok(byFilters.length > 300, String(byFilters.length));
    const bySort = SORTS.map((sort) => pageOf(prism, { query: { filters: {}, sort }, offset: 100 }));
    const further = pageOf(prism, { cursor: 'WyItZGF0ZVRpbWUiLDE3OTUyMjUzNDAwMDAsN10', offset: 100 });
    assert.deepEqual(await refusals([...byFilters, ...bySort, further]), []);
    assert.equal(await refusal(pageOf(prism, {}), { headers: { 'if-none-match': '"a"' } }), null);
  });

  it('forbids what the report would not send', async () => {
    for (const query of [
      'limit=0',
      'offset=-1',
      'limit=x',
      'status=abc',
      'not.status=x',
      'error=7',
      'from=today',
      'summary=time&bucket=week',
      'summary=client&top=1001',
    ])
      assert.notEqual(await refusal(`${prism.address}/logs?${query}`), null, query);
    const wrong = { method: 'POST', body: '{"name": ""}', headers: { 'content-type': 'application/json' } };
    assert.notEqual(await refusal(`${prism.address}/schedules`, wrong), null);
  });

  it('allows every change of the schedules', async () => {
    const faults: string[] = [];
    const client = clientOf(prism, faults);
    await client.list();
    for (const draft of DRAFTS) await client.create(draft);
    await client.pause('5c9f3f3c');
    await client.pause('5c9f3f3c', false);
    await client.remove('a/b ?');
    assert.deepEqual(faults, []);
  });
});

describe('the demo', () => {
  let prism: Prism;
  let demo: Awaited<ReturnType<typeof startDemo>>;
  before(async () => {
    demo = await startDemo('apache');
    prism = await startPrism(demo.address);
  });
  after(async () => {
    await prism.end();
    await demo.end();
  });

  it('answers pages as openapi.yaml has them', async () => {
    const isKnown = new Set([
      'client',
      'ip',
      'status',
      'error',
      'q',
      'resource',
      'clientId',
      'from',
      'until',
    ]);
    const known = FILTERS.filter((filters) =>
      Object.keys(filters).every((key) => isKnown.has(key.replace(/^(not\.)?(is\.)?/, ''))),
    ).filter(({ time }) => time === undefined);
    assert.ok(known.length > 50, String(known.length));
    const addresses = known.map((filters) => pageOf(prism, { query: { filters, sort: null }, limit: 20 }));
    const further = `${prism.address}/logs?paging=cursor&limit=2`;
    assert.deepEqual(await refusals([...addresses, further]), []);
  });

  it('answers summaries as openapi.yaml has them', async () => {
    const asked = [
      'summary=time&bucket=900000',
      'summary=time&bucket=day&zone=America/Sao_Paulo&status=4xx',
      'summary=client&top=10',
      'summary=status&top=1000&not.is.client=acme',
      'summary=bytes',
    ];
    assert.deepEqual(await refusals(asked.map((query) => `${prism.address}/logs?${query}`)), []);
  });

  it('answers problems as openapi.yaml has them', async () => {
    for (const [query, status] of [
      ['summary=nothing', 400],
      ['summary=time&bucket=999', 422],
      ['sort=nothing', 400],
      ['nothing=1', 400],
    ] as const) {
      const answer = await fetch(`${prism.address}/logs?${query}`, { headers: COOKIE });
      assert.equal(answer.status, status);
      assert.equal(answer.headers.get(VIOLATIONS), null, query);
    }
  });

  it('lists, makes, pauses and deletes schedules as openapi.yaml has them', async () => {
    const faults: string[] = [];
    const client = clientOf(prism, faults);
    for (const draft of DRAFTS) await client.create(draft);
    const { schedules } = await client.list();
    assert.equal(schedules.length, DRAFTS.length);
    for (const { id } of schedules) {
      await client.pause(id);
      await client.pause(id, false);
      await client.remove(id);
    }
    assert.deepEqual((await client.list()).schedules, []);
    assert.deepEqual(faults, []);
  });

  it('takes no change from another site', async () => {
    const answer = await fetch(`${prism.address}/schedules`, {
      method: 'POST',
      headers: { ...COOKIE, origin: 'https://evil.example', 'content-type': 'application/json' },
      body: JSON.stringify(DRAFTS[1]),
    });
    assert.equal(answer.status, 403);
    assert.equal(answer.headers.get(VIOLATIONS), null);
  });
});
