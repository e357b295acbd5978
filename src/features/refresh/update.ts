import type { Action } from '../../ui/action.js';

/** Asks the endpoint again for what is on the screen. */
export const update: Action = {
  key: 'update',
  icon: 'M2.8 8a5.2 5.2 0 1 0 1.7-3.9M2.8 2.6v3h3',
  label: (words) => words.msg('Update'),
  isEnabled: (report) => report.state.logId !== null,
  run: (report) => report.dispatch('update'),
};
