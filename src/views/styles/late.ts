import { chips } from './chips.js';
import { columnHandles } from './column-handles.js';
import { details } from './details.js';
import { dialog } from './dialog.js';
import { lateRegions } from './late-regions.js';
import { multiSelect } from './multi-select.js';

/** Styles of what comes after the first rows. */
export const lateStyles = [lateRegions, dialog, chips, details, columnHandles, multiSelect];
