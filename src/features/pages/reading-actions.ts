import type { Shell } from '../../shell/shell.js';
import type { Action } from '../../ui/action.js';
import type { PagesController } from './pages-controller.js';

/** How rows are read: page by page, or in the table that scrolls. */
export const readingActions = (controller: PagesController, { element }: Shell): readonly Action[] => [
  {
    key: 'pageByPage',
    icon: 'M3 2h10v12H3zM5.5 5h5M5.5 8h5M5.5 11h3',
    label: (words) => words.msg('Page-by-page table'),
    group: (words) => words.msg('Reading', { desc: 'Group of a menu: how rows are read' }),
    isChecked: () => controller.isOn,
    isEnabled: () => element.view === 'rows',
    run: () => controller.toggle(),
  },
];
