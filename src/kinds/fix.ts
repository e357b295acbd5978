import { explained } from './explained.js';

/** What to do about a call that failed. */
export const fix = explained('fix');
