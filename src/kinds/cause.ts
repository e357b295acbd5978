import { explained } from './explained.js';

/** Why the call failed. */
export const cause = explained('cause');
