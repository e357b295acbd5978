import { expect } from '@open-wc/testing';
import { allPages } from '../../../src/log/reading/all-pages.js';
import { entriesOf } from '../../../src/rows/columns.js';
import type { LogSource, PageRequest } from '../../../src/sources/log-source.js';
import { pageNumber } from '../../../src/sources/mapping/mapped-request.js';
import { logPage } from '../../../src/sources/rows-page.js';

const LENGTH = 2345;
const ROWS = Array.from({ length: LENGTH }, (_, id) => ({ id }));

/** A server that numbers its pages, and gives no more than so many rows of one, whatever it is asked for. */
const numbered = (most: number, asked: number[]): LogSource => ({
  id: 'numbered',
  capabilities: { filters: 'all', sorts: 'all' },
  fetchPage: async ({ offset, limit }) => {
    const { page, limit: size } = pageNumber(offset, limit, 1);
    const given = Math.min(size, most);
    asked.push(size);
    return logPage(ROWS.slice((page - 1) * given, page * given), { total: LENGTH });
  },
});

const read = async (source: LogSource): Promise<unknown[]> => {
  const ids: unknown[] = [];
  const query = { filters: {}, sort: null };
  const { signal } = new AbortController();
  for await (const { page } of allPages({ source, query, limit: 10_000, fallbackLimit: 100, signal }))
    if (page) ids.push(...entriesOf(page.rows).map(({ id }) => id));
  return ids;
};

describe('all pages of a log', () => {
  it('have each row once where pages are numbered, and shorter than asked for', async () => {
    for (const most of [500, 1000, 7]) {
      const asked: number[] = [];
      expect(await read(numbered(most, asked)), `${most}`).to.deep.equal(ROWS.map(({ id }) => id));
      expect(new Set(asked.slice(1)), `${most}`).to.deep.equal(new Set([most]));
    }
  });
});

describe('all pages of an endpoint without end', () => {
  /** Requests of a naive reader: as many as the endpoint says. */
  const MANY = 3000;

  interface Reading {
    readonly requests: number;
    readonly rows: number;
    /** Whether it would have gone on. */
    readonly isEndless: boolean;
  }

  const readOf = async (
    pageOf: (request: PageRequest, count: number) => ReturnType<typeof logPage>,
    { pages = allPages, limit = 10 } = {},
  ): Promise<Reading> => {
    const stop = new AbortController();
    let [requests, rows] = [0, 0];
    const source: LogSource = {
      id: 'endless',
      capabilities: { filters: 'all', sorts: 'all' },
      fetchPage: async (request) => {
        if (++requests >= MANY) stop.abort();
        return pageOf(request, requests);
      },
    };
    const query = { filters: {}, sort: null };
    try {
      for await (const { page } of pages({ source, query, limit, fallbackLimit: limit, signal: stop.signal }))
        rows += page?.rows.length ?? 0;
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    }
    return { requests, rows, isEndless: stop.signal.aborted };
  };

  const same = ROWS.slice(0, 10);
  /** Newest first: at each request so many have come before. */
  const growing =
    (by: number) =>
    ({ offset, limit }: PageRequest, count: number) => {
      const total = 100 + by * count;
      const length = Math.max(0, Math.min(limit, total - offset));
      return logPage(
        Array.from({ length }, (_, index) => ({ id: total - offset - index })),
        { total },
      );
    };

  it('end where it gives the same page again and again, whatever it counts', async () => {
    for (const page of [
      () => logPage(same, { total: 1e9 }),
      (_: PageRequest, count: number) => logPage(same, { next: `cursor ${count}` }),
    ]) {
      const { requests, isEndless } = await readOf(page);
      expect(isEndless).to.equal(false);
      expect(requests).to.be.below(150);
    }
  });

  it('end where it gives the same entries again and again, with what has changed of them meanwhile', async () => {
    const aged = (_: PageRequest, count: number) =>
      logPage(
        same.map((entry) => ({ ...entry, age: `${count} seconds ago` })),
        { total: 1e9 },
      );
    const byNumber: typeof allPages = (options) => allPages({ ...options, numberKey: 'id' });
    const { rows, isEndless } = await readOf(aged, { pages: byNumber });
    expect({ rows, isEndless }).to.deep.equal({ rows: same.length, isEndless: false });
    // The twin: where nobody knows what numbers them, all of them are others.
    expect((await readOf(aged)).isEndless).to.equal(true);
  });

  it('end where the log grows faster than it can be read, behind all that it had', async () => {
    const { rows, isEndless } = await readOf(growing(10_000), { limit: 100 });
    expect(isEndless).to.equal(false);
    expect(rows).to.be.least(100);
  });

  it('are all there where many are alike, or come meanwhile', async () => {
    const alike = await readOf(({ offset, limit }) =>
      logPage(
        Array.from({ length: Math.min(limit, 700 - offset) }, () => ({ url: '/health' })),
        { total: 700 },
      ),
    );
    expect(alike.rows).to.equal(700);
    expect((await readOf(growing(1))).rows).to.be.least(100);
  });

  it('would have none by its total and its cursors alone', async () => {
    const naive: typeof allPages = async function* ({ source, query, limit, signal }) {
      for (let offset = 0; ; offset += limit) {
        const page = await source.fetchPage({ query, offset, limit, signal });
        signal.throwIfAborted();
        yield { page };
        if (page.next === null || offset >= page.total!) return;
      }
    };
    for (const page of [() => logPage(same, { total: 1e9 }), growing(1000)])
      expect((await readOf(page, { pages: naive })).isEndless).to.equal(true);
  });
});
