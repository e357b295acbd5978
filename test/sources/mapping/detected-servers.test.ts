import { expect } from '@open-wc/testing';
import { detectingSource } from '../../../src/connect/detecting-source.js';
import type { Guess } from '../../../src/connect/guess.js';
import { DEFAULT_PRESET } from '../../../src/presets/catalogue.js';
import { allPages } from '../../../src/log/reading/all-pages.js';
import { entriesOf } from '../../../src/rows/columns.js';
import { checkMapping } from '../../../src/sources/mapping/check-mapping.js';
import { detectMapping } from '../../../src/sources/detect/detect-mapping.js';
import { mappedProtocol } from '../../../src/sources/mapping/mapped-protocol.js';
import { pageReader } from '../../../src/sources/mapping/mapped-page.js';
import { pageJson } from '../../../src/sources/protocol/page-json.js';
import { SERVERS } from './servers.js';
import type { Row, Server } from './servers/server.js';

const COUNT = 1234;
const START = Date.UTC(2026, 10, 20, 4);

const ROWS: readonly Row[] = Array.from({ length: COUNT }, (_, index) => ({
  id: index + 1,
  at: START - Math.floor((COUNT - index) / 3) * 60_000,
  method: ['GET', 'POST', 'PUT'][index % 3]!,
  url: `/api/things/${index}`,
  status: [200, 201, 401, 404, 503][index % 5]!,
  took: index % 700,
}));

const open = (server: Server, filters: Record<string, string> = {}) => {
  const requests: Request[] = [];
  let guess: Guess | null = null;
  const { signal } = new AbortController();
  const source = detectingSource(
    {
      endpoint: `https://${server.name.replace(/\W/g, '').toLowerCase()}.example/base?tenant=7`,
      baseUrl: 'https://log.example/',
      cache: 'none',
      partition: '',
      isShareable: false,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        requests.push(request.clone());
        return server.respond(request, ROWS);
      },
    },
    DEFAULT_PRESET,
    (told) => (guess = told),
  );
  const query = { filters, sort: { key: 'dateTime', descending: true } };
  const first = () => source.fetchPage({ query, offset: 0, limit: 100, signal });
  const all = async () => {
    const rows: Record<string, unknown>[] = [];
    for await (const { page } of allPages({ source, query, limit: 100, fallbackLimit: 100, signal }))
      if (page) rows.push(...entriesOf(page.rows));
    return rows;
  };
  return { requests, first, all, guess: () => guess };
};

const idOf = (row: Record<string, unknown>): number =>
  Number(`${(row['id'] ?? (row['item'] as unknown[])?.[1]) as string}`.replace(/\D/g, ''));

/** What comes out right without a word from the host: rows to the end, total, time, status, duration. */
const outcomeOf = async (server: Server): Promise<string[]> => {
  const { first, all } = open(server);
  const right: string[] = [];
  const page = await first();
  const [row] = entriesOf(page.rows);
  const original = ROWS[idOf(row!) - 1];
  if (original) right.push('rows');
  if (page.total === COUNT) right.push('total');
  if (row?.['dateTime'] === new Date(original?.at ?? 0).toISOString()) right.push('time');
  if (row?.['status'] === original?.status) right.push('status');
  if (row?.['time'] === original?.took) right.push('duration');
  const rows = await all();
  if (rows.length === COUNT && new Set(rows.map(idOf)).size === COUNT) right.push('end');
  return right;
};

/**
 * What comes out right where the host says nothing but the address. `end`: every row once, and none lost. These are all that
 * each server's answers hold: where the total or the duration is missing here, the server does not say it; json-server 1.0 gives its rows oldest first, so that they are all read,
 * and counted.
 */
const OUTCOMES: Readonly<Record<string, string>> = {
  'json-server 0.17': 'rows total time status duration end',
  'json-server 1.0': 'rows total time status duration end',
  PocketBase: 'rows total time status duration end',
  'links of RFC 8288': 'rows time status duration end',
  Stripe: 'rows time status duration end',
  PostgREST: 'rows total time status duration end',
  OData: 'rows total time status duration end',
  'Grafana Loki': 'rows time status end',
  VictoriaLogs: 'rows time status duration end',
};

/** These are asked by a text in a body that nobody can guess: their answers can be read, but not asked for. */
const ASKED_BY_BODY = ['Elasticsearch', 'Relay GraphQL', 'ClickHouse over HTTP'];

describe('servers of which nothing was said', () => {
  for (const server of SERVERS.filter(({ name }) => !ASKED_BY_BODY.includes(name))) {
    it(`${server.name}: ${OUTCOMES[server.name]!}`, async () => {
      expect((await outcomeOf(server)).join(' ')).to.equal(OUTCOMES[server.name]);
    });

    it(`${server.name}: is asked for no page twice, and filters are done here`, async () => {
      const { all, requests, guess } = open(server, { status: '404', method: 'post' });
      const rows = await all();
      const expected = ROWS.filter(({ status, method }) => status === 404 && method === 'POST');
      expect(rows.map(idOf).sort()).to.deep.equal(expected.map(({ id }) => id).sort());
      expect(guess()?.mapping?.filters).to.equal(undefined);
      const asked = requests.map(({ url }) => url);
      expect(new Set(asked).size).to.equal(asked.length);
    });
  }

  for (const server of SERVERS.filter(({ name }) => ASKED_BY_BODY.includes(name))) {
    it(`${server.name}: an answer that is there is read right`, async () => {
      const endpoint = new URL('https://log.example/base');
      const { signal } = new AbortController();
      const query = { filters: {}, sort: { key: 'dateTime', descending: true } };
      const request = { query, offset: 0, limit: 100, signal };
      const { address, init } = mappedProtocol(endpoint, server.mapping).ask(request);
      const response = await server.respond(new Request(address, init), ROWS);
      const answer = await pageJson(response, await response.text());
      const keys = DEFAULT_PRESET.fields.map(({ key }) => key);
      const mapping = checkMapping(detectMapping({ answer, response, endpoint, limit: 100, keys }));
      const [entry] = pageReader(mapping)(answer, response).entries;
      const original = ROWS[idOf(entry!) - 1]!;
      expect(entry).to.deep.include({
        dateTime: new Date(original.at).toISOString(),
        method: original.method,
        url: original.url,
        status: original.status,
        time: original.took,
      });
    });
  }

  it('shows the columns that are there, and says what is missing', async () => {
    const loki = open(SERVERS.find(({ name }) => name === 'Grafana Loki')!);
    await loki.first();
    expect(loki.guess()).to.deep.include({ isPoor: false });
    expect(loki.guess()!.columns).to.include.members(['method', 'status', 'dateTime']);
    expect(loki.guess()!.columns).not.to.include('authorization');
  });

  it('ends where an endpoint gives the first page again, whatever it is asked', async () => {
    const rows = ROWS.slice(0, 10).map(({ at, url }) => ({ timestamp: at, path: url, verb: 'GET' }));
    const { all, requests } = open({
      ...SERVERS[0]!,
      name: 'deaf',
      respond: () => new Response(JSON.stringify({ data: rows, total: 5000, page: 1, per_page: 10 })),
    });
    expect((await all()).length).to.equal(10);
    expect(requests.length).to.be.lessThan(5);
  });

  it('leaves an answer in the default protocol alone', async () => {
    const { first, guess } = open({
      ...SERVERS[0]!,
      name: 'default',
      respond: () => new Response(JSON.stringify({ rows: [{ id: 1, url: '/a' }], total: 1 })),
    });
    expect(entriesOf((await first()).rows)).to.deep.equal([{ id: 1, url: '/a' }]);
    expect(guess()).to.equal(null);
  });
});
