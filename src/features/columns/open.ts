import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { ColumnArrangement } from '../../table/column-arrangement.js';
import { ColumnHandles } from '../../table/column-handles.js';
import { EmptyColumns } from '../../table/empty-columns.js';
import { drawnWidths } from '../../table/drawn-widths.js';
import { SortedInSight } from '../../table/sorted-in-sight.js';
import { FOLDED } from '../../table/table-columns.js';
import type { TableView } from '../../table/table-view.js';
import { columnHandles } from '../../table/styles/column-handles.js';

/** Which columns are shown, how wide, in which order. */
export const open = (shell: Shell): OpenFeature => {
  const drawn = () => {
    const table = shell.table();
    return table ? drawnWidths(table.head, table.columns) : {};
  };
  const arrangement = new ColumnArrangement(shell.control, drawn);
  let handled: TableView | null = null;
  let sortedInSight: SortedInSight | null = null;
  let columns: TableView['columns'] | null = null;
  return {
    dialogs: {
      columns: {
        load: async () => (await import('./open-dialog.js')).openDialog(shell.element, arrangement),
      },
    },
    styles: columnHandles,
    update() {
      const table = shell.table();
      if (table && table.columns !== columns) {
        columns = table.columns;
        sortedInSight?.update();
      }
      if (!table || table === handled) return;
      handled = table;
      sortedInSight?.close();
      sortedInSight = new SortedInSight(table);
      const empty = new EmptyColumns();
      table.fold(empty);
      const { report } = table.host;
      table.watch((_slot, row) => {
        if (report.hasRow(row) && empty.sees((key) => report.valueAt(row, key)))
          queueMicrotask(() => table.update());
      });
      table.head.addEventListener(
        'click',
        (event) => {
          const heading = (event.target as HTMLElement).closest('th');
          if (table.columns[Number(heading?.ariaColIndex) - 1]?.key !== FOLDED) return;
          event.stopPropagation();
          empty.open();
          table.update();
        },
        true,
      );
      new ColumnHandles(table.head, {
        arrangement,
        columns: () => table.columns,
        language: () => table.host.format().language,
        preview: (widths) => table.preview(widths),
        followHeading: (place) => table.focus?.followHeading(place),
        say: (text) => shell.say(text),
      });
    },
    close: () => sortedInSight?.close(),
  };
};
