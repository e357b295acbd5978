import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { PageRows, pageTable } from './page-table.js';
import { PagesController } from './pages-controller.js';
import { readingActions } from './reading-actions.js';
import { styles } from './styles.js';

/** Rows page by page in a plain table, for those who would rather not have one that draws what is on the screen alone. */
export const open = (shell: Shell): OpenFeature => {
  const controller = new PagesController(shell);
  const rows = new PageRows(shell);
  return {
    menu: readingActions(controller, shell),
    regions: { 'in-table': (view) => pageTable(controller, rows, shell, view) },
    styles,
    update: () => controller.update(),
    showsRows: (first) => controller.showsRows(first),
    close: () => controller.close(),
  };
};
