import type { LogEntry } from '../core/log-entry.js';
import { columnsFromRows, type Columns } from '../rows/columns.js';
import type { LogPage, PageRequest } from './log-source.js';

/** A page of what is in memory: true as long as it is there, so nothing has to be kept of it. */
export const memoryPage = (rows: Columns, total: number | null): LogPage => ({
  rows,
  total,
  next: undefined,
  problems: [],
  fetchedAt: Date.now(),
  fromCache: false,
  storable: false,
  etag: null,
});

/**
 * A page of a source of your own, received just now.
 *
 * @param rows Rows by field key.
 * @param more.total Rows that match the query in all; null where that is not known.
 * @param more.next Cursor of the next page, null where there is none; leave it out where pages are asked for by offset.
 */
export const logPage = (
  rows: readonly LogEntry[],
  { total = null, next }: { total?: number | null; next?: string | null } = {},
): LogPage => ({ ...memoryPage(columnsFromRows(rows), total), next, storable: true });

/** A page out of rows in memory. */
export const rowsPage = (
  rows: readonly LogEntry[],
  { offset, limit }: Pick<PageRequest, 'offset' | 'limit'>,
): LogPage => memoryPage(columnsFromRows(rows.slice(offset, offset + limit)), rows.length);
