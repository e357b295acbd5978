import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import { createCarefulServer, type ServerLimits } from '../../demo/server/careful-server.js';
import type { DemoBackend } from '../../demo/server/demo-backend.js';
import type { Handler } from '../../demo/server/handler.js';
import { nodeListener } from '../../demo/server/node-adapter.js';
import { endServer } from '../../demo/server/orderly-end.js';
import { signedInVisitor, type Visitor } from './demo-visitor.js';
import { rawHead, rawRequest } from './raw-request.js';

const listening = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

const start = async (handle: Handler, limits: Partial<ServerLimits> = {}) => {
  const listener = nodeListener(handle);
  const server = createCarefulServer((message, response) => void listener(message, response), limits);
  return { server, port: await listening(server) };
};

const stop = (server: Server): void => {
  server.closeAllConnections();
  server.close();
};

describe('a connection', () => {
  let server: Server;
  let port: number;
  before(async () => {
    const handle: Handler = async (request) => new Response(await request.text());
    ({ server, port } = await start(handle, { headers: 100, request: 200, look: 20, silence: 1_000 }));
  });
  after(() => stop(server));

  it('with a head that is too long, slow or no HTTP is answered in the form of all problems', async () => {
    const cases: [string, number][] = [
      [rawHead('GET /', ['Host: localhost', `X: ${'x'.repeat(20_000)}`]), 431],
      [rawHead(`GET /${'x'.repeat(20_000)}`, ['Host: localhost']), 431],
      ['GET / HTTP/1.1\r\nHost: localhost\r\n', 408],
      ['POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc', 408],
      ['nonsense\r\n\r\n', 400],
      [rawHead('POST /', ['Host: localhost', 'Content-Length: 1', 'Transfer-Encoding: chunked']), 400],
      [rawHead('POST /', ['Host: localhost', 'Content-Length: 1', 'Content-Length: 2']), 400],
    ];
    for (const [bytes, expected] of cases) {
      const { status, text } = await rawRequest(port, bytes);
      assert.equal(status, expected, bytes.slice(0, 60));
      assert.match(text, /content-type: application\/problem\+json/i);
      assert.match(text, /nosniff/);
    }
  });

  it('that stays silent is closed', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.resume();
    await new Promise<void>((resolve) => socket.once('close', () => resolve()));
  });
});

describe('an asker who leaves', () => {
  it('is known to have left, by whatever works for them', async () => {
    const events = new EventEmitter();
    const asked = once(events, 'asked');
    const left = once(events, 'left');
    const { server, port } = await start(async (request) => {
      request.signal.addEventListener('abort', () => events.emit('left'));
      events.emit('asked');
      await left;
      return new Response();
    });
    const socket = connect(port, '127.0.0.1', () => socket.write(rawHead('GET /', ['Host: localhost'])));
    await asked;
    socket.destroy();
    await left;
    stop(server);
  });
});

describe('an answer of the endpoints', () => {
  let visitor: Visitor;
  let backend: DemoBackend;
  before(async () => ({ visitor, backend } = await signedInVisitor()));
  after(() => backend.close());

  it('is kept by nobody but where its handler says how, and is taken for nothing else', async () => {
    const kept = { '/api/logs/apache': 'private, no-cache', '/api/examples/array': 'private, no-cache' };
    const paths = [
      '/api/schedules',
      '/api/demo',
      '/api/nothing',
      '/api/logs/nothing',
      '/api/logs/apache?x=1',
    ];
    for (const path of [...Object.keys(kept), ...paths]) {
      const { headers } = await visitor.ask(path);
      assert.equal(headers.get('cache-control'), (kept as Record<string, string>)[path] ?? 'no-store', path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
      assert.equal(headers.get('access-control-allow-origin'), null);
    }
  });

  it('depends on the request’s method alone, whatever a header or a parameter says', async () => {
    const schedules = async () => ((await (await visitor.ask('/api/schedules')).json()) as unknown[]).length;
    for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override'])
      await visitor.ask('/api/session', { headers: { [name]: 'DELETE' } });
    await visitor.ask('/api/session?_method=DELETE');
    assert.equal(await schedules(), 0);
  });
});

/** A server whose requests are answered when the test says so. */
const useSlowServer = async () => {
  const answers: (() => void)[] = [];
  let underWay = (): void => {};
  const begun = new Promise<void>((resolve) => (underWay = resolve));
  const handle: Handler = () =>
    new Promise((resolve) => {
      answers.push(() => resolve(new Response('whole')));
      underWay();
    });
  const { server, port } = await start(handle);
  const asking = rawRequest(port, 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await begun;
  return { server, port, asking, answer: () => answers.forEach((each) => each()) };
};

const connects = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });

describe('a server that ends', () => {
  it('finishes what is under way, takes nothing new, and closes its databases last', async () => {
    const { server, port, asking, answer } = await useSlowServer();
    const order: string[] = [];
    const ended = endServer(server, {
      stop: async () => void order.push('stopped'),
      close: () => void order.push('closed'),
    });
    assert.equal(await connects(port), false);
    order.push('answered');
    answer();
    // The connection would be kept alive: it is closed by the server all the same.
    assert.match((await asking).text, /200 OK[^]*whole/);
    await ended;
    assert.deepEqual(order, ['stopped', 'answered', 'closed']);
  });

  it('does not wait for ever, neither for requests nor for what runs by itself', async () => {
    const { server, asking } = await useSlowServer();
    const cut = assert.rejects(asking).catch(() => {});
    let isClosed = false;
    await endServer(server, {
      limit: 30,
      stop: () => new Promise(() => {}),
      close: () => void (isClosed = true),
    });
    await cut;
    assert.ok(isClosed);
  });

  it('says so where something of it fails', async () => {
    const { server } = await start(() => Promise.resolve(new Response()));
    const failing = endServer(server, { stop: () => Promise.reject(new Error('expected')), close: () => {} });
    await assert.rejects(failing, /expected/);
  });

  it('would be caught where it ends at once', async () => {
    const { server, asking, answer } = await useSlowServer();
    // Known-bad twin: as a process does that has no word to say at SIGTERM.
    server.closeAllConnections();
    server.close();
    await turn();
    answer();
    const text = await asking.then((answered) => answered.text).catch(() => '');
    assert.doesNotMatch(text, /whole/);
  });
});

/** What becomes of a request under way, and of the process, at a signal. */
const endedBy = async (signal: NodeJS.Signals, ends = 'in order') => {
  const child = fork('test/node/ending-server.ts', {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ENDS: ends },
  });
  const exited = once(child, 'exit') as Promise<[code: number | null, signal: string | null]>;
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const asked = once(child, 'message');
  const asking = rawRequest(port, 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n').catch(() => undefined);
  await asked;
  const stopped = once(child, 'message').then(() => child.connected && child.send('answer'));
  child.kill(signal);
  const [code] = await Promise.race([exited, stopped.then(() => exited)]);
  return { code, text: (await asking)?.text ?? '' };
};

describe('a process that is sent a signal', () => {
  it('answers what was asked, and ends well', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const { code, text } = await endedBy(signal);
      assert.equal(code, 0);
      assert.match(text, /200 OK[^]*whole/);
    }
  });

  it('would be caught where it does neither', async () => {
    const { code, text } = await endedBy('SIGTERM', 'at once');
    assert.notEqual(code, 0);
    assert.doesNotMatch(text, /whole/);
  });
});

describe('a server without these limits', () => {
  it('would be caught to hold a slow connection', async () => {
    const server = createServer((_, response) => response.end());
    const port = await listening(server);
    const slow = rawRequest(port, 'GET / HTTP/1.1\r\nHost: localhost\r\n').catch(() => undefined);
    const quick = await rawRequest(port, rawHead('GET /', ['Host: localhost']));
    const held = await new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));
    assert.equal(quick.status, 200);
    assert.ok(held >= 1);
    stop(server);
    await slow;
  });
});
