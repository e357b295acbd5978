import { expect } from '@open-wc/testing';
import type { LogEntry } from '../../src/core/log-entry.js';
import type { Filters } from '../../src/core/query.js';
import { isTimeQuestion, type Summary, type SummaryQuestion } from '../../src/core/summary.js';
import { endpointSource } from '../../src/sources/endpoint/endpoint-source.js';
import { checkMapping } from '../../src/sources/mapping/check-mapping.js';
import { mappedProtocol } from '../../src/sources/mapping/mapped-protocol.js';
import type { Mapping, SummaryMapping } from '../../src/sources/mapping/mapping.js';
import { SERVERS } from '../sources/mapping/servers.js';
import { entryOfRow } from '../sources/mapping/servers/entry-of-row.js';
import type { Row, Server } from '../sources/mapping/servers/server.js';
import { oddAddress } from '../support/odd-addresses.js';
import { expectedSummary, summaryFaults } from '../support/expected-summary.js';

const { signal } = new AbortController();
const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 20, 4);

/** Several rows of some instants, many of them just where a span begins, over days and nights. */
const ROWS: readonly Row[] = Array.from({ length: 600 }, (_, index) => ({
  id: index + 1,
  at: START - Math.floor((600 - index) / 3) * 1_500_000 - (index % 7 === 0 ? 1 : 0),
  method: ['GET', 'POST', 'PUT', 'GET'][index % 4]!,
  url: index % 10 === 0 ? `/it's/things/${1000 + (index % 40)}` : `/api/things/${1000 + (index % 90)}`,
  status: [200, 201, 401, 404, 503, 302][(index * 5) % 6]!,
  took: (index * 37) % 701,
}));

const entriesOf = (rows: readonly Row[]): LogEntry[] => rows.map(entryOfRow);

const ENTRIES = entriesOf(ROWS);

/** The same with addresses that are hard to fold. */
const ODD_ROWS: readonly Row[] = ROWS.map((row, index) => ({ ...row, url: oddAddress(index) }));

const iso = (at: number): string => new Date(at).toISOString();
const WHOLE_HOURS = { from: iso(START - 30 * HOUR), until: iso(START - 1) };

const FILTERS: readonly Filters[] = [
  {},
  { status: '404' },
  { status: '4xx' },
  WHOLE_HOURS,
  { ...WHOLE_HOURS, status: '404' },
  { from: iso(START - 29 * HOUR + 12_345) },
];

const QUESTIONS: readonly SummaryQuestion[] = [
  { by: 'time', bucket: 900_000 },
  { by: 'time', bucket: HOUR },
  { by: 'time', bucket: 6 * HOUR },
  { by: 'time', bucket: 'day' },
  { by: 'time', bucket: 'day', zone: 'America/Sao_Paulo' },
  { by: 'time', bucket: 'day', zone: 'Asia/Kathmandu' },
  { by: 'method', top: 2 },
  { by: 'method', top: 10 },
  { by: 'status', top: 3 },
  { by: 'status', top: 10 },
  { by: 'url', top: 5 },
  { by: 'url', top: 10, pattern: 'url' },
];

const COUNTING = SERVERS.filter(({ mapping }) => mapping.summary);

const isOpen = ({ from, until }: Filters): boolean => from === undefined || until === undefined;
const isWholeHours = ({ from }: Filters): boolean => Date.parse(from ?? '') % HOUR === 0;

/** Whether each engine answers a question; what it does not is counted over the rows loaded. */
const ANSWERS: Readonly<Record<string, (question: SummaryQuestion, filters: Filters) => boolean>> = {
  'ClickHouse over HTTP': () => true,
  // All addresses come, and are folded here.
  Elasticsearch: () => true,
  VictoriaLogs: () => true,
  // Rows are grouped by columns alone, and no column has spans. All addresses come, and are folded here.
  PostgREST: (question) => !isTimeQuestion(question),
  // Hours, and what is made of them.
  PocketBase: (question) =>
    isTimeQuestion(question) && question.bucket !== 900_000 && question.zone !== 'Asia/Kathmandu',
  // Labels, between two instants; spans where these begin some.
  'Grafana Loki': (question, filters) => {
    if (!isTimeQuestion(question)) return question.by !== 'url' && Date.parse(filters['from'] ?? '') > 0;
    const { bucket } = question;
    const isWhole = bucket === 'day' || bucket === 6 * HOUR ? question.zone !== undefined : true;
    return !isOpen(filters) && isWholeHours(filters) && isWhole;
  },
};

/** Members that each engine's groups have, besides value and count. */
const MEMBERS: Readonly<Record<string, { readonly time: string; readonly values: string }>> = {
  'ClickHouse over HTTP': {
    time: 'failed classes',
    values: 'failed classes p50 p95 p99 max first last',
  },
  Elasticsearch: { time: 'failed classes', values: 'failed classes max first last' },
  VictoriaLogs: { time: 'failed classes', values: 'failed classes max first last' },
  PostgREST: { time: '', values: 'failed classes max first last' },
  PocketBase: { time: '', values: '' },
  'Grafana Loki': { time: 'failed classes', values: 'failed classes' },
};

const sourceOf = (
  server: Pick<Server, 'respond'>,
  mapping: Mapping,
  rows: readonly Row[] = ROWS,
  answered: (response: Response) => Response | Promise<Response> = (response) => response,
) => {
  const requests: Request[] = [];
  const source = endpointSource(
    {
      endpoint: 'https://log.example/api/logs?tenant=7',
      baseUrl: 'https://log.example/',
      fetch: async (input, init) => {
        const request = new Request(input, init);
        requests.push(request.clone());
        return answered(await server.respond(request, rows));
      },
    },
    (endpoint) => mappedProtocol(endpoint, checkMapping(mapping)),
  );
  const ask = async (question: SummaryQuestion, filters: Filters = {}): Promise<Summary | null> =>
    source.summarise!({ filters, sort: null }, question, { signal });
  return { ask, requests };
};

/** What an engine answers wrongly, over all questions and filters that it answers. */
const faultsOf = async (server: Server, mapping: Mapping): Promise<string[]> => {
  const faults: string[] = [];
  for (const filters of FILTERS)
    for (const question of QUESTIONS) {
      const words = `${JSON.stringify(question)} ${JSON.stringify(filters)}`;
      const isAnswered = ANSWERS[server.name]!(question, filters);
      // A refusal is remembered: each question has a source of its own.
      const { ask, requests } = sourceOf(server, mapping);
      const found = await ask(question, filters);
      if (isAnswered !== (found !== null))
        faults.push(`${words}: ${found ? 'is answered' : `is not, of ${requests.length} requests`}`);
      if (!isAnswered && requests.length > 0) faults.push(`${words}: is asked`);
      if (!found) continue;
      const expected = await expectedSummary(ENTRIES, filters, question);
      for (const fault of summaryFaults(found, expected)) faults.push(`${words}: ${fault}`);
      const members = MEMBERS[server.name]![isTimeQuestion(question) ? 'time' : 'values'];
      const isKnown = question.by === 'url' && 'pattern' in question;
      const own = Object.keys(found.groups[0] ?? {}).filter((key) => key !== 'value' && key !== 'count');
      if (found.groups.length > 0 && !isKnown && own.join(' ') !== members)
        faults.push(`${words}: groups have ${own.join(' ')}`);
    }
  return faults;
};

const changed = (mapping: Mapping, kind: 'time' | 'values', change: Partial<SummaryMapping>): Mapping => ({
  ...mapping,
  summary: { ...mapping.summary, [kind]: { ...mapping.summary![kind], ...change } as SummaryMapping },
});

/** A mapping with one text in its summaries for another. */
const replaced = (mapping: Mapping, one: string, other: string): Mapping => {
  const text = JSON.stringify(mapping.summary);
  expect(text).to.contain(one);
  return { ...mapping, summary: JSON.parse(text.replaceAll(one, other)) as Mapping['summary'] };
};

describe('summaries of engines', () => {
  it('are those of all that can count', () => {
    expect(COUNTING.map(({ name }) => name).sort()).to.deep.equal(Object.keys(ANSWERS).sort());
  });

  for (const server of COUNTING)
    it(`by ${server.name} are what the page counts over the same rows`, async () => {
      expect((await faultsOf(server, server.mapping)).slice(0, 5).join('\n')).to.equal('');
    });

  const ODD: readonly SummaryQuestion[] = [3, 1_000].map((top) => ({ by: 'url', top, pattern: 'url' }));

  /** What an engine that folds, or gives all addresses to be folded here, makes of odd ones otherwise than the page. */
  const oddFaults = async (server: Server, mapping: Mapping): Promise<string[]> => {
    // To VictoriaLogs nothing but a query is not an address.
    const isBlank = ({ url }: Row): boolean => server.name === 'VictoriaLogs' && /^(\?|$)/.test(url);
    const rows = ODD_ROWS.filter((row) => !isBlank(row));
    const faults: string[] = [];
    for (const question of ODD) {
      const found = await sourceOf(server, mapping, rows).ask(question);
      if (!found) faults.push('is not answered');
      else faults.push(...summaryFaults(found, await expectedSummary(entriesOf(rows), {}, question)));
    }
    return faults;
  };

  for (const server of COUNTING.filter(({ name }) => ANSWERS[name]!(ODD[0]!, {})))
    it(`by ${server.name} fold odd addresses as the page does`, async () => {
      expect((await oddFaults(server, server.mapping)).slice(0, 5).join('\n')).to.equal('');
    });

  const BAD_FOLDING: Readonly<Record<string, readonly [engine: string, one: string, other: string]>> = {
    'addresses that are cut sooner': ['ClickHouse over HTTP', '{length}', '9'],
    'addresses as they are': ['ClickHouse over HTTP', '{pattern} AS', '{group} AS'],
    'no addresses but some': ['Elasticsearch', '"size":"{top}"', '"size":5'],
    'references that nobody knows': ['VictoriaLogs', '"reference":"$"', '"reference":"\\\\"'],
  };

  for (const [title, [name, one, other]] of Object.entries(BAD_FOLDING))
    it(`would be caught folding with ${title}`, async () => {
      const server = COUNTING.find((each) => each.name === name)!;
      const faults = await oddFaults(server, replaced(server.mapping, one, other)).catch((error: unknown) => [
        String(error),
      ]);
      expect(faults).not.to.deep.equal([]);
    });

  const BAD: Readonly<Record<string, readonly [engine: string, (mapping: Mapping) => Mapping]>> = {
    'a division that rounds towards zero': [
      'ClickHouse over HTTP',
      (mapping) => replaced(mapping, '{bucket}) * {bucket}', '{bucket}) * {bucket} + 1'),
    ],
    'an index that interpolates': [
      'ClickHouse over HTTP',
      (mapping) => changed(mapping, 'values', { p50: '4.1', p95: '4.0' }),
    ],
    'durations in another unit': [
      'Elasticsearch',
      (mapping) => changed(mapping, 'values', { durationUnit: 'ms' }),
    ],
    'failures from 500 on': ['Elasticsearch', (mapping) => replaced(mapping, '{"gte":400}', '{"gte":500}')],
    'a range that has its end and not its start': [
      'Grafana Loki',
      (mapping) => replaced(mapping, ' offset 1ns', ''),
    ],
    'the end of a span for its start': [
      'Grafana Loki',
      (mapping) => changed(mapping, 'time', { isEnd: false }),
    ],
    'some statuses for all': ['PostgREST', (mapping) => changed(mapping, 'values', { status: undefined })],
    'fewer groups than there are': [
      'PostgREST',
      (mapping) =>
        changed(mapping, 'values', {
          parameters: { ...mapping.summary!.values!.parameters, limit: '3' },
          countHeader: undefined,
        }),
    ],
    'hours that begin elsewhere': ['PocketBase', (mapping) => changed(mapping, 'time', { isEnd: true })],
    'the rarest values': [
      'VictoriaLogs',
      (mapping) => changed(mapping, 'values', { fewerAreAll: true, parameters: { query: '*' } }),
    ],
  };

  for (const [title, [name, change]] of Object.entries(BAD))
    it(`would be caught with ${title}`, async () => {
      const server = COUNTING.find((one) => one.name === name)!;
      const faults = await faultsOf(server, change(server.mapping)).catch((error: unknown) => [
        String(error),
      ]);
      expect(faults).not.to.deep.equal([]);
    });
});

describe('a summary of an engine', () => {
  const of = (name: string): Server => COUNTING.find((one) => one.name === name)!;

  it('is not taken where counts may be wrong, and asked for again', async () => {
    const server = of('Elasticsearch');
    let doubt = 3;
    const { ask, requests } = sourceOf(server, server.mapping, ROWS, async (response) =>
      Response.json(
        JSON.parse(
          (await response.text()).replace(
            '"doc_count_error_upper_bound":0',
            `"doc_count_error_upper_bound":${doubt}`,
          ),
        ),
      ),
    );
    expect(await ask({ by: 'method', top: 5 })).to.equal(null);
    doubt = 0;
    expect(await ask({ by: 'method', top: 5 })).to.have.property('distinct', 3);
    expect(requests).to.have.length(2);
  });

  it('has the rows without a value as one group, in its place', async () => {
    const server = of('Elasticsearch');
    const { ask } = sourceOf(server, server.mapping, ROWS, async (response) => {
      const answer = (await response.json()) as { aggregations: { without: object } };
      Object.assign(answer.aggregations.without, { doc_count: 200 });
      return Response.json(answer);
    });
    const found = await ask({ by: 'method', top: 2 });
    expect(found?.groups.map(({ value, count }) => [value, count])).to.deep.equal([
      ['GET', 300],
      [null, 200],
    ]);
    expect(found?.distinct).to.equal(undefined);
  });

  it('is not taken where a server gives fewer groups than there are, without a word', async () => {
    const server = of('PostgREST');
    const { ask } = sourceOf(server, server.mapping, ROWS, async (response) => {
      const answer = (await response.json()) as unknown[];
      return Response.json(answer.slice(0, 4), { headers: response.headers });
    });
    expect(await ask({ by: 'method', top: 5 })).to.equal(null);
    expect(await ask({ by: 'id', top: 5 })).to.equal(null);
    // As many groups as are asked for at most, and there may be others.
    const few = changed(server.mapping, 'values', { most: 12 });
    expect(await sourceOf(server, few).ask({ by: 'method', top: 5 })).to.equal(null);
    const more = changed(server.mapping, 'values', { most: 13 });
    expect(await sourceOf(server, more).ask({ by: 'method', top: 5 })).not.to.equal(null);
  });

  it('is refused for one field, and asked for others', async () => {
    const server = of('VictoriaLogs');
    const { ask } = sourceOf(
      {
        respond: (request, rows) =>
          request.url.includes('method') ? new Response('', { status: 400 }) : server.respond(request, rows),
      },
      server.mapping,
    );
    expect(await ask({ by: 'method', top: 5 })).to.equal(null);
    expect(await ask({ by: 'status', top: 5 })).not.to.equal(null);
  });

  it('has values in the query only as the engine quotes them', async () => {
    const hostile = `it's') OR 1=1 -- \\`;
    for (const server of COUNTING) {
      const { ask, requests } = sourceOf({ respond: () => Response.json({}) }, server.mapping);
      await ask({ by: 'method', top: 5 }, { ...WHOLE_HOURS, url: hostile });
      await ask({ by: 'time', bucket: HOUR }, { ...WHOLE_HOURS, url: hostile });
      for (const request of requests) {
        const said = `${decodeURIComponent(request.url)} ${await request.text()}`;
        if (server.name === 'ClickHouse over HTTP')
          expect(said).to.contain(`'it''s'') OR 1=1 -- \\\\'`).and.not.to.contain(`'it's'`);
        else if (server.name === 'Elasticsearch') expect(said).not.to.contain(`"it's') OR 1=1 -- \\"`);
        else expect(said).not.to.contain('OR 1=1');
      }
    }
  });
});
