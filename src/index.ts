/**
 * Registers `<api-log-report>` and exports what a page may use beside it.
 *
 * @module
 */
import { define } from './define.js';

define();

export { ApiLogReport } from './api-log-report.js';
export { withCache } from './storage/cache/with-cache.js';
export { ProblemError } from './core/problem.js';
export { columnsFromRows } from './rows/columns.js';
export { define } from './define.js';
export { fileSource } from './sources/files/file-source.js';
export { withRenewal } from './sources/middleware/with-renewal.js';
export { withRetry } from './sources/middleware/with-retry.js';
export { logPage } from './sources/rows-page.js';
export { rowsSource } from './sources/rows-source.js';
export { defaultFeatures } from './features/index.js';
export type * from './public-types.js';
