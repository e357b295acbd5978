import * as entries from './index.js';
import type { EntryAction, EntryContext } from '../../../ui/entry-action.js';

const sorted = Object.values(entries).sort((a, b) => a.order - b.order);

/** What can be done with one value of an entry, in order. */
export const valueActions: readonly EntryAction[] = sorted.filter(({ scope }) => scope === 'value');

/** What can be done with an entry, in order. */
export const entryActions: readonly EntryAction[] = sorted.filter(({ scope }) => scope === 'entry');

/** What can be done here, in order; an embedder's own come last. */
export const offeredActions = (scope: EntryAction['scope'], context: EntryContext): EntryAction[] =>
  [...(scope === 'value' ? valueActions : entryActions), ...(context.added ?? [])]
    .filter((action) => action.scope === scope && action.isOffered(context))
    .sort((one, other) => (one.order === other.order ? 0 : one.order - other.order));
