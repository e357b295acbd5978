import { dialog } from '../../ui/styles/dialog.js';
import { multiSelect } from '../../ui/styles/multi-select.js';
import { lateRegions } from './late-regions.js';

/** Styles of what comes after the first rows, beside those that features bring. */
export const lateStyles = [lateRegions, dialog, multiSelect];
