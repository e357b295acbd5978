import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { ColumnArrangement } from '../../table/column-arrangement.js';
import { ColumnHandles } from '../../table/column-handles.js';
import { columnHandles } from '../../table/styles/column-handles.js';
import { ColumnChooser } from './column-chooser.js';
import { columnsDialog } from './columns-dialog.js';

/** Which columns are shown, how wide, in which order. */
export const open = (shell: Shell): OpenFeature => {
  const arrangement = new ColumnArrangement(shell.control, () => shell.table()?.drawnWidths() ?? {});
  const chooser = new ColumnChooser(shell.element, arrangement);
  const say = (text: string): void => shell.say(text);
  return {
    dialogs: { columns: { ...columnsDialog(chooser), prepare: () => chooser.open() } },
    styles: columnHandles,
    update: () => shell.table()?.addHandles(ColumnHandles, { arrangement, say }),
  };
};
