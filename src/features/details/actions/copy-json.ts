import { entryJson } from '../../../formats/entry-json.js';
import type { EntryAction } from '../../../ui/entry-action.js';

/** Copies the entry as JSON, its secrets masked. */
export const copyJson: EntryAction = {
  key: 'copyJson',
  scope: 'entry',
  order: 60,
  icon: 'M6 2.5C4.5 2.5 4.5 3.5 4.5 5S4.5 8 3 8c1.5 0 1.5 1.5 1.5 3s0 2.5 1.5 2.5M10 2.5c1.5 0 1.5 1 1.5 2.5s0 3 1.5 3c-1.5 0-1.5 1.5-1.5 3s0 2.5-1.5 2.5',
  label: (words) => words.msg('Copy JSON'),
  isOffered: () => true,
  run: ({ entry, state }, host) => host.copy(entryJson(entry, state.preset)),
};
