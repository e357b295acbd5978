import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createCarefulServer } from '../../demo/server/careful-server.js';
import { refuseCrossSite } from '../../demo/server/cross-site-guard.js';
import type { Handler } from '../../demo/server/handler.js';
import { nodeListener } from '../../demo/server/node-adapter.js';
import { originFromEnvironment } from '../../demo/server/origin-environment.js';
import type { OriginOptions } from '../../demo/server/request-origin.js';
import { rawHead, rawRequest, type RawAnswer } from './raw-request.js';

/** Says which address it was asked by; changes only for its own pages. */
const handle: Handler = (request) => {
  if (request.method !== 'GET') refuseCrossSite(request);
  return new Response(request.url, { headers: { 'set-cookie': 'session=made' } });
};

/** A server of its own for each set of options, on loopback. */
const useServer = (options: OriginOptions) => {
  const listener = nodeListener(handle, options);
  const server = createCarefulServer((message, response) => void listener(message, response));
  let port = 0;
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return (start: string, lines: readonly string[]) => rawRequest(port, rawHead(start, lines));
};

/** Hosts that a browser may name when a page of another site sends it here, or nobody sends at all. */
const FOREIGN = [
  'evil.example',
  'evil.example:80',
  'EVIL.EXAMPLE.',
  'localhost.evil.example',
  'evil.example.localhost.evil.example',
  '127.0.0.1.evil.example',
  '10.0.0.1',
  '0.0.0.0',
  '[::]',
  '[::ffff:10.0.0.1]',
  '[fe80::1]',
  'logs.example.evil.example',
  'xn--lcalhost-64a',
];
const MALFORMED = [
  'localhost@evil.example',
  'evil.example@localhost',
  'user:password@localhost',
  'localhost:',
  'localhost:99999',
  'localhost:80:80',
  'localhost/',
  'localhost#',
  'localhost?x',
  'a b',
  'localhost, evil.example',
  '[::1',
  '::1',
  '[::1]x',
  '%6cocalhost',
  '.',
  '',
];

type Ask = (start: string, lines: readonly string[]) => Promise<RawAnswer>;

/** The foreign hosts that were answered, or for whom a session began. */
const answeredForeign = async (ask: Ask): Promise<string[]> => {
  const answered: string[] = [];
  for (const host of FOREIGN) {
    const { status, text } = await ask('GET /', [`Host: ${host}`]);
    if (status !== 421 || /set-cookie/i.test(text)) answered.push(host);
  }
  return answered;
};

describe('a host', () => {
  const ask = useServer({ allowedHosts: ['logs.example', 'api.example:8443'] });

  it('is answered where it is this machine’s or was named, however it is written', async () => {
    for (const host of [
      'localhost',
      'LocalHost:5173',
      'localhost.',
      '127.0.0.1:1',
      '127.8.9.10',
      '[::1]',
      '[0:0:0:0:0:0:0:1]:80',
      'logs.example',
      'LOGS.example.:8080',
      'api.example:8443',
    ])
      assert.equal((await ask('GET /', [`Host: ${host}`])).status, 200, host);
  });

  it('of another site is refused, and no session begins', async () => {
    assert.deepEqual(await answeredForeign(ask), []);
    for (const host of ['api.example', 'api.example:8444']) {
      const { status, text } = await ask('GET /', [`Host: ${host}`]);
      assert.equal(status, 421, host);
      assert.match(text, /application\/problem\+json/);
      assert.doesNotMatch(text, /set-cookie/i);
    }
  });

  it('that is none, missing or named twice is not understood', async () => {
    for (const host of MALFORMED) assert.equal((await ask('GET /', [`Host: ${host}`])).status, 400, host);
    assert.equal((await ask('GET /', [])).status, 400);
    assert.equal((await ask('GET /', ['Host: localhost', 'Host: evil.example'])).status, 400);
    assert.equal((await ask('GET /', ['Host: localhost', 'Host: localhost'])).status, 400);
  });

  it('of the target is the one that Host names, or the request is not understood', async () => {
    const path = async (target: string) =>
      (await ask(`GET ${target}`, ['Host: localhost:80'])).text.split('\r\n\r\n')[1] ?? '';
    assert.match(await path('http://localhost:80/a?b=1'), /http:\/\/localhost\/a\?b=1/);
    assert.match(await path('https://localhost:80'), /^http:\/\/localhost\/$/);
    for (const target of [
      'http://evil.example/',
      'http://localhost:81/',
      'http:///',
      'ftp://localhost/',
      '*',
      'x',
    ])
      assert.equal((await ask(`GET ${target}`, ['Host: localhost:80'])).status, 400, target);
  });

  it('is not taken from a path that looks like an address', async () => {
    for (const target of ['//evil.example/', '/\\evil.example/', '/@evil.example', '/../evil.example']) {
      const { text } = await ask(`GET ${target}`, ['Host: localhost']);
      assert.match(text, /http:\/\/localhost\//, target);
    }
    const posted = await ask('POST //evil.example/', [
      'Host: localhost',
      'Origin: http://evil.example',
      'Content-Type: application/json',
      'Content-Length: 0',
    ]);
    assert.equal(posted.status, 403);
  });

  it('would be caught at a server that trusts the header', async () => {
    const server = createServer((message, response) => {
      const { host = '' } = message.headers;
      response
        .setHeader('set-cookie', 'session=made')
        .end(new URL(message.url ?? '/', `http://${host}`).href);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const answered = await answeredForeign((start, lines) => rawRequest(port, rawHead(start, lines)));
    server.close();
    assert.deepEqual(answered, FOREIGN);
  });

  it('is named well, or the server does not start', () => {
    for (const host of ['http://logs.example', 'logs.example/', '*', '', 'a b'])
      assert.throws(() => nodeListener(handle, { allowedHosts: [host] }), RangeError);
    assert.deepEqual(
      originFromEnvironment({ ALLOWED_HOSTS: 'a.example, b.example:1', TRUSTED_PROXIES: '' }),
      {
        allowedHosts: ['a.example', 'b.example:1'],
        trustedProxies: [],
      },
    );
  });
});

const POST = ['Content-Type: application/json', 'Content-Length: 0', 'Sec-Fetch-Site: same-origin'];
const PROXIED = ['X-Forwarded-Proto: https', 'X-Forwarded-Host: logs.example'];

describe('behind a proxy that is trusted', () => {
  const ask = useServer({ allowedHosts: ['logs.example'], trustedProxies: ['loopback'] });
  const addressSaid = async (...lines: string[]) =>
    (await ask('GET /a', ['Host: upstream', ...lines])).text.split('\r\n\r\n')[1];

  it('the address is the one that the proxy was asked by', async () => {
    const expected = 'https://logs.example/a';
    for (const lines of [
      PROXIED,
      ['Forwarded: for=192.0.2.1;proto=https;host=logs.example'],
      ['Forwarded: for="[2001:db8::1]:1,;";Proto=HTTPS;Host="logs.example"'],
      ['Forwarded: host=evil.example;proto=http, proto=https;host="logs\\.example"'],
      ['X-Forwarded-Proto: http, https', 'X-Forwarded-Host: evil.example, logs.example'],
      ['X-Forwarded-Host: evil.example', ...PROXIED],
      [...PROXIED, 'Forwarded: proto=https;host=logs.example'],
    ])
      assert.equal(await addressSaid(...lines), expected, lines.join());
    assert.match(
      (await addressSaid('X-Forwarded-Host: logs.example:8443')) ?? '',
      /^http:\/\/logs.example:8443/,
    );
  });

  it('its pages change things, and others’ do not', async () => {
    const post = async (origin: string, lines = PROXIED) =>
      (await ask('POST /', ['Host: logs.example', `Origin: ${origin}`, ...POST, ...lines])).status;
    assert.equal(await post('https://logs.example'), 200);
    for (const origin of ['http://logs.example', 'https://evil.example', 'https://logs.example:8443', 'null'])
      assert.equal(await post(origin), 403, origin);
    assert.equal(await post('https://logs.example', []), 403, 'where the proxy does not say https');
  });

  it('what it says is still checked', async () => {
    for (const lines of [
      ['X-Forwarded-Proto: ftp'],
      ['X-Forwarded-Proto:', 'X-Forwarded-Host: logs.example'],
      [...PROXIED, 'Forwarded: proto=http'],
      [...PROXIED, 'Forwarded: host=evil.example'],
    ])
      assert.equal((await ask('GET /', ['Host: logs.example', ...lines])).status, 400, lines.join());
    for (const host of ['evil.example', 'logs.example@evil.example', 'evil.example/logs.example', ''])
      assert.equal(
        (await ask('GET /', ['Host: logs.example', `X-Forwarded-Host: ${host}`])).status,
        421,
        host,
      );
  });
});

describe('a proxy that is not trusted', () => {
  const ask = useServer({ allowedHosts: ['logs.example'], trustedProxies: ['10.0.0.0/8', '2001:db8::1'] });

  it('is not believed', async () => {
    for (const lines of [PROXIED, ['Forwarded: proto=https;host=logs.example']]) {
      const { text } = await ask('GET /', ['Host: localhost', ...lines]);
      assert.match(text, /http:\/\/localhost\//);
    }
    const { status } = await ask('POST /', [
      'Host: localhost',
      'Origin: https://logs.example',
      ...POST,
      ...PROXIED,
    ]);
    assert.equal(status, 403);
  });

  it('would be caught where it is believed', async () => {
    // Known-bad twin: any client that says so is a proxy.
    const listener = nodeListener(handle, {
      allowedHosts: ['logs.example'],
      trustedProxies: ['0.0.0.0/0', '::/0'],
    });
    const server = createCarefulServer((message, response) => void listener(message, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { text } = await rawRequest(port, rawHead('GET /', ['Host: localhost', ...PROXIED]));
    server.close();
    assert.doesNotMatch(text, /http:\/\/localhost\//);
  });

  it('is named well, or the server does not start', () => {
    for (const proxy of ['proxy.example', '10.0.0.0/33', '10.0.0.0/x', '10.0.0.0/', '*', '::1/129'])
      assert.throws(() => nodeListener(handle, { trustedProxies: [proxy] }), RangeError, proxy);
  });
});
