import type { Action } from '../../ui/action.js';
import { loadAll } from './load-all.js';

/** The actions beside what is said of the rows that others were found among, in order. */
export const amongActions: readonly Action[] = [loadAll];
