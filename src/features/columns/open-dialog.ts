import type { FeatureDialog } from '../../shell/feature.js';
import type { ShellElement } from '../../shell/shell.js';
import type { ColumnArrangement } from '../../table/column-arrangement.js';
import { ColumnChooser } from './column-chooser.js';
import { columnsDialog } from './columns-dialog.js';

/** The Columns dialog, once a reader asks for it. */
export const openDialog = (element: ShellElement, arrangement: ColumnArrangement): FeatureDialog => {
  const chooser = new ColumnChooser(element, arrangement);
  return { ...columnsDialog(chooser), prepare: () => chooser.open() };
};
