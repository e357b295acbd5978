import type { EntryAction } from '../../../ui/entry-action.js';

/** Shows the whole entry. */
export const openDetails: EntryAction = {
  key: 'openDetails',
  scope: 'entry',
  order: 45,
  icon: 'M2.5 3h11v10h-11zM9.5 3v10',
  label: (words) => words.msg('Show details'),
  isOffered: () => true,
  run: (context, host) => host.open(context),
};
