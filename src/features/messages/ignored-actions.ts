import type { Action } from '../../ui/action.js';
import { applyHere } from './apply-here.js';

/** The actions beside what is said of an endpoint that ignored what it was asked, in order. */
export const ignoredActions: readonly Action[] = [applyHere];
