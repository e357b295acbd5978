import type { EntryAction } from '../../ui/entry-action.js';
import type { AroundController } from './around-controller.js';

/** Shows what happened before and after an entry. */
export const aroundAction = (around: AroundController): EntryAction => ({
  key: 'aroundThisEntry',
  scope: 'entry',
  order: 75,
  icon: 'M2 8h3m6 0h3M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M3 3.5h10M3 12.5h10',
  label: (words) => words.msg('Around this entry'),
  isOffered: ({ entry }) => around.isOffered(entry),
  run: ({ entry, index }) => around.open(entry, index),
});
