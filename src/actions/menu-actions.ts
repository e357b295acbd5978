import type { Action } from './action.js';
import { exportCsv } from './export-csv.js';
import { printReport } from './print-report.js';
import { scheduleReport } from './schedule-report.js';

/** The actions in the menu of View actions, in order. */
export const menuActions: readonly Action[] = [printReport, exportCsv, scheduleReport];
