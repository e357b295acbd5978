import type { Action } from './action.js';
import { chooseColumns } from './choose-columns.js';
import { savedViews } from './saved-views.js';

/** The actions in the footer, in order: what is about how the report looks. */
export const footerActions: readonly Action[] = [chooseColumns, savedViews];
