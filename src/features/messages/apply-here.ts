import type { Action } from '../../ui/action.js';

/** Filters and sorts here what the endpoint ignored, among the rows loaded. */
export const applyHere: Action = {
  key: 'applyHere',
  icon: 'M2.2 3h11.6L9.4 8.4v4.8l-2.8-1.6V8.4zM4.4 6h7.2',
  label: (words) => words.msg('Apply here'),
  isEnabled: (report) => report.state.logId !== null,
  run: async (report) => {
    (await report.questions()).log?.takeOver();
    report.dispatch('answerAnew');
  },
};
