import { duration } from './duration.js';
import { identifier } from './identifier.js';
import { instant } from './instant.js';
import { ip } from './ip.js';
import type { Kind } from './kind.js';
import { method } from './method.js';
import { status } from './status.js';
import { text } from './text.js';
import { url } from './url.js';
import { yesNo } from './yes-no.js';

/** Kinds by their keys: those that the first rows of most reports need, and the others once they are loaded. */
const known = new Map<string, Kind>(
  Object.entries({ duration, identifier, instant, ip, method, status, text, url, yesNo }),
);

/** Makes kinds known from now on: `kinds/all.ts` has all that there are. */
export const addKinds = (kinds: ReadonlyMap<string, Kind>): void => {
  for (const [key, kind] of kinds) known.set(key, kind);
};

/** Whether a kind can be used as it is: one of an embedder's own, or of a name that is known so far. */
export const isKnownKind = (kind: string | Kind): boolean => typeof kind === 'object' || known.has(kind);

/** Whether a row has nothing to show for a value of a kind. */
export const isMissing = (raw: unknown, { isDerived = false }: Kind): boolean =>
  !isDerived && (raw === undefined || raw === null);

/** The kind of that name, or text: a field of an unknown kind is still readable. One of an embedder's own is what it is. */
export const kindOf = (kind: string | Kind): Kind =>
  typeof kind === 'object' ? kind : (known.get(kind) ?? text);
