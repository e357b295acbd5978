import type { EntryAction } from '../../../ui/entry-action.js';

/** Copies an address that opens the report at this entry. */
export const copyLink: EntryAction = {
  key: 'copyLink',
  scope: 'entry',
  order: 70,
  icon: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.3-2.3a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.2 9.1a2.6 2.6 0 0 0 3.7 3.7l.8-.8',
  label: (words) => words.msg('Copy link'),
  isOffered: (context) => context.link() !== null,
  run(context, host) {
    const link = context.link();
    if (link !== null) return host.copy(link);
  },
};
