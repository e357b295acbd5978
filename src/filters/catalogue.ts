import * as entries from './index.js';
import type { Filter } from './filter.js';

/** Every behaviour of a search field by its key; the export's name is the key. */
export const filters: ReadonlyMap<string, Filter> = new Map(Object.entries(entries));

/** The behaviour of that name, or plain text search. */
export const filterOf = (key: string): Filter => filters.get(key) ?? entries.contains;
