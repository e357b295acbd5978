import { EMPTY_QUERY, queryKey } from '../../src/core/query.js';
import type { LogEntry } from '../../src/core/log-entry.js';
import type { PageKey } from '../../src/storage/pages/page-key.js';
import type { StoredPage } from '../../src/storage/pages/page-store.js';
import { columnsFromRows } from '../../src/rows/columns.js';
import type { LogPage, LogSource, PageRequest } from '../../src/sources/log-source.js';

export const rowsFrom = (offset: number, count: number, name = 'row'): LogEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${name}-${offset + index}`,
    client: `client ${index % 7}`,
    status: index % 5 ? 200 : 404,
    error: index % 5 === 0,
    url: `/api/v2/things/${offset + index}?page=${index}`,
  }));

export const keyOf = (key: Partial<PageKey> = {}): PageKey => ({
  partition: 'anna',
  source: 'https://log.example/',
  query: queryKey(EMPTY_QUERY),
  offset: 0,
  limit: 100,
  cursor: null,
  ...key,
});

export const storedPage = (key: Partial<PageKey> = {}, page: Partial<StoredPage> = {}): StoredPage => ({
  key: keyOf(key),
  rows: columnsFromRows(rowsFrom(key.offset ?? 0, 100, key.partition ?? 'anna')),
  total: 100_000,
  next: undefined,
  problems: [],
  fetchedAt: Date.now(),
  etag: null,
  ...page,
});

export const logPage = (page: Partial<LogPage> = {}): LogPage => ({
  rows: columnsFromRows(rowsFrom(0, 3)),
  total: 3,
  next: undefined,
  problems: [],
  fetchedAt: Date.now(),
  fromCache: false,
  storable: true,
  etag: null,
  ...page,
});

/** A source that answers by a function, and remembers what it was asked. */
export const stubSource = (
  answer: (request: PageRequest) => LogPage | Promise<LogPage>,
  id = 'https://log.example/',
): LogSource & { asked: PageRequest[] } => {
  const asked: PageRequest[] = [];
  return {
    id,
    capabilities: { filters: 'all', sorts: 'all' },
    asked,
    fetchPage: async (request) => {
      asked.push(request);
      return answer(request);
    },
  };
};

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
