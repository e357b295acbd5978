import { expect } from '@open-wc/testing';
import { allPages } from '../../src/report/all-pages.js';
import { entriesOf } from '../../src/rows/columns.js';
import type { LogSource } from '../../src/sources/log-source.js';
import { pageNumber } from '../../src/sources/mapping/mapped-request.js';
import { logPage } from '../../src/sources/rows-page.js';

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
  for await (const page of allPages({ source, query, limit: 10_000, fallbackLimit: 100, signal }))
    ids.push(...entriesOf(page.rows).map(({ id }) => id));
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
