import type { Preset } from '../presets/preset.js';
import type { Action } from './action.js';
import { exportCsv } from './export-csv.js';
import { showFilters } from './show-filters.js';
import { update } from './update.js';

/** The actions of the top bar, in order. */
export const barActions: readonly Action[] = [showFilters, update];

/** The same for a report: where its document has a button of its own name for the export, it stands among them. */
export const barActionsOf = ({ exportLabel }: Preset): readonly Action[] =>
  exportLabel ? [...barActions, exportCsv] : barActions;
