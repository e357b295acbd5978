import type { FilterPersistence } from './filter-memory.js';

/** A report as far as its name goes. */
export interface Remembering {
  readonly id: string;
  readonly persistFilters: FilterPersistence;
  readonly endpoint: string | null;
}

/** The name under which a report's filters are kept: its id tells it from others, and in a session its endpoint. */
export const memoryName = ({ id, persistFilters, endpoint }: Remembering): string =>
  id ? `api-log-${id}` : persistFilters === 'url' ? 'api-log' : `api-log ${endpoint ?? ''}`;
