import type { Action } from '../../ui/action.js';

/** Opens the form that has the report made and sent again and again. */
export const scheduleReport: Action = {
  key: 'scheduleReport',
  icon: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 4.5V8l2.4 1.6',
  label: (words) => words.msg('Schedule report'),
  run: (_report, host) => host.openDialog('schedule'),
};
