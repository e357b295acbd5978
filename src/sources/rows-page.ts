import type { LogEntry } from '../core/log-entry.js';
import { columnsFromRows } from '../rows/columns.js';
import type { LogPage, PageRequest } from './log-source.js';

/** A page out of rows in memory: true as long as they are there, so nothing has to be kept of it. */
export const rowsPage = (
  rows: readonly LogEntry[],
  { offset, limit }: Pick<PageRequest, 'offset' | 'limit'>,
): LogPage => ({
  rows: columnsFromRows(rows.slice(offset, offset + limit)),
  total: rows.length,
  next: undefined,
  problems: [],
  fetchedAt: Date.now(),
  fromCache: false,
  storable: false,
  etag: null,
});
