import { parseInstant } from '../core/instant.js';
import type { LogEntry } from '../core/log-entry.js';
import { countFilters } from '../core/query.js';
import type { LogSource } from '../sources/log-source.js';
import { TIME_FIELD } from '../sources/mapping/filter-conditions.js';

/** Whether rows were received newest first; a single row does not say. */
export const isNewestFirst = (rows: readonly LogEntry[]): boolean => {
  const times = rows.map((row) => parseInstant(row[TIME_FIELD]));
  return times.length > 1 && times.every((time, index) => index === 0 || time <= times[index - 1]!);
};

/** An endpoint that gives its rows newest first need not be read on for that order. */
export const inOwnOrder = (source: LogSource): LogSource => ({
  ...source,
  fetchPage: (request) => {
    const { sort } = request.query;
    const isOwn = sort?.key === TIME_FIELD && sort.descending && countFilters(request.query.filters) === 0;
    return source.fetchPage(isOwn ? { ...request, query: { ...request.query, sort: null } } : request);
  },
});
