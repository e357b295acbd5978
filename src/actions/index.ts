export { chooseColumns } from './choose-columns.js';
export { exportCsv } from './export-csv.js';
export { printReport } from './print-report.js';
export { savedViews } from './saved-views.js';
export { scheduleReport } from './schedule-report.js';
export { showFilters } from './show-filters.js';
export { update } from './update.js';
