import type { Action } from '../../ui/action.js';
import { exportLabel } from './export-label.js';

/** Downloads every row that matches the active filters. What it does is loaded when somebody asks for it. */
export const exportCsv: Action = {
  key: 'exportCsv',
  icon: 'M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2M6 8.2h4.2M6 11h4.2',
  label: (words, report) => exportLabel(report.state.preset, words),
  isEnabled: (report) => report.state.logId !== null,
  run: async (report, host) => (await import('./run-export.js')).runExport(report, host),
};
