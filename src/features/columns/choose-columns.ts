import type { Action } from '../../ui/action.js';

/** Opens the dialog about columns and rows: which, in which order, how wide, how tall. */
export const chooseColumns: Action = {
  key: 'chooseColumns',
  icon: 'M2.2 2.8h11.6v10.4H2.2zM6.1 2.8v10.4M9.9 2.8v10.4',
  label: (words) => words.msg('Columns…'),
  run: (_report, host) => host.openDialog('columns'),
};
