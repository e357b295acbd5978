import { GridFocus } from './grid-focus.js';
import { nameClipped } from './name-clipped.js';
import type { TableView } from './table-view.js';

/** The keyboard in a table, and its pointer. */
export const focusOfTable = (table: TableView): GridFocus => {
  const { host, head, scroller } = table;
  table.grid.addEventListener('mouseover', ({ target }) => nameClipped(target as Element));
  return new GridFocus(table.grid, {
    scroller,
    size: () => ({
      rows: host.report.state.extent,
      columns: table.columns.length,
      page: Math.max(1, table.rowsOnScreen - 1),
    }),
    slotOf: (row) => table.slotOf(row),
    headings: () => [...head.querySelectorAll<HTMLElement>('.heading')],
    reveal: (row) => table.reveal(row),
    report: () => host.report,
    format: () => host.format(),
    columns: () => table.columns,
    onOpen: (row, isByKeyboard) => host.onOpen(row, isByKeyboard),
    onMenu: (row, key, invoker) => host.onMenu(row, key, invoker),
  });
};
