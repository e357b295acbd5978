import { expect } from '@open-wc/testing';
import type { Problem } from '../../../src/core/problem.js';
import { entriesOf } from '../../../src/rows/columns.js';
import type { EndpointOptions } from '../../../src/sources/endpoint/endpoint-source.js';
import { endpointSource } from '../../../src/sources/endpoint/endpoint-source.js';
import type { LogPage } from '../../../src/sources/log-source.js';
import { problemFrom } from '../problem-from.js';
import { asked, json, stubFetch, text } from '../stub-fetch.js';

const BEGUN = Date.now();
const row = { id: 'r-1', status: 200 };
const source = (fetch: typeof globalThis.fetch, options: Partial<EndpointOptions> = {}) =>
  endpointSource({ endpoint: '/logs', baseUrl: document.baseURI, fetch, ...options });
/** What happened, without where and when, which every problem of the endpoint says. */
const faultOf = ({ asked: where, ...fault }: Problem): Problem => {
  expect(where?.address).to.contain('/logs?');
  expect(where?.at).to.be.within(BEGUN, Date.now());
  return fault;
};

const failed = async (fetch: typeof globalThis.fetch, options: Partial<EndpointOptions> = {}) =>
  faultOf((await problemFrom(source(fetch, options).fetchPage(asked()))).problem);

describe('endpoint source', () => {
  it('reads a page', async () => {
    const fetch = stubFetch(json({ rows: [row], total: 7, next: 'n' }, { headers: { ETag: '"a"' } }));
    const page = await source(fetch).fetchPage(asked());
    expect(entriesOf(page.rows)).to.deep.equal([row]);
    expect(page).to.include({ total: 7, next: 'n', etag: '"a"', storable: true, fromCache: false });
    expect(page.fetchedAt).to.be.within(BEGUN, Date.now());
    const { init, url } = fetch.calls[0]!;
    expect(url.search).to.equal('?offset=0&limit=100');
    expect(init).to.include({
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
    });
  });

  it('says of a problem which address was asked, without its secrets', async () => {
    const endpoint = '/logs?access_token=hunter2&tenant=acme';
    const fetch = stubFetch(json({}, { status: 500 }));
    const { problem } = await problemFrom(source(fetch, { endpoint }).fetchPage(asked()));
    const { searchParams } = new URL(problem.asked!.address);
    expect(Object.fromEntries(searchParams)).to.deep.equal({
      access_token: '***',
      tenant: 'acme',
      offset: '0',
      limit: '100',
    });
  });

  it('knows what may not be kept', async () => {
    const page = await source(
      stubFetch(json([], { headers: { 'Cache-Control': 'private, No-Store' } })),
    ).fetchPage(asked());
    expect(page.storable).to.equal(false);
  });

  for (const [what, answer] of [
    ['204', new Response(null, { status: 204 })],
    ['null', json(null)],
    ['[]', json([])],
    ['{rows: []}', json({ rows: [] })],
    ['[] behind a byte order mark', text('\ufeff[]')],
    ['[] as text/html', text('[]', { headers: { 'Content-Type': 'text/html' } })],
  ] as const) {
    it(`takes ${what} for an empty page`, async () => {
      const page = await source(stubFetch(answer)).fetchPage(asked());
      expect(page.rows.length).to.equal(0);
      expect(page.problems).to.deep.equal([]);
    });
  }

  for (const [status, code] of [
    [400, 'bad-request'],
    [401, 'unauthorised'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [408, 'time-out'],
    [409, 'bad-request'],
    [410, 'not-found'],
    [422, 'bad-request'],
    [429, 'too-many-requests'],
    [500, 'server-error'],
    [503, 'server-error'],
    [302, 'sign-in-page'],
    [304, 'unexpected'],
  ] as const) {
    it(`reports ${status} as ${code}, after one request`, async () => {
      const fetch = stubFetch(new Response(null, { status }));
      expect(await failed(fetch)).to.include({ code, status });
      expect(fetch.calls).to.have.length(1);
    });
  }

  it('reports what problem details say, as short text, and the request id', async () => {
    const body = {
      title: 'x'.repeat(1000),
      detail: '<img src=x>',
      status: 'odd',
      errors: [1],
      type: 'https://evil.example',
    };
    const headers = { 'Content-Type': 'application/problem+json', 'X-Request-Id': 'q-1' };
    const { details } = await failed(stubFetch(json(body, { status: 422, headers })));
    expect(details).to.deep.equal({
      contentType: 'application/problem+json',
      requestId: 'q-1',
      title: 'x'.repeat(300),
      detail: '<img src=x>',
    });
  });

  it('ignores problem details of wrong types, and a body that never ends', async () => {
    const headers = { 'Content-Type': 'application/problem+json' };
    const wrong = await failed(stubFetch(json({ title: { a: 1 }, detail: 7 }, { status: 400, headers })));
    expect(wrong.details).to.deep.equal({ contentType: 'application/problem+json' });
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(10_000)) });
    expect(await failed(stubFetch(() => new Response(endless, { status: 500, headers })))).to.include({
      code: 'server-error',
    });
  });

  it('distinguishes a sign-in page from broken JSON, and echoes neither', async () => {
    const html = { headers: { 'Content-Type': 'text/html; charset=utf-8' } };
    expect((await failed(stubFetch(text(' <!doctype html><title>secret', html)))).code).to.equal(
      'sign-in-page',
    );
    expect((await failed(stubFetch(text('<html>')))).code).to.equal('sign-in-page');
    const redirected = text('Please sign in', html);
    Object.defineProperty(redirected, 'redirected', { value: true });
    expect((await failed(stubFetch(() => redirected))).code).to.equal('sign-in-page');
    const xml = await failed(
      stubFetch(text('<?xml version="1.0"?><rows/>', { headers: { 'Content-Type': 'application/xml' } })),
    );
    expect(xml).to.deep.include({ code: 'not-json', status: 200 });
    const broken = await failed(stubFetch(text('{"rows":[{"secret":"canary"}\n ?')));
    expect(broken).to.deep.equal({
      code: 'not-json',
      status: 200,
      details: { contentType: 'application/json', position: '30', line: '2', column: '2' },
    });
    expect((await failed(stubFetch(text('')))).details).to.include({ reason: 'empty' });
  });

  it('reports an answer without rows, and what was received', async () => {
    for (const body of [{}, { rows: {} }, { rows: 'x' }, 'x', 7, true]) {
      const problem = await failed(stubFetch(json(body)));
      expect(problem).to.deep.include({ code: 'no-rows', status: 200 });
      expect(problem.details).to.include({ contentType: 'application/json' });
    }
  });

  it('stops a body at 20 MB', async () => {
    let sent = 0;
    let cancelled = false;
    const pull = (controller: ReadableStreamDefaultController): void => {
      sent += 1_000_000;
      controller.enqueue(new Uint8Array(1_000_000).fill(32));
    };
    const body = new ReadableStream({ pull, cancel: () => void (cancelled = true) });
    expect((await failed(stubFetch(() => new Response(body)))).code).to.equal('too-large');
    expect(sent).to.be.lessThan(24_000_000);
    expect(cancelled).to.equal(true);
  });

  it('gives nothing of a body that is cut off', async () => {
    let pulls = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        if (pulls++) controller.error(new TypeError('Failed to fetch'));
        else controller.enqueue(new TextEncoder().encode('[]'));
      },
    });
    const problem = await failed(stubFetch(() => new Response(body)));
    expect(problem).to.deep.equal({ code: 'network', status: 200, details: { reason: 'cut-off' } });
  });

  it('reports a refused request as network, or offline where the browser says so', async () => {
    expect((await failed(stubFetch(new TypeError('Failed to fetch')))).code).to.equal('network');
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      expect((await failed(stubFetch(new TypeError('Failed to fetch')))).code).to.equal('offline');
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
    }
  });

  it('survives a stand-in for fetch that throws, or answers nonsense', async () => {
    const throwing = (): never => {
      throw new RangeError('canary');
    };
    expect(await failed(throwing)).to.deep.equal({ code: 'network', details: { error: 'RangeError' } });
    for (const answer of [undefined, null, 7, {}, { status: 200 }]) {
      expect((await failed((async () => answer) as unknown as typeof fetch)).code).to.equal('host-error');
    }
    const locked = json([]);
    await locked.text();
    expect((await failed(async () => locked)).code).to.equal('network');
    const noStream = { ok: true, status: 200, headers: new Headers(), text: async () => '[1]' };
    const page = await source((async () => noStream) as unknown as typeof fetch).fetchPage(asked());
    expect(entriesOf(page.rows)).to.deep.equal([{ value: 1 }]);
  });

  describe('headers', () => {
    it('are asked for with every request, and follow no redirect', async () => {
      let token = 0;
      const fetch = stubFetch(json([]));
      const log = source(fetch, {
        headers: async () => ({ Authorization: `Bearer ${++token}` }),
        credentials: 'include',
      });
      await log.fetchPage(asked());
      await log.fetchPage(asked());
      expect(fetch.calls.map((call) => call.headers.get('Authorization'))).to.deep.equal([
        'Bearer 1',
        'Bearer 2',
      ]);
      expect(fetch.calls[0]!.init).to.include({ redirect: 'manual', credentials: 'include' });
      const opaque = { type: 'opaqueredirect', ok: false, status: 0, headers: new Headers() };
      const problem = await failed((async () => opaque) as unknown as typeof fetch, { headers: { A: 'b' } });
      expect(problem).to.deep.equal({ code: 'sign-in-page', details: { reason: 'redirect' } });
    });

    it('that throw are the host’s error, without its words', async () => {
      const fetch = stubFetch(json([]));
      const throwing = (): never => {
        throw new Error('token canary');
      };
      for (const headers of [throwing, () => Promise.reject(new Error('canary')), { 'no good': 'x' }]) {
        const problem = await failed(fetch, { headers });
        expect(problem.code).to.equal('host-error');
        expect(JSON.stringify(problem)).not.to.include('canary');
      }
      expect(fetch.calls).to.have.length(0);
    });
  });

  describe('validators', () => {
    const held = { etag: '"a"', total: 3, fetchedAt: 5, fromCache: true } as LogPage;

    it('are sent on the own origin, and a 304 makes the copy young again', async () => {
      const fetch = stubFetch(new Response(null, { status: 304 }));
      const page = await source(fetch).fetchPage(asked({ held }));
      expect(fetch.calls[0]!.headers.get('If-None-Match')).to.equal('"a"');
      expect(page).to.include({ total: 3, etag: '"a"', fromCache: false });
      expect(page.fetchedAt).to.be.greaterThan(5);
    });

    it('are left to the browser across origins', async () => {
      const fetch = stubFetch(json([]));
      await source(fetch, { endpoint: 'https://other.example/logs' }).fetchPage(
        asked({ held, reload: true }),
      );
      expect(fetch.calls[0]!.headers.has('If-None-Match')).to.equal(false);
      expect(fetch.calls[0]!.init.cache).to.equal('no-cache');
    });

    it('that were forged in a cache are not sent', async () => {
      const fetch = stubFetch(json([]));
      await source(fetch).fetchPage(asked({ held: { ...held, etag: 'x\r\nCookie: a=b' } }));
      expect(fetch.calls[0]!.headers.has('If-None-Match')).to.equal(false);
    });
  });

  describe('401', () => {
    const signedOut = new Response(null, { status: 401 });

    it('is renewed once for all requests under way, and tried once more', async () => {
      let renewals = 0;
      let signedIn = false;
      const renew = async (): Promise<boolean> => {
        renewals += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
        return (signedIn = true);
      };
      const late = async (): Promise<Response> => {
        const before = signedIn;
        await new Promise((resolve) => setTimeout(resolve, 40));
        return before ? json([row]) : signedOut.clone();
      };
      const now = (): Response => (signedIn ? json([row]) : signedOut.clone());
      const fetch = stubFetch(now, now, late, now);
      const log = source(fetch, { renew });
      const pages = await Promise.all([0, 100, 200].map((offset) => log.fetchPage(asked({ offset }))));
      expect(pages.map((page) => page.rows.length)).to.deep.equal([1, 1, 1]);
      expect(renewals).to.equal(1);
      expect(fetch.calls).to.have.length(6);
    });

    it('is tried once more only', async () => {
      const fetch = stubFetch(signedOut);
      expect((await failed(fetch, { renew: async () => true })).code).to.equal('unauthorised');
      expect(fetch.calls).to.have.length(2);
    });

    it('stays the fault where the host says no, or throws', async () => {
      for (const renew of [async () => false, () => Promise.reject(new Error('x'))]) {
        const fetch = stubFetch(signedOut);
        expect((await failed(fetch, { renew })).code).to.equal('unauthorised');
        expect(fetch.calls).to.have.length(1);
      }
    });
  });

  it('gives up with the signal, even where the transport does not', async () => {
    const hanging = (): Promise<Response> => new Promise(() => undefined);
    const controller = new AbortController();
    const page = source(hanging).fetchPage(asked({ signal: controller.signal }));
    controller.abort();
    let name = '';
    await page.catch((error: Error) => (name = error.name));
    expect(name).to.equal('AbortError');
    const fetch = stubFetch(json([]));
    await source(fetch)
      .fetchPage(asked({ signal: controller.signal }))
      .catch(() => undefined);
    expect(fetch.calls).to.have.length(0);
  });

  it('names its log without the secrets in its address, and differently for two secrets', () => {
    const id = (endpoint: string): string => source(stubFetch(json([])), { endpoint }).id;
    expect(id('/logs?tenant=a&access_token=canary')).not.to.include('canary');
    expect(id('/logs?token=a')).not.to.equal(id('/logs?token=b'));
    expect(id('/logs?tenant=a')).to.equal(new URL('/logs?tenant=a', document.baseURI).href);
  });
});
