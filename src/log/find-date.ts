import { instantToIso } from '../core/instant.js';
import type { Query } from '../core/query.js';
import { narrowed } from '../query/narrowed.js';
import type { Log } from './log.js';

/**
 * Index of the first row at or past an instant in the query's order by time, or null where the endpoint does not
 * count. One request: as many rows are before it as are newer (or, oldest first, older) than it.
 */
export const findDate = async (
  log: Pick<Log, 'page'>,
  query: Query,
  instant: number,
  signal: AbortSignal,
): Promise<number | null> => {
  const isNewestFirst = query.sort?.descending ?? true;
  const filters = isNewestFirst
    ? narrowed(query.filters, { from: instantToIso(instant + 1) })
    : narrowed(query.filters, { until: instantToIso(instant - 1) });
  const { total } = await log.page({ query: { ...query, filters }, offset: 0, limit: 1, signal });
  return total;
};
