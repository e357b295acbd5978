import type { FeatureDialog } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { ViewsController } from './views-controller.js';
import { viewsDialog } from './views-dialog.js';

/** The Saved views dialog, once a reader asks for it. */
export const openDialog = (shell: Shell): FeatureDialog => {
  const views = new ViewsController(shell.element, shell.control, {
    language: () => shell.language(),
    say: (text) => shell.say(text),
    close: () => shell.closeDialog(),
    linkFor: (query) => shell.linkFor(query),
  });
  return { ...viewsDialog(views), prepare: () => views.open() };
};
