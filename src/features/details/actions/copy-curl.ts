import { curlCommand } from '../../../formats/curl-command.js';
import type { EntryAction } from '../../../ui/entry-action.js';

/** Copies a command that repeats the call, its secrets masked. */
export const copyCurl: EntryAction = {
  key: 'copyCurl',
  scope: 'entry',
  order: 50,
  icon: 'M2.5 4.5 6 8l-3.5 3.5M8 12h5.5',
  label: (words) => words.msg('Copy cURL'),
  isOffered: ({ entry }) => curlCommand(entry) !== null,
  run({ entry }, host) {
    const command = curlCommand(entry);
    if (command) return host.copy(command);
  },
};
