import { ownValue } from '../../../core/log-entry.js';
import type { EntryContext } from '../../../ui/entry-action.js';

/** The value that an action is about; undefined where the entry has none. */
export const valueOf = ({ entry, key }: EntryContext): unknown =>
  key === null ? undefined : ownValue(entry, key);
