import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import type { Action } from '../../ui/action.js';
import { PageRows, pageTable } from './page-table.js';
import { PagesController } from './pages-controller.js';
import { styles } from './styles.js';

/** Rows page by page in a plain table, for those who would rather not have one that draws what is on the screen alone. */
export const open = (shell: Shell): OpenFeature => {
  const controller = new PagesController(shell);
  const rows = new PageRows(shell);
  const pageByPage: Action = {
    key: 'pageByPage',
    icon: 'M3 2h10v12H3zM5.5 5h5M5.5 8h5M5.5 11h3',
    label: (words) => words.msg('Page-by-page table'),
    group: (words) => words.msg('Reading', { desc: 'Group of a menu: how rows are read' }),
    isChecked: () => controller.isOn,
    isEnabled: () => shell.element.view === 'rows',
    run: () => controller.toggle(),
  };
  return {
    menu: [pageByPage],
    regions: { 'in-table': (view) => pageTable(controller, rows, shell, view) },
    styles,
    update: () => controller.update(),
    showsRows: (first) => controller.showsRows(first),
    close: () => controller.close(),
  };
};
