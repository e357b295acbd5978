import * as entries from './index.js';
import type { Kind } from './kind.js';

/** Every kind by its key; the export's name is the key. */
export const kinds: ReadonlyMap<string, Kind> = new Map(Object.entries(entries));

/** Whether a row has nothing to show for a value of a kind. */
export const isMissing = (raw: unknown, { isDerived = false }: Kind): boolean =>
  !isDerived && (raw === undefined || raw === null);

/** The kind of that name, or text: a field of an unknown kind is still readable. */
export const kindOf = (key: string): Kind => kinds.get(key) ?? entries.text;
