import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { scheduleReport } from './schedule-report.js';

/** Reports that are made again and again. */
export const open = (shell: Shell): OpenFeature => ({
  menu: [scheduleReport],
  dialogs: { schedule: { load: async () => (await import('./open-dialog.js')).openDialog(shell) } },
});
