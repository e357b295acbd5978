import { expect } from '@open-wc/testing';
import { json } from '../../stories/support/fake-endpoint.js';
import { completeSource } from '../../src/log/complete-source.js';
import { senhasegura } from '../../src/presets/senhasegura.js';
import { endpointSource } from '../../src/sources/endpoint/endpoint-source.js';
import type { LogPage } from '../../src/sources/log-source.js';
import { mappedProtocol } from '../../src/sources/mapping/mapped-protocol.js';
import type { Mapping } from '../../src/sources/mapping/mapping.js';
import { splitQuery } from '../../src/log/proofs/split-query.js';
import { CaseProof } from '../../src/log/proofs/case-proof.js';

/** A mapping written by hand, as one does for OData: `contains` compares letters with their case there. */
const MAPPING: Mapping = {
  request: { parameters: { $top: '{limit}', $skip: '{offset}', $filter: '{filter}' } },
  paging: { by: 'offset' },
  rows: { at: 'value', newestFirst: true },
  total: { at: ['@odata.count'] },
  fields: { id: 'id', dateTime: { at: 'at', unit: 'iso' }, client: 'client', resource: 'resource' },
  filters: { as: 'expression', quote: 'odata', operators: { contains: 'contains({field},{value})' } },
};

const CLIENTS = ['Logstash 6.0.0', 'curl/7.58', 'LOGSTASH-old', 'Mozilla/5.0'];

const ROWS = Array.from({ length: 300 }, (_, index) => ({
  id: index,
  at: new Date(Date.UTC(2026, 10, 20) - index * 60_000).toISOString(),
  client: CLIENTS[index % CLIENTS.length]!,
  resource: `/${index}`,
}));

interface Server {
  readonly fetch: typeof globalThis.fetch;
  readonly asked: (string | null)[];
}

/** @param holds Whether a value holds a text, as that server compares them. */
const server = (holds: (value: string, text: string) => boolean): Server => {
  const asked: (string | null)[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    const parameters = new URL(input as string).searchParams;
    const filter = parameters.get('$filter');
    asked.push(filter);
    const isExcluded = filter?.startsWith('not ') ?? false;
    const conditions = [...(filter ?? '').matchAll(/contains\((\w+),'([^']*)'\)/g)];
    const found = ROWS.filter((row) =>
      conditions.every(([, field, text]) => holds(String(row[field as 'client']), text!) !== isExcluded),
    );
    const skip = Number(parameters.get('$skip'));
    return json({
      value: found.slice(skip, skip + Number(parameters.get('$top'))),
      '@odata.count': found.length,
    });
  };
  return { fetch, asked };
};

const keepingCase = () => server((value, text) => value.includes(text));
const ignoringCase = () => server((value, text) => value.toLowerCase().includes(text.toLowerCase()));

const ask = (
  { fetch }: Server,
  filters: Record<string, string>,
  caseless?: 'all' | 'none',
  given = MAPPING,
): Promise<LogPage> => {
  const mapping = caseless ? { ...given, filters: { ...given.filters!, caseless } } : given;
  const source = completeSource(
    endpointSource(
      { endpoint: 'https://log.example/odata', baseUrl: 'https://log.example/', fetch },
      (address) => mappedProtocol(address, mapping),
    ),
    senhasegura,
  );
  const query = { filters, sort: null };
  return source.fetchPage({ query, offset: 0, limit: 100, signal: new AbortController().signal });
};

describe('the case of text, with a mapping that says nothing of it', () => {
  for (const text of ['logstash', 'LOGSTASH', 'Logstash', 'lOGSTASH'])
    it(`finds ${text} in any case at an endpoint that compares letters with theirs, among the rows loaded`, async () => {
      const page = await ask(keepingCase(), { client: text });
      expect(page.total).to.equal(150);
      expect(page.among?.rows).to.equal(300);
    });

  it('is put right where text is left out, too', async () => {
    const { operators, ...filters } = MAPPING.filters!;
    const mapping: Mapping = {
      ...MAPPING,
      filters: { ...filters, operators: { ...operators, notContains: 'not contains({field},{value})' } },
    };
    const page = await ask(keepingCase(), { 'not.client': 'LOGSTASH' }, undefined, mapping);
    expect(page.total).to.equal(150);
    expect(page.among?.rows).to.equal(300);
  });

  it('is not left to the endpoint as long as nobody has asked, as for rows that come by themselves', () => {
    const query = { filters: { client: 'LOGSTASH', 'is.client': 'x', resource: '/7' }, sort: null };
    const capabilities = { filters: 'all', sorts: 'all', mayKeepCase: true } as const;
    expect(splitQuery(capabilities, query, senhasegura).left.filters).to.deep.equal({ client: 'LOGSTASH' });
    const said = { ...capabilities, mayKeepCase: false };
    expect(splitQuery(said, query, senhasegura).left.filters).to.deep.equal({});
  });

  it('is left to an endpoint that ignores it', async () => {
    const one = ignoringCase();
    const page = await ask(one, { client: 'LOGSTASH' });
    expect(page.total).to.equal(150);
    expect(page.among).to.equal(undefined);
    // The rows as they are, one of their texts in another case, and the page itself.
    expect(one.asked).to.have.length(3);
  });

  it('is not asked about where the mapping says it, and for what has no letters', async () => {
    const said = ignoringCase();
    expect((await ask(said, { client: 'LOGSTASH' }, 'all')).total).to.equal(150);
    expect(said.asked).to.have.length(1);
    const kept = keepingCase();
    const page = await ask(kept, { client: 'LOGSTASH' }, 'none');
    expect(page.total).to.equal(150);
    expect(page.among?.rows).to.equal(300);
    expect(kept.asked.filter(Boolean)).to.deep.equal([]);
    const digits = keepingCase();
    expect((await ask(digits, { client: '7.58' })).total).to.equal(75);
    expect(digits.asked).to.have.length(1);
  });

  it('is a shorter list where the endpoint is believed, which this test would see', async () => {
    const { knows } = CaseProof.prototype;
    CaseProof.prototype.knows = () => true;
    try {
      expect((await ask(keepingCase(), { client: 'LOGSTASH' })).total).to.equal(75);
    } finally {
      CaseProof.prototype.knows = knows;
    }
  });

  const query = { filters: { client: 'x' }, sort: null };
  const proofOf = (fetch: typeof globalThis.fetch): CaseProof =>
    new CaseProof(
      endpointSource(
        { endpoint: 'https://log.example/odata', baseUrl: 'https://log.example/', fetch },
        (address) => mappedProtocol(address, MAPPING),
      ),
      senhasegura,
    );

  it('is asked about again where the endpoint failed, and not believed until then', async () => {
    const { fetch } = ignoringCase();
    let fails = true;
    const proof = proofOf(async (...asked) => (fails ? json({}, 503) : fetch(...asked)));
    const { signal } = new AbortController();
    await proof.learn(query, signal);
    expect(proof.knows('client', 'x')).to.equal(false);
    fails = false;
    await proof.learn(query, signal);
    expect(proof.knows('client', 'x')).to.equal(true);
  });

  it('is found out for one reader of a field where another gives up meanwhile', async () => {
    const { fetch } = ignoringCase();
    const proof = proofOf(async (input, init) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      init?.signal?.throwIfAborted();
      return fetch(input, init);
    });
    const first = new AbortController();
    const [given, kept] = [
      proof.learn(query, first.signal),
      proof.learn(query, new AbortController().signal),
    ];
    const ended = given.catch((error: unknown) => error);
    first.abort();
    expect(await ended).to.have.property('name', 'AbortError');
    await kept;
    expect(proof.knows('client', 'x')).to.equal(true);
  });

  it('is not believed of an endpoint whose rows have no text to ask for', async () => {
    const without: typeof globalThis.fetch = async () =>
      json({ value: [{ id: 1, client: '' }], '@odata.count': 1 });
    const proof = proofOf(without);
    await proof.learn(query, new AbortController().signal);
    expect(proof.knows('client', 'x')).to.equal(false);
    expect(proof.keepsCase('client', 'x')).to.equal(false);
  });
});
