import * as entries from './index.js';
import type { Filter } from './filter.js';

/** Every behaviour of a search field by its key; the export's name is the key. */
export const filters: ReadonlyMap<string, Filter> = new Map(Object.entries(entries));

/** The behaviour of that name, or plain text search. One of an embedder's own is what it is. */
export const filterOf = (filter: string | Filter): Filter =>
  typeof filter === 'object' ? filter : (filters.get(filter) ?? entries.contains);
