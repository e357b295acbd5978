import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';

/** Queries and looks that a reader gave a name. */
export const open = (shell: Shell): OpenFeature => ({
  dialogs: { views: { load: async () => (await import('./open-dialog.js')).openDialog(shell) } },
});
