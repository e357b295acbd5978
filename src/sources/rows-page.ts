import type { LogEntry } from '../core/log-entry.js';
import { columnsFromRows, type Columns } from '../rows/columns.js';
import type { LogPage, PageRequest } from './log-source.js';

/** A page of what is in memory: true as long as it is there, so nothing has to be kept of it. */
export const memoryPage = (rows: Columns, total: number): LogPage => ({
  rows,
  total,
  next: undefined,
  problems: [],
  fetchedAt: Date.now(),
  fromCache: false,
  storable: false,
  etag: null,
});

/** A page out of rows in memory. */
export const rowsPage = (
  rows: readonly LogEntry[],
  { offset, limit }: Pick<PageRequest, 'offset' | 'limit'>,
): LogPage => memoryPage(columnsFromRows(rows.slice(offset, offset + limit)), rows.length);
