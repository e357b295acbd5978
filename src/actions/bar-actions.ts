import type { Action } from './action.js';
import { showFilters } from './show-filters.js';
import { update } from './update.js';

/** The actions of the top bar, in order. */
export const barActions: readonly Action[] = [showFilters, update];
