import * as entries from './index.js';
import type { Action } from './action.js';

const sorted = Object.values(entries).sort((a, b) => a.order - b.order);

/** The actions of the top bar, in order. */
export const barActions: readonly Action[] = sorted.filter(({ place }) => place === 'bar');

/** The actions in the menu of View actions, in order. */
export const menuActions: readonly Action[] = sorted.filter(({ place }) => place === 'menu');

/** The actions in the footer, in order. */
export const footerActions: readonly Action[] = sorted.filter(({ place }) => place === 'footer');
