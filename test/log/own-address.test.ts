import { expect } from '@open-wc/testing';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import { completeSource } from '../../src/log/complete-source.js';
import { entriesOf } from '../../src/rows/columns.js';
import { endpointSource } from '../../src/sources/endpoint/endpoint-source.js';
import { asked, json, stubFetch } from '../sources/stub-fetch.js';

const CLIENTS = ['acme', 'acme-east', 'zeta', 'zeta-acme'];
const ROWS = Array.from({ length: 40 }, (_, id) => ({ id, client: CLIENTS[id % 4] }));

/** What servers make of a parameter that is given several times. */
const MANNERS: Readonly<Record<string, (values: string[]) => string[]>> = {
  first: (values) => values.slice(0, 1),
  last: (values) => values.slice(-1),
  any: (values) => values,
};

const server = (choose: (values: string[]) => string[]) =>
  stubFetch(({ url: { searchParams } }) => {
    const contained = choose(searchParams.getAll('client'));
    const exact = choose(searchParams.getAll('is.client'));
    const found = ROWS.filter(
      ({ client = '' }) =>
        (contained.length === 0 || contained.some((text) => client.includes(text))) &&
        (exact.length === 0 || exact.includes(client)),
    );
    const offset = Number(searchParams.get('offset'));
    return json({ rows: found.slice(offset, offset + 5), total: found.length });
  });

const clientsOf = async (fetch: typeof globalThis.fetch, endpoint: string, key: string, param: string) => {
  const source = completeSource(
    endpointSource({ endpoint, baseUrl: 'https://log.example/', fetch }),
    DEFAULT_PRESET,
  );
  const page = await source.fetchPage(
    asked({ query: { filters: { [key]: param }, sort: null }, limit: 100 }),
  );
  return [...new Set(entriesOf(page.rows).map((row) => row['client']))];
};

describe("a reader's filter beside one of the same name in the endpoint's address", () => {
  for (const [name, choose] of Object.entries(MANNERS))
    it(`narrows further, where the server takes the ${name} of two`, async () => {
      const ask = (endpoint: string, key: string, param: string) =>
        clientsOf(server(choose), endpoint, key, param);
      expect(await ask('/logs?client=acme', 'client', 'zeta')).to.deep.equal(['zeta-acme']);
      expect(await ask('/logs?client=acme', 'client', 'east')).to.deep.equal(['acme-east']);
      expect(await ask('/logs?client=acme', 'is.client', 'zeta')).to.deep.equal([]);
      expect(await ask('/logs?is.client=acme', 'is.client', 'zeta')).to.deep.equal([]);
      expect(await ask('/logs?is.client=acme', 'is.client', 'acme\nzeta')).to.deep.equal(['acme']);
      expect(await ask('/logs?is.client=acme&is.client=zeta', 'client', 'ze')).to.deep.equal(
        name === 'first' ? [] : ['zeta'],
      );
    });

  it('would lift it in a server that takes the last of two, sent beside it', async () => {
    const fetch = server(MANNERS['last']!);
    const answer = await fetch('https://log.example/logs?client=acme&client=zeta&offset=0');
    const { rows } = (await answer.json()) as { rows: { client: string }[] };
    expect(rows.some(({ client }) => !client.includes('acme'))).to.equal(true);
  });
});
