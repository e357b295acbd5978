import type { Action } from '../../ui/action.js';

/** Opens the dialog about views: the present one under a name, and those that are kept. */
export const savedViews: Action = {
  key: 'savedViews',
  icon: 'M4 2.2h8v11.6L8 10.6l-4 3.2z',
  label: (words) => words.msg('Views…'),
  run: (_report, host) => host.openDialog('views'),
};
