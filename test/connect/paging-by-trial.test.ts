import { expect } from '@open-wc/testing';
import { keptGuess } from '../../src/connect/kept-guess.js';
import { pagingByTrial, type PagingWay } from '../../src/connect/paging-by-trial.js';
import { endpointSource } from '../../src/sources/endpoint/endpoint-source.js';
import type { Mapping } from '../../src/sources/mapping/mapping.js';
import { mappedProtocol } from '../../src/sources/mapping/mapped-protocol.js';
import type { Protocol } from '../../src/sources/protocol/protocol.js';
import { detectingSource } from '../../src/connect/detecting-source.js';
import { allPages } from '../../src/log/reading/all-pages.js';
import type { ReadingEnd } from '../../src/sources/reading-end.js';
import type { CacheMode } from '../../src/storage/pages/cache-mode.js';
import { readMappingRecord } from '../../src/storage/cache/kept-mapping.js';
import { sourceId } from '../../src/sources/source-id.js';
import { until } from '../support/until.js';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import { entriesOf } from '../../src/rows/columns.js';

const LENGTH = 125;
const AT = Date.UTC(2026, 4, 2, 18);

interface Row {
  readonly id: number;
  readonly occurred_at: string;
  readonly action: string;
}

/** Newest first, a minute apart. */
const ROWS: readonly Row[] = Array.from({ length: LENGTH }, (_, index) => ({
  id: LENGTH - index,
  occurred_at: new Date(AT - index * 60_000).toISOString(),
  action: 'invoice.paid',
}));

const IDS = ROWS.map(({ id }) => id);

type Respond = (url: URL) => Response;

const numberIn = (url: URL, name: string, otherwise: number): number =>
  Number(url.searchParams.get(name) ?? otherwise);

const page = (from: number, length: number): readonly Row[] => ROWS.slice(from, from + length);

/** A server whose answers name the next page by `member`, and take it as `parameter`. */
const byToken =
  (parameter: string, answer: (rows: readonly Row[], token: string | null) => unknown, size = 40): Respond =>
  (url) => {
    const from = Number((url.searchParams.get(parameter) ?? 'at0').slice(2));
    const next = from + size < LENGTH ? `at${from + size}` : null;
    return Response.json(answer(page(from, size), next));
  };

/** Servers as their documentation describes them; none says outright how it is asked. */
const SERVERS: Readonly<Record<string, Respond>> = {
  'a token that comes back by its own name': byToken('next_page_token', (entries, next_page_token) => ({
    entries,
    next_page_token,
  })),
  'a token that comes back without "next"': byToken('stream_position', (entries, next_stream_position) => ({
    entries,
    next_stream_position,
  })),
  'a token of capitals that comes back without "next"': byToken('Marker', (Items, NextMarker) => ({
    Items,
    NextMarker,
  })),
  'the end of a page, said beside its beginning': byToken('after', (data, after) => ({
    data,
    paging: { before: null, after },
  })),
  'an iterator': byToken('iterator', (response, iterator) => ({
    response,
    iterator,
    done: iterator === null,
  })),
  'two tokens, of which one is followed': (url) => {
    const until = url.searchParams.get('endTime');
    const left = until ? ROWS.filter((row) => row.occurred_at < until) : ROWS;
    const logs = left.slice(0, 40);
    const hasMore = left.length > 40;
    return Response.json({
      logs,
      hasMore,
      nextStartTime: '2020-01-01T00:00:00Z',
      nextEndTime: hasMore ? logs.at(-1)!.occurred_at : '',
    });
  },
  'pages numbered from 0, of which nothing is said': (url) =>
    Response.json(page(numberIn(url, 'page', 0) * 50, 50)),
  'pages numbered from 1, of which nothing is said': (url) =>
    Response.json(page((numberIn(url, 'page', 1) - 1) * 25, 25)),
  'pages of any size numbered from 1, of which nothing is said': (url) => {
    const size = numberIn(url, 'limit', 10);
    return Response.json(page((numberIn(url, 'page', 1) - 1) * size, size));
  },
  'rows to skip, where an order by a field that it lacks is refused': (url) =>
    url.searchParams.has('sort')
      ? new Response('', { status: 403 })
      : Response.json({ data: page(numberIn(url, 'offset', 0), numberIn(url, 'limit', 20)) }),
  'rows to skip, where the answer calls them an offset': (url) => {
    const offset = numberIn(url, 'skip', 0);
    return Response.json({
      total_rows: LENGTH,
      offset,
      rows: page(offset, numberIn(url, 'limit', LENGTH)),
    });
  },
  'rows to skip, of which nothing is said': (url) => Response.json(page(numberIn(url, 'skip', 0), 20)),
  'a parameter that is refused, where the right one is called as the token': (url) =>
    url.searchParams.has('cursor')
      ? Response.json({ error: 'cursor is not known' }, { status: 400 })
      : byToken('next_cursor', (events, next_cursor) => ({ events, next_cursor }))(url),
  'a gateway in front, of which the server knows nothing': (url) => {
    const number = numberIn(url, 'page', 1);
    const next = number * 50 < LENGTH ? `http://backend.internal:8000/logs?page=${number + 1}` : null;
    return Response.json({ results: page((number - 1) * 50, 50), next, previous: null });
  },
  'a link behind a base of its own': (url) => {
    const from = numberIn(url, 'start', 0);
    const next = from + 50 < LENGTH ? { next: `/logs?start=${from + 50}` } : {};
    return Response.json({
      results: page(from, 50),
      _links: { base: 'https://paging.example/wiki', ...next },
    });
  },
};

/** The first page is there, whatever number it has: it was asked for with none. */
const beginningFromZero = (address: URL, mapping: Mapping): Protocol => {
  const protocol = mappedProtocol(address, mapping);
  return {
    ...protocol,
    ask: (request) => (request.offset === 0 ? { address } : protocol.ask(request)),
  };
};

interface Reading {
  readonly ids: readonly unknown[];
  readonly requests: readonly string[];
  readonly end: ReadingEnd | undefined;
}

/** Of this run: what another one kept is not to be found. */
const PARTITION = `paging ${crypto.randomUUID()}`;

let count = 0;

const read = async (
  respond: Respond,
  { path = '/logs', log = ++count, cache = 'none' }: { path?: string; log?: number; cache?: CacheMode } = {},
): Promise<Reading> => {
  const requests: string[] = [];
  const source = detectingSource(
    {
      endpoint: `https://paging.example${path}?log=${log}`,
      baseUrl: 'https://paging.example/',
      cache,
      partition: PARTITION,
      isShareable: false,
      fetch: async (input) => {
        const url = new URL(new Request(input).url);
        requests.push(url.search);
        return respond(url);
      },
    },
    DEFAULT_PRESET,
    () => undefined,
  );
  const query = { filters: {}, sort: null };
  const { signal } = new AbortController();
  const ids: unknown[] = [];
  let end: ReadingEnd | undefined;
  for await (const step of allPages({ source, query, limit: 100, fallbackLimit: 100, signal })) {
    if (step.page) ids.push(...entriesOf(step.page.rows).map(({ id }) => id));
    else ({ end } = step);
  }
  return { ids, requests, end };
};

describe('further pages of an endpoint of which nothing was said', () => {
  for (const [name, respond] of Object.entries(SERVERS)) {
    it(`are read to the last row, each once: ${name}`, async () => {
      const { ids, requests } = await read(respond, { path: name.includes('base') ? '/wiki/logs' : '/logs' });
      expect(ids).to.deep.equal(IDS);
      // Five pages at most, and five tries beside them.
      expect(requests.length).to.be.below(16);
    });
  }

  it('are looked for by six requests at most, and none that could change anything', async () => {
    const methods = new Set<string>();
    const { requests, ids } = await read((url) => {
      methods.add('GET');
      return Response.json({ rows_of_log: ROWS.slice(0, 30), next_token_of_mine: 'never', at: url.pathname });
    });
    expect(ids.length).to.equal(30);
    expect(requests.length).to.be.below(9);
    expect([...methods]).to.deep.equal(['GET']);
  });

  it('are none where a whole small log comes with every request, and nothing is amiss then', async () => {
    const { ids, end } = await read(() => Response.json(ROWS.slice(0, 11)));
    expect(ids).to.deep.equal(IDS.slice(0, 11));
    expect(end?.kind ?? 'complete').to.equal('complete');
  });

  it('are told from the first one where that changes with each answer', async () => {
    let now = 0;
    const { ids } = await read(() => {
      now++;
      return Response.json(ROWS.slice(0, 30).map((row) => ({ ...row, ago: `${now} s` })));
    });
    expect(ids).to.deep.equal(IDS.slice(0, 30));
  });

  it('are asked for in the likeliest way where rows are written meanwhile', async () => {
    let written = 0;
    const { ids, requests } = await read((url) => {
      const rows = [
        ...Array.from({ length: written }, (_, index) => ({
          id: 1000 + written - index,
          occurred_at: new Date(AT + (written - index) * 1000).toISOString(),
          action: 'new',
        })),
        ...ROWS,
      ];
      const from = numberIn(url, 'offset', 0);
      // Three rows, between the first page and the second.
      written = 3;
      return Response.json(rows.slice(from, from + 30));
    });
    expect(requests.filter((search) => /page=|skip=/.test(search))).to.deep.equal([]);
    expect(IDS.filter((id) => !ids.includes(id))).to.deep.equal([]);
  });

  it('are asked for at once in the way that was found on the last visit', async () => {
    const respond = SERVERS['rows to skip, of which nothing is said']!;
    const log = ++count;
    const first = await read(respond, { log, cache: 'indexeddb' });
    expect(first.requests.filter((search) => search.includes('page='))).to.have.lengthOf(2);
    const id = sourceId(new URL(`https://paging.example/logs?log=${log}`));
    let isKept = false;
    const look = async (): Promise<void> => {
      const kept = keptGuess(await readMappingRecord(PARTITION, id), id, { partition: PARTITION });
      isKept = kept?.mapping.request?.parameters?.['skip'] !== undefined;
    };
    await until(() => {
      void look();
      return isKept;
    });
    const again = await read(respond, { log, cache: 'indexeddb' });
    expect(again.ids).to.deep.equal(IDS);
    expect(again.requests.filter((search) => search.includes('page='))).to.deep.equal([]);
  });

  it('lack a page where pages from 0 are counted from 1 first (the known-bad twin)', async () => {
    const respond = SERVERS['pages numbered from 0, of which nothing is said']!;
    const wayFrom = (first: 0 | 1): PagingWay => {
      const mapping: Mapping = {
        request: { parameters: { page: '{page}' } },
        paging: { by: 'page', most: 50, ...(first === 0 && { first }) },
      };
      const options = { endpoint: '/logs', baseUrl: 'https://paging.example/' };
      const fetch: typeof globalThis.fetch = async (input) => respond(new URL(new Request(input).url));
      return {
        mapping,
        open: () => endpointSource({ ...options, fetch }, (address) => beginningFromZero(address, mapping)),
      };
    };
    const readBy = async (ways: [PagingWay, PagingWay]): Promise<unknown[]> => {
      const ids: unknown[] = [];
      const { signal } = new AbortController();
      const source = pagingByTrial(ways, () => undefined);
      const query = { filters: {}, sort: null };
      for await (const step of allPages({ source, query, limit: 50, fallbackLimit: 50, signal }))
        if (step.page) ids.push(...entriesOf(step.page.rows).map(({ id }) => id));
      return ids;
    };
    expect(await readBy([wayFrom(0), wayFrom(1)])).to.deep.equal(IDS);
    expect(await readBy([wayFrom(1), wayFrom(0)])).not.to.deep.equal(IDS);
  });
});
