import type { LogEntry } from '../core/log-entry.js';
import type { LogSource } from './log-source.js';
import { rowsPage } from './rows-page.js';

/**
 * A source over rows in memory, for pages without a server, stories and tests.
 *
 * It filters and sorts nothing itself: the report does that for every source that does not.
 *
 * @param rows Rows by field key, in any order.
 * @param options.id Names the log; give one where several are on a page.
 */
export const rowsSource = (rows: readonly LogEntry[], { id = 'rows' }: { id?: string } = {}): LogSource => ({
  id,
  capabilities: { filters: [], sorts: [], isWhole: true },
  fetchPage: async (request) => {
    request.signal.throwIfAborted();
    return rowsPage(rows, request);
  },
});
