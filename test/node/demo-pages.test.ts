import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { DemoBackend } from '../../demo/server/demo-backend.js';
import type { Handler } from '../../demo/server/handler.js';
import { nodeListener } from '../../demo/server/node-adapter.js';
import { createDocsHandler } from '../../demo/server/docs-handler.js';
import { createPageHandler } from '../../demo/server/page-handler.js';
import { SessionStore } from '../../demo/server/session-store.js';
import { signedInVisitor, type Visitor } from './demo-visitor.js';

describe('the pages', () => {
  let folder: string;
  let handle: Handler;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demo-'));
    await mkdir(join(folder, 'pages/assets'), { recursive: true });
    await writeFile(join(folder, 'secret.json'), '{}');
    await writeFile(join(folder, 'pages/index.html'), '<!doctype html>');
    await writeFile(join(folder, 'pages/static.html'), '<!doctype html>');
    await writeFile(join(folder, 'pages/assets/main.js'), '');
    handle = createPageHandler(join(folder, 'pages'), new SessionStore());
  });
  after(() => rm(folder, { recursive: true }));

  const get = (path: string, method = 'GET') => handle(new Request(`http://localhost${path}`, { method }));

  it('sign in the visitor who opens the first one', async () => {
    assert.match((await get('/')).headers.get('set-cookie') ?? '', /HttpOnly; SameSite=Strict/);
    assert.equal((await get('/static.html')).headers.get('set-cookie'), null);
  });

  it('come with a strict content security policy', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self'/);
    assert.match(policy, /require-trusted-types-for 'script'; trusted-types lit-html/);
    assert.doesNotMatch(policy, /unsafe/);
  });

  it('are asked for anew, their scripts never', async () => {
    assert.equal((await get('/')).headers.get('cache-control'), 'private, no-cache');
    assert.match((await get('/assets/main.js')).headers.get('cache-control') ?? '', /immutable/);
  });

  it('are kept for good under no other address than that of built files', async () => {
    for (const path of ['/assets/..%2findex.html', '/assets%2f..%2findex.html', '/%61ssets/../index.html'])
      assert.doesNotMatch((await get(path)).headers.get('cache-control') ?? '', /immutable/, path);
  });

  it('are answered in parts where a part is asked for', async () => {
    const range = async (text: string) =>
      handle(new Request('http://localhost/', { headers: { range: text } }));
    const part = await range('bytes=2-8');
    assert.equal(part.status, 206);
    assert.equal(part.headers.get('content-range'), 'bytes 2-8/15');
    assert.equal(await part.text(), 'doctype');
    assert.equal((await range('bytes=99-')).status, 416);
  });

  it('carry the same headers where there is none', async () => {
    for (const answer of [await get('/nonsense.html'), await get('/', 'POST')])
      for (const [name, value] of [
        ['x-content-type-options', 'nosniff'],
        ['referrer-policy', 'no-referrer'],
        ['cache-control', 'no-store'],
      ] as const)
        assert.equal(answer.headers.get(name), value);
  });

  it('are all that is answered of the disk', async () => {
    const outside = [
      '/../secret.json',
      '/%2e%2e/secret.json',
      '/..%2fsecret.json',
      '/assets/..%2f..%2fsecret.json',
      '/assets/..%5c..%5csecret.json',
      '/%5c..%5csecret.json',
      '/C:%5csecret.json',
      '/%252e%252e/secret.json',
    ];
    for (const path of [...outside, '/%', '/%00.js', '/assets', '/nonsense.html'])
      assert.equal((await get(path)).status, 404, path);
    assert.equal((await get('/', 'POST')).status, 405);
    assert.equal(await (await get('/', 'HEAD')).text(), '');
  });
});

describe('the docs', () => {
  it('are the built ones below their address; until there are some, how to build them is said', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'docs-'));
    const get = (path: string) =>
      Promise.resolve(createDocsHandler(folder)(new Request(`http://localhost${path}`)));
    assert.equal((await get('/docs')).headers.get('location'), '/docs/');
    assert.match(await (await get('/docs/')).text(), /npm run build-storybook/);
    assert.equal((await get('/docs/iframe.html')).status, 404);
    await writeFile(join(folder, 'index.html'), 'built');
    assert.equal(await (await get('/docs/')).text(), 'built');
    assert.equal((await get('/docs/..%2f..%2fetc/passwd')).status, 404);
    assert.match((await get('/docs/')).headers.get('content-security-policy') ?? '', /default-src 'self'/);
    await rm(folder, { recursive: true });
  });
});

describe('over HTTP', () => {
  let server: Server;
  let visitor: Visitor;
  let backend: DemoBackend;
  let address: string;
  before(async () => {
    ({ visitor, backend } = await signedInVisitor());
    // Always the visitor's own session: this is about the transport.
    const handle: Handler = (request) => {
      const { pathname, search } = new URL(request.url);
      if (pathname === '/broken') throw new Error('expected by the test');
      if (request.method !== 'GET') return backend.handle(request);
      return visitor.ask(pathname + search, { headers: request.headers });
    };
    const listener = nodeListener(handle);
    server = createServer((message, response) => void listener(message, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(async () => {
    server.close();
    await backend.close();
  });

  it('an answer arrives whole, and not at all where it is still true', async () => {
    const answer = await fetch(`${address}/api/logs/cloudtrail?limit=3`);
    assert.equal(((await answer.json()) as { rows: unknown[] }).rows.length, 3);
    const headers = { 'if-none-match': answer.headers.get('etag') ?? '' };
    assert.equal((await fetch(`${address}/api/logs/cloudtrail?limit=3`, { headers })).status, 304);
  });

  it('a cut-off answer begins well and breaks', async () => {
    await visitor.send('PUT', '/api/demo', { failure: 'cut-off' });
    const answer = await fetch(`${address}/api/logs/cloudtrail`);
    assert.equal(answer.status, 200);
    await assert.rejects(answer.text());
    await visitor.send('PUT', '/api/demo', { failure: 'none' });
  });

  it('a request that says no address is its sender’s fault, and fills no log', async (context) => {
    const logged = context.mock.method(console, 'error', () => undefined);
    const { port } = server.address() as AddressInfo;
    const statusOf = (head: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(`${head}\r\nConnection: close\r\n\r\n`));
        let text = '';
        socket.on('data', (piece) => (text += piece.toString()));
        socket.on('end', () => resolve(text.split(' ')[1] ?? ''));
        socket.on('error', reject);
      });
    const path = '/api/logs/cloudtrail';
    for (const head of [
      `GET ${path} HTTP/1.1\r\nHost: a b`,
      'GET http://[/ HTTP/1.1\r\nHost: localhost',
      'GET noaddress HTTP/1.1\r\nHost: localhost',
    ])
      assert.equal(await statusOf(head), '400', head);
    assert.equal(await statusOf(`TRACE ${path} HTTP/1.1\r\nHost: localhost`), '401');
    assert.equal(await statusOf('TRACE /api/session HTTP/1.1\r\nHost: localhost'), '405');
    assert.equal(await statusOf(`GET ${path} HTTP/1.1\r\nHost: localhost`), '200');
    assert.equal(logged.mock.callCount(), 0);
  });

  it('a handler that fails is a 500 without a word of why', async (context) => {
    context.mock.method(console, 'error', () => undefined);
    const answer = await fetch(`${address}/broken`);
    assert.equal(answer.status, 500);
    assert.doesNotMatch(await answer.text(), /expected by the test/);
  });
});
