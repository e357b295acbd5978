import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { discover, type Discovery } from '../../src/connect/discover.js';
import * as makers from '../../src/engines.js';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import { detectableProtocol } from '../../src/sources/detect/foreign-answer.js';
import type { ServerAnswer } from '../../src/sources/engines/engine.js';
import { engines, fittingEngines } from '../../src/sources/engines/fitting-engines.js';
import { endpointSource } from '../../src/sources/endpoint/endpoint-source.js';
import { mappedProtocol } from '../../src/sources/mapping/mapped-protocol.js';
import { pageJson } from '../../src/sources/protocol/page-json.js';
import type { Protocol } from '../../src/sources/protocol/protocol.js';
import { SERVERS } from '../sources/mapping/servers.js';
import type { Row, Server } from '../sources/mapping/servers/server.js';
import { anyValue, ODD_VALUES } from './odd-values.js';

const BASE_URL = 'https://log.example/';
const { signal } = new AbortController();
const REQUEST = {
  query: { filters: {}, sort: { key: 'dateTime', descending: true } },
  offset: 0,
  limit: 10,
  signal,
};

const ROWS: readonly Row[] = Array.from({ length: 30 }, (_, index) => ({
  id: index + 1,
  at: Date.UTC(2026, 10, 20, 4) - index * 60_000,
  method: 'GET',
  url: `/api/things/${index}`,
  status: 200,
  took: index,
}));

/** Which engines each server's answers fit, by its name; those that are not here fit no engine. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  'ClickHouse over HTTP': ['clickHouse'],
  Elasticsearch: ['elasticsearch', 'openSearch'],
  'Grafana Loki': ['loki'],
  OData: ['odata'],
  PocketBase: ['pocketBase'],
  PostgREST: ['postgrest'],
  'Relay GraphQL': ['relay'],
  VictoriaLogs: ['victoriaLogs'],
};

/** What a server answers where it is asked as its mapping says. */
const answerOf = async ({ mapping, respond }: Server): Promise<ServerAnswer> => {
  const endpoint = new URL(BASE_URL);
  const { address, init } = mappedProtocol(endpoint, mapping).ask(REQUEST);
  const response = await respond(new Request(address, init), ROWS);
  const answer = await pageJson(response, await response.clone().text(), mapping.rows?.format ?? 'json');
  return { answer, response, endpoint };
};

/** What an endpoint is found to be by its address alone. */
const discovered = async ({ respond }: Server): Promise<Discovery> => {
  const keys = DEFAULT_PRESET.fields.map(({ key }) => key);
  const options = {
    endpoint: BASE_URL,
    baseUrl: BASE_URL,
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => respond(new Request(input, init), ROWS),
  };
  const ask = (protocolOf: (endpoint: URL) => Protocol): Promise<unknown> =>
    endpointSource(options, protocolOf).fetchPage(REQUEST);
  const fault = await ask(detectableProtocol(keys)).catch((error: unknown) => error);
  return discover(fault, { ...options, keys, mayAskBare: true, ask });
};

describe('engines', () => {
  it('are those that the package has mappings for', () => {
    expect(Object.keys(engines).sort()).to.deep.equal(Object.keys(makers).sort());
    for (const { name } of Object.values(engines)) expect(name).to.match(/^\S.*\S$/);
  });

  it('each have a server whose answers fit', () => {
    expect(new Set(Object.values(FITTING).flat())).to.deep.equal(new Set(Object.keys(engines)));
    for (const name of Object.keys(FITTING))
      expect(SERVERS.some((server) => server.name === name)).to.equal(true);
  });

  for (const server of SERVERS)
    it(`know answers of ${server.name} for ${FITTING[server.name]?.join(' and ') ?? 'none of theirs'}`, async () => {
      expect(fittingEngines(await answerOf(server))).to.deep.equal(FITTING[server.name] ?? []);
    });

  it('are named by what is discovered at an address', async () => {
    const found = await discovered(SERVERS.find(({ name }) => name === 'PocketBase')!);
    expect(found.kind).to.equal('mapped');
    expect(found).to.have.deep.property('engines', ['pocketBase']);
    const none = await discovered(SERVERS.find(({ name }) => name.startsWith('Stripe'))!);
    expect(none).to.have.deep.property('engines', []);
  });

  for (const [key, { fits }] of Object.entries(engines))
    it(`${key} takes any answer, and none of the default protocol for its own`, () => {
      const endpoint = new URL(BASE_URL);
      const fitsAny = (answer: unknown): boolean => fits({ answer, response: undefined, endpoint });
      for (const value of ODD_VALUES) expect(fitsAny(value)).to.equal(false);
      fc.assert(
        fc.property(anyValue, (value) => {
          expect(fitsAny(value)).to.be.a('boolean');
          expect(fitsAny({ rows: [value], total: 1 })).to.equal(false);
        }),
      );
    });
});
