import assert from 'node:assert/strict';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { DemoBackend } from '../../demo/server/demo-backend.js';
import { nodeListener } from '../../demo/server/node-adapter.js';
import { createSiteHandler } from '../../demo/server/site-handler.js';
import { signedInVisitor, type Visitor } from './demo-visitor.js';

let server: Server;
let visitor: Visitor;
let backend: DemoBackend;
before(async () => {
  ({ visitor, backend } = await signedInVisitor());
  const site = createSiteHandler(
    ({ url, headers }) => visitor.ask(new URL(url).pathname + new URL(url).search, { headers }),
    () => new Response('<p>page</p>'.repeat(1_000), { headers: { 'content-type': 'text/html' } }),
  );
  const listener = nodeListener(site);
  server = createServer((message, response) => void listener(message, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
after(async () => {
  server.closeAllConnections();
  server.close();
  await backend.close();
});

const ask = (path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    get({ port, host: '127.0.0.1', path, headers }, resolve).on('error', reject);
  });
const GZIP = { 'accept-encoding': 'gzip' };

describe('pages and answers', () => {
  it('are compressed for clients that accept that, and are the same', async () => {
    for (const path of ['/', '/api/logs/cloudtrail?limit=50']) {
      const plain = await ask(path);
      const text = await buffer(plain);
      const packed = await ask(path, GZIP);
      const bytes = await buffer(packed);
      assert.equal(plain.headers['content-encoding'], undefined);
      assert.equal(packed.headers['content-encoding'], 'gzip', path);
      assert.match(packed.headers.vary ?? '', /accept-encoding/i);
      assert.ok(bytes.length < text.length / 2, path);
      assert.deepEqual(gunzipSync(bytes), text);
    }
  });

  it('keep their ETag', async () => {
    const path = '/api/logs/cloudtrail?limit=50';
    const first = await ask(path, GZIP);
    await buffer(first);
    const again = await ask(path, { ...GZIP, 'if-none-match': first.headers.etag ?? '' });
    assert.equal(again.statusCode, 304);
    assert.equal((await buffer(again)).length, 0);
  });

  it('break off where they are cut off', async () => {
    await visitor.send('PUT', '/api/demo', { failure: 'cut-off' });
    const answer = await ask('/api/logs/cloudtrail', GZIP);
    assert.equal(answer.statusCode, 200);
    await assert.rejects(buffer(answer));
    await visitor.send('PUT', '/api/demo', { failure: 'none' });
  });
});
