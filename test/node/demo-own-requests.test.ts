import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { createCarefulServer } from '../../demo/server/careful-server.js';
import { Database } from '../../demo/server/database.js';
import { createDemoBackend, type DemoBackend } from '../../demo/server/demo-backend.js';
import { DEMO_READERS } from '../../demo/server/demo-readers.js';
import type { Handler } from '../../demo/server/handler.js';
import type { LogSummary } from '../../demo/server/log-summary.js';
import { createLogsHandler } from '../../demo/server/logs-handler.js';
import { nodeListener } from '../../demo/server/node-adapter.js';
import { endServer } from '../../demo/server/orderly-end.js';
import { maskedAddress } from '../../demo/server/own-requests/masked-address.js';
import { OwnRequests, type OwnRequest } from '../../demo/server/own-requests/own-requests.js';
import { recordRequests } from '../../demo/server/own-requests/record-requests.js';
import { createSiteHandler } from '../../demo/server/site-handler.js';
import type { PageAnswer } from './demo-visitor.js';

const LOG = '/api/own-requests';
const [ana] = DEMO_READERS;
const bia = DEMO_READERS.find(({ tenant }) => tenant !== ana.tenant)!;

interface Event {
  readonly id: string;
  readonly row: Record<string, unknown>;
}

/** An answer of server-sent events, read as they come. */
class Follower {
  readonly answer: IncomingMessage;
  #text = '';
  readonly #events: Event[] = [];
  #more: () => void = () => {};
  ended = false;

  constructor(answer: IncomingMessage) {
    this.answer = answer;
    answer.setEncoding('utf8').on('data', (piece: string) => this.#take(piece));
    answer.on('error', () => {});
    answer.on('close', () => {
      this.ended = true;
      this.#more();
    });
  }

  #take(piece: string): void {
    const messages = (this.#text + piece).split('\n\n');
    this.#text = messages.pop() ?? '';
    for (const message of messages) {
      const [, data] = /^data: (.*)$/m.exec(message) ?? [];
      const [, id = ''] = /^id: (.*)$/m.exec(message) ?? [];
      if (data !== undefined) this.#events.push({ id, row: JSON.parse(data) as Event['row'] });
    }
    this.#more();
  }

  /** The next events, so many of them; fewer where the answer ends before. */
  async take(count: number): Promise<Event[]> {
    while (this.#events.length < count && !this.ended)
      await new Promise<void>((resolve) => (this.#more = resolve));
    return this.#events.splice(0, count);
  }

  leave(): void {
    this.answer.destroy();
  }
}

/** The demo's endpoints on a server, and readers who are signed in to it. */
class Rig {
  readonly backend: DemoBackend;
  readonly server: Server;
  readonly port: number;

  private constructor(backend: DemoBackend, server: Server) {
    this.backend = backend;
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  static async make(): Promise<Rig> {
    const backend = await createDemoBackend(new Date('2026-11-21T12:00:00Z'));
    const page: Handler = () => new Response('<p>page</p>', { headers: { 'content-type': 'text/html' } });
    const site = createSiteHandler(backend.handle, page);
    const listener = nodeListener(recordRequests(site, backend.ownRequests, backend.sessions));
    const server = createCarefulServer((message, response) => void listener(message, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Rig(backend, server);
  }

  async signIn(reader: string): Promise<string> {
    const { headers } = await this.ask('/api/session', '', {
      method: 'POST',
      body: JSON.stringify({ reader }),
      headers: { 'content-type': 'application/json' },
    });
    return headers.get('set-cookie')!.split(';')[0]!;
  }

  /** Answers once the request is in the log, too: it is written there when its connection has nothing more to do. */
  async ask(path: string, cookie: string, init: RequestInit = {}): Promise<Response> {
    const answer = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      ...init,
      headers: { ...init.headers, ...(cookie && { cookie }) },
    });
    const text = await answer.text();
    const { status, headers } = answer;
    return new Response(status === 204 || status === 304 ? null : text, { status, headers });
  }

  /** The log, once it holds so many requests. */
  async page(cookie: string, parameters = '', atLeast = 0): Promise<PageAnswer> {
    for (;;) {
      const page = (await (await this.ask(`${LOG}?${parameters}`, cookie)).json()) as PageAnswer;
      if (page.total >= atLeast) return page;
      const changed = new AbortController();
      await new Promise<void>((resolve) => {
        this.backend.ownRequests.onChange(resolve, changed.signal);
        setImmediate(resolve);
      });
      changed.abort();
    }
  }

  follow(cookie: string, parameters = '', headers: Record<string, string> = {}): Promise<Follower> {
    return new Promise((resolve, reject) => {
      const path = `${LOG}/live?${parameters}`;
      get({ port: this.port, host: '127.0.0.1', path, headers: { cookie, ...headers } }, (answer) =>
        resolve(new Follower(answer)),
      ).on('error', reject);
    });
  }

  async end(): Promise<void> {
    this.backend.ownRequests.end();
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
    await this.backend.close();
  }
}

describe('the server’s own requests', () => {
  let rig: Rig;
  let cookie: string;
  beforeEach(async () => {
    rig = await Rig.make();
    cookie = await rig.signIn('ana');
  });
  afterEach(() => rig.end());

  it('are rows with who asked, from where, for what, and the result', async () => {
    await rig.ask('/api/logs/cloudtrail?limit=2&client=a%20b', cookie);
    await rig.ask('/api/logs/nothing', cookie);
    await rig.ask('/somewhere', cookie, { method: 'POST' });
    const { rows, total } = await rig.page(cookie, 'sort=id', 3);
    assert.equal(total, 3);
    assert.deepEqual(
      rows.map(({ client, ip, method, url, status, error }) => ({ client, ip, method, url, status, error })),
      [
        {
          client: 'ana',
          ip: '127.0.0.1',
          method: 'GET',
          url: '/api/logs/cloudtrail?limit=2&client=a%20b',
          status: 200,
          error: false,
        },
        {
          client: 'ana',
          ip: '127.0.0.1',
          method: 'GET',
          url: '/api/logs/nothing',
          status: 404,
          error: true,
        },
        { client: 'ana', ip: '127.0.0.1', method: 'POST', url: '/somewhere', status: 200, error: false },
      ],
    );
    for (const { id, time, dateTime } of rows) {
      assert.ok(Number.isSafeInteger(id));
      assert.ok(Number.isInteger(time) && (time as number) >= 0);
      assert.equal(new Date(dateTime).toISOString(), dateTime);
    }
  });

  it('are filtered, put in order, paged and counted as those of any log', async () => {
    for (const path of ['/api/logs/nothing', '/api/schedules', '/api/schedules', '/api/demo'])
      await rig.ask(path, cookie);
    assert.equal((await rig.page(cookie, '', 4)).total, 4);
    assert.equal((await rig.page(cookie, 'status=4xx')).total, 1);
    assert.equal((await rig.page(cookie, 'url=schedules&limit=1')).rows.length, 1);
    const { rows: newest } = await rig.page(cookie, 'limit=3');
    const { rows: rest } = await rig.page(cookie, 'offset=3');
    const ids = [...newest, ...rest].map(({ id }) => id);
    assert.deepEqual(ids.toSorted((a, b) => b - a).toSorted(), ids.toSorted());
    assert.equal(new Set(ids).size, 4);
    const answer = await rig.ask(`${LOG}?summary=url&top=1`, cookie);
    const { summary, distinct } = (await answer.json()) as LogSummary;
    assert.deepEqual([summary[0]?.value, summary[0]?.count, distinct], ['/api/schedules', 2, 3]);
    const known = await rig.ask(LOG, cookie);
    const again = await rig.ask(LOG, cookie, {
      headers: { 'if-none-match': known.headers.get('etag') ?? '' },
    });
    assert.equal(again.status, 304, 'reading the log adds nothing to it');
    assert.equal((await rig.ask('/api/logs/own-requests', cookie)).status, 200);
  });

  it('are of the reader’s tenant alone, and those of strangers nobody’s', async () => {
    const other = await rig.signIn('bia');
    const colleague = await rig.signIn('rui');
    await rig.ask('/api/logs/apache?limit=1', other);
    await rig.ask('/api/logs/apache?limit=2', '');
    await rig.ask('/api/schedules', colleague);
    assert.deepEqual(
      (await rig.page(cookie, '', 1)).rows.map(({ client }) => client),
      ['rui'],
    );
    assert.deepEqual(
      (await rig.page(other, '', 1)).rows.map(({ client }) => client),
      ['bia'],
    );
    assert.equal((await rig.ask(LOG, '')).status, 401);
    assert.equal((await rig.ask(`${LOG}/live`, '')).status, 401);
  });

  it('are masked where their addresses hold secrets', async () => {
    await rig.ask('/api/demo?access_token=CANARY&x=1', cookie);
    const { rows } = await rig.page(cookie, '', 1);
    assert.equal(rows[0]?.['url'], '/api/demo?access_token=***&x=1');
  });

  it('say so where they broke off', async () => {
    await rig.ask('/api/demo', cookie, {
      method: 'PUT',
      body: '{"failure": "cut-off"}',
      headers: { 'content-type': 'application/json' },
    });
    await assert.rejects(rig.ask('/api/schedules', cookie));
    await rig.ask('/api/demo', cookie, {
      method: 'PUT',
      body: '{"failure": "none"}',
      headers: { 'content-type': 'application/json' },
    });
    const { rows } = await rig.page(cookie, 'url=schedules', 1);
    assert.deepEqual([rows[0]?.['status'], rows[0]?.['error']], [200, true]);
  });

  it('are followed as they happen, with the active filters', async () => {
    const all = await rig.follow(cookie);
    const failed = await rig.follow(cookie, 'status=4xx');
    assert.match(all.answer.headers['content-type'] ?? '', /^text\/event-stream/);
    assert.equal(all.answer.headers['cache-control'], 'no-cache');
    await rig.ask('/api/schedules', cookie);
    await rig.ask('/api/logs/nothing', cookie);
    const events = await all.take(2);
    assert.deepEqual(
      events.map(({ row }) => row['url']),
      ['/api/schedules', '/api/logs/nothing'],
    );
    assert.deepEqual(
      events.map(({ id }) => id),
      events.map(({ row }) => String(row['id'])),
    );
    assert.deepEqual(
      (await failed.take(1)).map(({ row }) => row['status']),
      [404],
    );
    const refused = await rig.follow(cookie, 'nothing=1');
    assert.equal(refused.answer.statusCode, 400);
    for (const follower of [all, failed, refused]) follower.leave();
  });

  it('are followed from where a break was, and not twice', async () => {
    const first = await rig.follow(cookie);
    await rig.ask('/api/schedules?n=1', cookie);
    const [seen] = await first.take(1);
    first.leave();
    await rig.ask('/api/schedules?n=2', cookie);
    await rig.ask('/api/schedules?n=3', cookie);
    const second = await rig.follow(cookie, '', { 'last-event-id': seen!.id });
    assert.deepEqual(
      (await second.take(2)).map(({ row }) => row['url']),
      ['/api/schedules?n=2', '/api/schedules?n=3'],
    );
    second.leave();
    const nonsense = await rig.follow(cookie, '', { 'last-event-id': '9'.repeat(15) });
    await rig.ask('/api/schedules?n=4', cookie);
    assert.deepEqual(
      (await nonsense.take(1)).map(({ row }) => row['url']),
      ['/api/schedules?n=4'],
    );
    nonsense.leave();
  });

  it('are followed by so many at a time, and by none that only asks whether it could', async () => {
    for (let count = 0; count < 101; count++) await rig.ask(`${LOG}/live`, cookie, { method: 'HEAD' });
    const followers: Follower[] = [];
    for (let count = 0; count < 101; count++) followers.push(await rig.follow(cookie));
    assert.deepEqual(
      followers.map(({ answer }) => answer.statusCode),
      [...Array<number>(100).fill(200), 503],
    );
    const other = await rig.follow(await rig.signIn('bia'));
    assert.equal(other.answer.statusCode, 200, 'another tenant has a share of its own');
    for (const follower of [...followers, other]) follower.leave();
  });

  it('are followed by nobody who has signed out, and let the server end', async () => {
    const other = await rig.signIn('rui');
    const leaving = await rig.follow(other);
    const staying = await rig.follow(cookie);
    await rig.ask('/api/session', other, { method: 'DELETE' });
    await rig.ask('/api/schedules', cookie);
    // What was sent before the session ended was theirs to see; nothing after it is.
    const seen = await leaving.take(Infinity);
    assert.ok(seen.every(({ row }) => row['url'] === '/api/session'));
    const ending = endServer(rig.server, {
      stop: () => Promise.resolve(rig.backend.ownRequests.end()),
      close: () => {},
    });
    await staying.take(Infinity);
    await ending;
    assert.ok(staying.ended);
    rig = await Rig.make();
  });
});

describe('the log of own requests', () => {
  let database: Database;
  before(async () => void (database = await Database.open(':memory:')));
  after(() => database.close());

  it('keeps the newest requests, and lets the oldest go', async () => {
    const own = new OwnRequests(database, 1_000, 5);
    const request: OwnRequest = {
      reader: ana,
      ip: '::1',
      method: 'GET',
      url: '/',
      status: 200,
      error: false,
      time: 1,
      dateTime: 0,
    };
    const handle = createLogsHandler(own);
    const ids = async () => {
      const answer = await handle(new Request('http://localhost/?sort=id'), ana, 'own-requests');
      return ((await answer.json()) as PageAnswer).rows.map(({ id }) => id);
    };
    for (let count = 1; count <= 3; count++) own.record({ ...request, dateTime: count });
    assert.deepEqual(await ids(), [1_001, 1_002, 1_003]);
    for (let count = 4; count <= 23; count++) own.record({ ...request, dateTime: count });
    own.record({ ...request, reader: bia, dateTime: 24 });
    assert.deepEqual(await ids(), [1_020, 1_021, 1_022, 1_023]);
    const [one, two] = await Promise.all([ids(), ids()]);
    assert.deepEqual(one, two);
  });
});

describe('an address in the log of own requests', () => {
  it('has no secret, and all else as it was', () => {
    const masked = (query: string) => maskedAddress(`http://localhost/a?${query}`);
    for (const query of [
      'token=CANARY',
      'access_token=CANARY&x=1',
      'not.refreshToken=CANARY',
      'apiKey=CANARY',
      'api-key=CANARY',
      'password=CANARY',
      'senha=CANARY',
      'client_secret=CANARY',
      'X-Amz-Signature=CANARY',
      'code=CANARY',
      'sid=x&session=CANARY',
      'q=eyJhbGciOiJIUzI1NiJ9.CANARY.x',
      'q=ghp_CANARY',
      'q=Bearer%20CANARY',
    ]) {
      assert.doesNotMatch(masked(query), /CANARY/, query);
      assert.match(masked(query), /\*\*\*/);
    }
    for (const query of ['client=acme%20b&status=4xx', 'cursor=WyJ&paging=cursor', 'token='])
      assert.equal(masked(query), `/a?${query}`);
    assert.equal(maskedAddress('http://localhost/a'), '/a');
  });
});
