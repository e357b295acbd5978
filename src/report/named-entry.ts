import type { LogEntry } from '../core/log-entry.js';
import type { Log } from '../log/log.js';
import { entryName, filtersForName } from '../query/entry-name.js';
import { askedQuery, type ReportState } from './state.js';
import { entriesOf } from '../rows/columns.js';

/** Rows that are looked through among those that the log finds for a name. */
const MOST = 100;

/**
 * The entry of a name, within the host's locked filters: a link shows nothing that the report would not. Null where there is none.
 *
 * Rejects with the source's fault, or the signal's reason.
 */
export const namedEntry = async (
  log: Log,
  state: ReportState,
  name: string,
  signal: AbortSignal,
): Promise<LogEntry | null> => {
  const { preset } = state;
  const filters = filtersForName(preset, name);
  if (!filters) return null;
  // A filter finds a number within longer ones, too; of those the number itself comes first in its own order.
  const [key = ''] = Object.keys(filters);
  const sort = key === 'from' ? preset.sort : { key, descending: false };
  const query = askedQuery({ ...state, query: { filters, sort } });
  const page = await log.page({ query, offset: 0, limit: MOST, signal });
  return entriesOf(page.rows).find((entry) => entryName(preset, entry) === name) ?? null;
};
