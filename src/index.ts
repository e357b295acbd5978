/**
 * Registers `<api-log-report>` and exports what a page may use beside it.
 *
 * @module
 */
import { define } from './define.js';

define();

export { ApiLogReport } from './api-log-report.js';
export { columnsFromRows } from './rows/columns.js';
export { define } from './define.js';
export { fileSource } from './sources/file-source.js';
export { logPage } from './sources/rows-page.js';
export { rowsSource } from './sources/rows-source.js';
export type * from './public-types.js';
