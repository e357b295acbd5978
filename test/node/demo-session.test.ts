import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { DemoBackend } from '../../demo/server/demo-backend.js';
import { signedInVisitor, Visitor } from './demo-visitor.js';

let visitor: Visitor;
let backend: DemoBackend;
before(async () => ({ visitor, backend } = await signedInVisitor()));
after(() => backend.close());
beforeEach(() => visitor.send('PUT', '/api/demo', { failure: 'none', latency: 0 }));

const LOG = '/api/logs/cloudtrail';
const fail = (failure: string) => visitor.send('PUT', '/api/demo', { failure });

describe('a session', () => {
  it('is needed for logs and schedules', async () => {
    const stranger = new Visitor(backend);
    for (const path of [LOG, '/api/schedules', '/api/schedules/x']) {
      const answer = await stranger.ask(path);
      assert.equal(answer.status, 401);
      assert.equal(answer.headers.get('content-type'), 'application/problem+json');
      assert.equal(answer.headers.get('cache-control'), 'no-store');
    }
    assert.equal((await stranger.send('POST', '/api/schedules', {})).status, 401);
    assert.equal((await stranger.send('PUT', '/api/demo', { latency: 1 })).status, 401);
  });

  it('begins and ends', async () => {
    const other = new Visitor(backend);
    const signedIn = await other.signIn();
    assert.match(
      signedIn.headers.get('set-cookie') ?? '',
      /^session=[\w-]{32}; Max-Age=28800; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    assert.equal((await other.ask(LOG)).status, 200);
    assert.equal((await other.send('DELETE', '/api/session', {})).status, 204);
    assert.equal((await other.ask(LOG)).status, 401);
    await other.signIn();
    assert.equal((await other.ask(LOG)).status, 200);
    assert.equal((await visitor.ask(LOG)).status, 200);
  });

  it('is a new one at each sign-in, so that nobody’s cookie becomes somebody else’s', async () => {
    const other = new Visitor(backend);
    const seen = new Set<string>();
    for (const reader of [undefined, undefined, 'ana', 'bia', undefined]) {
      const cookie = (await other.signIn(reader)).headers.get('set-cookie')?.split(';')[0] ?? '';
      assert.ok(!seen.has(cookie));
      for (const old of seen)
        assert.equal((await new Visitor(backend).ask(LOG, { headers: { cookie: old } })).status, 401);
      seen.add(cookie);
    }
    assert.equal((await other.page('cloudtrail')).total, 725, 'where nobody is named, it is still bia');
  });

  it('is for known readers only', async () => {
    for (const reader of ['eve', '', 'toString', 7, null, { name: 'ana', tenant: 'southwind' }])
      assert.equal((await visitor.send('POST', '/api/session', { reader })).status, 400);
    assert.equal((await visitor.ask(LOG)).status, 200);
  });

  it('cannot be begun or ended by another site', async () => {
    const foreign = { origin: 'https://attacker.example' };
    assert.equal((await visitor.send('DELETE', '/api/session', {}, foreign)).status, 403);
    assert.equal((await visitor.send('POST', '/api/session', {}, foreign)).status, 403);
    assert.equal((await visitor.ask(LOG)).status, 200);
  });
});

describe('the switches', () => {
  it('make every failure that they name', async () => {
    const expected = { '500': null, '503': '5', '429': '10', '403': null, '404': null };
    for (const [failure, retryAfter] of Object.entries(expected)) {
      await fail(failure);
      const answer = await visitor.ask(LOG);
      assert.equal(answer.status, Number(failure));
      assert.equal(answer.headers.get('retry-after'), retryAfter);
      assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    }
    await fail('login-page');
    const page = await visitor.ask(LOG);
    assert.equal(page.status, 200);
    assert.match(page.headers.get('content-type') ?? '', /^text\/html/);
  });

  it('cut an answer off in the middle', async () => {
    await fail('cut-off');
    const answer = await visitor.ask(LOG);
    assert.equal(answer.status, 200);
    await assert.rejects(answer.text());
  });

  it('slow the answers down of the visitor who asked for it', async () => {
    const other = new Visitor(backend);
    await other.signIn();
    await visitor.send('PUT', '/api/demo', { latency: 60_000 });
    const left = new AbortController();
    const slow = visitor.ask(LOG, { signal: left.signal });
    assert.equal((await other.ask(LOG)).status, 200);
    left.abort();
    // Answered at once, it would have been an answer by now; what is answered to those who left reaches nobody.
    const answer = await slow.catch(() => null);
    assert.ok(answer === null || answer.status === 500);
  });

  it('are each visitor’s own, and keep what is not named', async () => {
    const other = new Visitor(backend);
    await other.signIn();
    await other.send('PUT', '/api/demo', { failure: '500' });
    const both = await other.send('PUT', '/api/demo', { latency: 1 });
    assert.deepEqual(await both.json(), { failure: '500', latency: 1 });
    assert.equal((await other.ask(LOG)).status, 500);
    assert.equal((await visitor.ask(LOG)).status, 200);
  });

  it('that make no sense are refused', async () => {
    for (const body of [
      { failure: 'toString' },
      { failure: null },
      { latency: -1 },
      { latency: 60_001 },
      { latency: '5' },
    ])
      assert.equal((await visitor.send('PUT', '/api/demo', body)).status, 400);
  });
});
