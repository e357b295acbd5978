import { expect } from '@open-wc/testing';
import { DEFAULT_PRESET } from '../../../src/presets/catalogue.js';
import { allPages } from '../../../src/log/reading/all-pages.js';
import { completeSource } from '../../../src/log/complete-source.js';
import { entriesOf } from '../../../src/rows/columns.js';
import { endpointSource } from '../../../src/sources/endpoint/endpoint-source.js';
import type { LogSource } from '../../../src/sources/log-source.js';
import { checkMapping } from '../../../src/sources/mapping/check-mapping.js';
import { filterConditions } from '../../../src/sources/mapping/filter-conditions.js';
import { mappedProtocol } from '../../../src/sources/mapping/mapped-protocol.js';
import { plainAnswer } from '../../log/plain-answer.js';
import { SERVERS } from './servers.js';
import { entryOfRow } from './servers/entry-of-row.js';
import type { Row, Server } from './servers/server.js';

const COUNT = 1234;
const START = Date.UTC(2026, 10, 20, 4);

/** Newest last; of some instants there are several. */
const ROWS: readonly Row[] = Array.from({ length: COUNT }, (_, index) => ({
  id: index + 1,
  at: START - Math.floor((COUNT - index) / 3) * 60_000,
  method: ['GET', 'POST', 'PUT'][index % 3]!,
  url: index % 10 === 0 ? `/it's/things/${index}` : `/api/things/${index}`,
  status: [200, 201, 401, 404, 503][index % 5]!,
  took: index % 700,
}));

const sourceOf = (server: Server) => {
  const requests: Request[] = [];
  const source = endpointSource(
    {
      endpoint: 'https://log.example/base?tenant=7',
      baseUrl: 'https://log.example/',
      fetch: async (input, init) => {
        const request = new Request(input, init);
        requests.push(request.clone());
        return server.respond(request, ROWS);
      },
    },
    (endpoint) => mappedProtocol(endpoint, checkMapping(server.mapping)),
  );
  return { source, requests };
};

const readAll = async (source: LogSource, limit: number, filters: Record<string, string> = {}) => {
  const { signal } = new AbortController();
  const query = { filters, sort: { key: 'dateTime', descending: true } };
  const rows: Record<string, unknown>[] = [];
  const totals = new Set<number | null>();
  for await (const { page } of allPages({ source, query, limit, fallbackLimit: limit, signal })) {
    if (!page) continue;
    rows.push(...entriesOf(page.rows));
    totals.add(page.total);
  }
  return { rows, totals };
};

const idOf = (row: Record<string, unknown>): string => `${row['id'] as string}`.replace(/\D/g, '');

describe('a mapping whose endpoint has wildcards', () => {
  it('does not ask for a text that has one, and asks for others', () => {
    const server = SERVERS.find(({ name }) => name === 'PostgREST')!;
    const { filters } = sourceOf(server).source.capabilities;
    const asked = ['things', '50%', 'a_b', 'a*', 'a\\b'].filter(
      (url) => typeof filters === 'function' && filters('url', url),
    );
    expect(asked).to.deep.equal(['things']);
  });
});

describe('a mapping whose endpoint knows capitals of some letters alone', () => {
  const asked = (caseless: 'all' | 'ascii' | 'none' | undefined): string[] => {
    const mapping = checkMapping({
      fields: { url: 'url' },
      filters: {
        as: 'parameters',
        operators: { contains: '{field}={value}' },
        ...(caseless && { caseless }),
      },
    });
    return ['things', 'élan', '404/?'].filter((text) => filterConditions(mapping, 'url', text) !== null);
  };

  it('asks for texts of these alone', () => {
    expect(asked(undefined)).to.deep.equal(['things', 'élan', '404/?']);
    expect(asked('all')).to.deep.equal(['things', 'élan', '404/?']);
    expect(asked('ascii')).to.deep.equal(['things', '404/?']);
    expect(asked('none')).to.deep.equal(['404/?']);
  });
});

describe('a mapping whose endpoint compares instants as texts', () => {
  it('writes them as it does', () => {
    const mapping = checkMapping({
      fields: { dateTime: 'at' },
      filters: { as: 'parameters', operators: { atLeast: '{field}={value}' }, unit: 'iso-blank' },
    });
    const [condition] = filterConditions(mapping, 'from', '2026-11-20T23:52:13.168Z')!;
    expect(condition!.values).to.deep.equal(['2026-11-20 23:52:13.168Z']);
  });
});

for (const server of SERVERS) {
  describe(`a mapping for ${server.name} (${server.from})`, () => {
    for (const limit of [100, 1000]) {
      it(`pages to the end, ${limit} rows at a time: each row once, none lost`, async () => {
        const { source } = sourceOf(server);
        const { rows, totals } = await readAll(source, limit);
        expect(rows.length).to.equal(COUNT);
        expect(new Set(rows.map(idOf)).size).to.equal(COUNT);
        if (server.hasTotal) expect([...totals]).to.deep.equal([COUNT]);
      });
    }

    it('gives the fields of the report, in its units', async () => {
      const { source } = sourceOf(server);
      const { rows } = await readAll(source, 100);
      for (const row of rows.slice(0, 200)) {
        const original = entryOfRow(ROWS[Number(idOf(row)) - 1]!);
        for (const key of Object.keys(server.mapping.fields ?? {})) {
          if (key === 'id' || key === 'line') continue;
          expect(String(row[key]), key).to.equal(String(original[key as 'url']));
        }
        expect(Object.hasOwn(row, 'status') && typeof row['status']).to.equal('number');
      }
    });

    it('is asked for what it answers, and the rest is done here: both come out right', async () => {
      const wanted = { ...server.answers, method: 'post', 'not.status': '503' };
      const { source, requests } = sourceOf(server);
      const complete = completeSource(source, DEFAULT_PRESET);
      const { rows } = await readAll(complete, 100, wanted);
      const expected = plainAnswer(
        ROWS.map(entryOfRow),
        { filters: wanted, sort: { key: 'dateTime', descending: true } },
        DEFAULT_PRESET,
      );
      expect(rows.map(idOf).sort()).to.deep.equal(expected.map(({ id }) => String(id)).sort());
      const texts = await Promise.all(
        requests.map(async (request) => decodeURIComponent(request.url) + (await request.text())),
      );
      const { filters } = source.capabilities;
      const isAsked = typeof filters === 'function' && filters('not.status', '503');
      for (const text of texts) expect(text.includes('503')).to.equal(isAsked);
      expect(requests.every(({ url }) => new URL(url).origin === 'https://log.example')).to.equal(true);
    });
  });
}

describe('pages by time', () => {
  const page = async (answer: readonly object[], limit: number) => {
    const mapping = checkMapping({
      request: { parameters: { end: '{to}' } },
      paging: { by: 'time' },
      time: { unit: 'ns', excludesEnd: true },
      fields: { dateTime: { at: 't', unit: 'ns' } },
    });
    const protocol = mappedProtocol(new URL('https://log.example/'), mapping);
    const request = {
      query: { filters: {}, sort: null },
      offset: 0,
      limit,
      signal: new AbortController().signal,
    };
    const first = protocol.read(answer, request, undefined);
    const asked = protocol.ask({ ...request, cursor: first.next! }).address.searchParams.get('end');
    return { first, asked, second: protocol.read(answer, { ...request, cursor: first.next! }, undefined) };
  };

  it('are asked for behind the last instant, however finely that is counted, where the end is left out', async () => {
    const { first, asked } = await page([{ t: '1795138500000000003' }, { t: '1795138500000000002' }], 2);
    expect(first.next).to.equal('1795138500000000002');
    expect(asked).to.equal('1795138500000000003');
  });

  it('say so where one instant has more rows than a page, of which no others can be asked for', async () => {
    const { second } = await page(
      [
        { t: '1795138500000000002', id: 1 },
        { t: '1795138500000000002', id: 2 },
      ],
      2,
    );
    expect(second.rows.length).to.equal(0);
    expect(second.problems.map(({ code }) => code)).to.deep.equal(['one-instant']);
  });
});
