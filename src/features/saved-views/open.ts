import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { ViewsController } from './views-controller.js';
import { viewsDialog } from './views-dialog.js';

/** Queries and looks that a reader gave a name. */
export const open = (shell: Shell): OpenFeature => {
  const views = new ViewsController(shell.element, shell.control, {
    language: () => shell.language(),
    say: (text) => shell.say(text),
    close: () => shell.closeDialog(),
    linkFor: (query) => shell.linkFor(query),
  });
  return { dialogs: { views: { ...viewsDialog(views), prepare: () => views.open() } } };
};
