import { expect } from '@open-wc/testing';
import { fakeEndpoint, json } from '../../stories/support/fake-endpoint.js';
import { status, unreachable } from '../../stories/support/failures.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { diagnose, guessMapping } from '../../src/doctor.js';
import { SERVERS } from '../sources/mapping/servers.js';
import type { Row } from '../sources/mapping/servers/server.js';

const ENDPOINT = 'https://log.example/api/logs';

const ROWS: readonly Row[] = Array.from({ length: 230 }, (_, index) => ({
  id: index + 1,
  at: Date.UTC(2026, 10, 20, 4) + index * 20_000,
  method: ['GET', 'POST', 'PUT'][index % 3]!,
  url: `/api/things/${index}`,
  status: [200, 201, 401, 404, 503][index % 5]!,
  took: index % 700,
}));

/** A server of the wild, by a part of its name; its requests are counted. */
const served = (name: string) => {
  const server = SERVERS.find((each) => each.name.includes(name))!;
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    asked.push(request.url);
    return server.respond(request, ROWS);
  };
  return { fetch, asked };
};

describe('a mapping that is guessed', () => {
  for (const name of ['json-server 1.0', 'PocketBase', 'Stripe', 'links of RFC 8288'])
    it(`makes ${name} an endpoint that can be read to its end`, async () => {
      const { fetch, asked } = served(name);
      const mapping = await guessMapping(ENDPOINT, { fetch });
      // The one that takes what it does not know for filters is asked once more, with nothing.
      expect(asked).to.have.length(name === 'json-server 1.0' ? 2 : 1);
      expect(mapping).to.have.nested.property('fields.status');
      const findings = await diagnose(ENDPOINT, { fetch, mapping });
      const wrong = findings.filter(({ verdict }) => verdict === 'bad');
      expect(wrong).to.deep.equal([]);
    });

  it('says that rows come newest first where they do, and that is looked at', async () => {
    const { fetch } = served('links of RFC 8288');
    const mapping = await guessMapping(ENDPOINT, { fetch });
    expect(mapping?.rows?.newestFirst).to.equal(true);
    const verdictOf = async (given: unknown, from: typeof globalThis.fetch) =>
      (await diagnose(ENDPOINT, { fetch: from, mapping: given })).find(({ check }) => check === 'order')
        ?.verdict;
    expect(await verdictOf(mapping, fetch)).to.equal('good');
    expect(await verdictOf({ ...mapping, rows: { at: '' } }, fetch)).to.equal('warning');
    const oldestFirst: typeof globalThis.fetch = async (...given) =>
      json(((await (await fetch(...given)).json()) as unknown[]).reverse());
    expect(await verdictOf(mapping, oldestFirst)).to.equal('bad');
    expect((await guessMapping(ENDPOINT, { fetch: oldestFirst }))?.rows).not.to.have.property('newestFirst');
  });

  it('is not blamed for what it does not ask for', async () => {
    const lines: typeof globalThis.fetch = async () =>
      new Response(ROWS.map(({ at, status }) => `${JSON.stringify({ timestamp: at, status })}\n`).join(''));
    const mapping = await guessMapping(ENDPOINT, { fetch: lines });
    expect(mapping?.paging?.by).to.equal('none');
    const checksOf = async (given: unknown, fetch: typeof globalThis.fetch) =>
      (await diagnose(ENDPOINT, { fetch, mapping: given })).map(({ check }) => check);
    expect(await checksOf(mapping, lines)).not.to.include.members(['paging', 'limit']);
    const { fetch } = served('links of RFC 8288');
    expect(await checksOf(await guessMapping(ENDPOINT, { fetch }), fetch)).to.include('paging');
    // The same file, said to be read by pages: it gives more rows than it is asked for, so these are all, as the report takes them.
    const paged = await diagnose(ENDPOINT, {
      fetch: lines,
      mapping: { ...mapping, paging: { by: 'offset' } },
    });
    expect(paged.find(({ check }) => check === 'paging')?.code).to.equal('paging.one');
  });

  it('distinguishes what it says already from what it could say', async () => {
    const { fetch } = served('json-server 1.0');
    const mapping = await guessMapping(ENDPOINT, { fetch });
    const findings = await diagnose(ENDPOINT, { fetch, mapping });
    const { text } = findings.find(({ check }) => check === 'fields')!;
    expect(text).to.include('method').and.not.to.include('startedDateTime');
    const { text: without } = (await diagnose(ENDPOINT, { fetch, mapping: { ...mapping, fields: {} } })).find(
      ({ check }) => check === 'fields',
    )!;
    expect(without).to.include('startedDateTime');
  });

  it('is none where none is needed, or nothing can be made of the answer', async () => {
    for (const fetch of [
      fakeEndpoint(logOfLength(20)),
      fakeEndpoint([]),
      async () => json({ hello: 'world' }),
      fakeEndpoint([], { failure: unreachable }),
      fakeEndpoint([], { failure: status(403, 'no') }),
    ])
      expect(await guessMapping(ENDPOINT, { fetch })).to.equal(null);
  });

  it('is made of a bare answer where parameters are refused', async () => {
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = async (input) => {
      const { search } = new URL(input as string);
      asked.push(search);
      if (search) return json({ message: 'unknown parameter' }, 400);
      return json(ROWS.map(({ at, status }) => ({ timestamp: new Date(at).toISOString(), status })));
    };
    const mapping = await guessMapping(ENDPOINT, { fetch });
    expect(mapping?.fields).to.have.property('dateTime');
    expect(asked).to.have.length(3);
    expect(asked[2]).to.equal('');
  });

  it('stops when nobody waits for it', async () => {
    const { fetch } = served('PocketBase');
    const controller = new AbortController();
    controller.abort();
    const reason = await guessMapping(ENDPOINT, { fetch, signal: controller.signal }).catch(
      (error: unknown) => error,
    );
    expect((reason as Error).name).to.equal('AbortError');
  });
});
