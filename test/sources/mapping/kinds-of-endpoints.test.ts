import { expect } from '@open-wc/testing';
import { detectingSource } from '../../../src/connect/detecting-source.js';
import { DEFAULT_PRESET } from '../../../src/presets/catalogue.js';
import { entriesOf } from '../../../src/rows/columns.js';
import { SERVERS } from './servers.js';
import type { Row } from './servers/server.js';
import { KNOWN_ANSWERS } from './well-known-answers.js';

const AT = Date.UTC(2026, 10, 20, 4);

const ROWS: readonly Row[] = Array.from({ length: 30 }, (_, index) => ({
  id: index + 1,
  at: AT - (30 - index) * 60_000,
  method: 'PUT',
  url: `/things/${index}`,
  status: 404,
  took: 12,
}));

interface Kind {
  readonly name: string;
  readonly respond: (request: Request) => Response | Promise<Response>;
  /** What a row of it should say, by field key. */
  readonly expected: Readonly<Record<string, unknown>>;
}

const KINDS: readonly Kind[] = [
  ...SERVERS.map(({ name, respond }) => ({
    name,
    respond: (request: Request) => respond(request, ROWS),
    expected: { method: 'PUT', status: 404 },
  })),
  ...KNOWN_ANSWERS.map(({ name, answer, headers, expected, takes }) => ({
    name,
    respond: (request: Request) =>
      takes !== undefined && request.method === 'GET'
        ? new Response('Not that way.', { status: 405 })
        : Response.json(answer, { headers: headers ?? {} }),
    expected,
  })),
];

/** Why an address alone is not enough. */
const NOT_BY_ADDRESS: Readonly<Record<string, string>> = {
  Elasticsearch: 'a body, as it is written here; one that takes GET opens',
  'Relay GraphQL': 'a POST with the text of a query',
  'ClickHouse over HTTP': 'a POST with the text of a query',
  ...Object.fromEntries(KNOWN_ANSWERS.flatMap(({ name, takes }) => (takes ? [[name, takes]] : []))),
};

/** The columns that are wrong or missing where a kind is opened with no mapping. */
const wrongWith = async ({ name, respond, expected }: Kind): Promise<string[]> => {
  let columns: readonly string[] = DEFAULT_PRESET.columns;
  const source = detectingSource(
    {
      endpoint: `https://${name.replace(/\W/g, '').toLowerCase()}.example/logs`,
      baseUrl: 'https://log.example/',
      cache: 'none',
      partition: '',
      isShareable: false,
      fetch: async (input, init) => respond(new Request(input, init)),
    },
    DEFAULT_PRESET,
    (guess) => (columns = guess.columns ?? columns),
  );
  const request = { query: { filters: {}, sort: null }, offset: 0, limit: 10 };
  const { signal } = new AbortController();
  const page = await source.fetchPage({ ...request, signal }).catch(() => null);
  if (!page) return ['rows'];
  const [entry] = entriesOf(page.rows);
  return Object.keys(expected).filter(
    (key) =>
      JSON.stringify(entry?.[key]) !== JSON.stringify(expected[key]) ||
      (DEFAULT_PRESET.columns.includes(key) && !columns.includes(key)),
  );
};

describe('kinds of endpoints', () => {
  it('open by their address alone, with the right columns, but for those that take more than an address', async () => {
    const wrong = new Map<string, readonly string[]>();
    for (const kind of KINDS) {
      const fields = await wrongWith(kind);
      if (fields.length > 0) wrong.set(kind.name, fields);
    }
    const reasons = [...wrong].map(
      ([name, fields]) => `- ${name}: takes ${NOT_BY_ADDRESS[name] ?? `? (${fields.join(', ')})`}`,
    );
    console.log(
      `${KINDS.length - wrong.size} of ${KINDS.length} kinds open by address alone. The others:\n${reasons.join('\n')}`,
    );
    expect([...wrong.keys()].sort()).to.deep.equal(Object.keys(NOT_BY_ADDRESS).sort());
  });
});
