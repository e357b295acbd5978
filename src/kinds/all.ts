import * as entries from './index.js';
import type { Kind } from './kind.js';

/** Every kind by its key; the export's name is the key. */
export const kinds: ReadonlyMap<string, Kind> = new Map(Object.entries(entries));
