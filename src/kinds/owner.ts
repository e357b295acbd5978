import { explained } from './explained.js';

/** Who is to do something about a call that failed. */
export const owner = explained('owner');
