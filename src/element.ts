/**
 * The class, registered under no name: importing this does nothing else, in a browser or in Node.
 *
 * @module
 */
export { ApiLogReport } from './api-log-report.js';
export { defaultFeatures } from './features/index.js';
export type * from './public-types.js';
