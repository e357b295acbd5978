import { copyLink } from './copy-link.js';
import type { EntryAction } from '../../../ui/entry-action.js';

/** Copies an address whose times count from when it is opened: "Today" is the day of anyone who opens it. */
export const copyRelativeLink: EntryAction = {
  key: 'copyRelativeLink',
  scope: 'entry',
  order: 71,
  icon: copyLink.icon,
  label: (words) => words.msg('Copy link with relative time range'),
  isOffered: (context) => context.link('relative') !== null,
  run(context, host) {
    const link = context.link('relative');
    if (link !== null) return host.copy(link);
  },
};
