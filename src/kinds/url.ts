import { text } from './text.js';
import type { Kind } from './kind.js';

/**
 * The address that was called, as text and never as a link: following it would repeat a call that a stranger made,
 * with the reader's own rights.
 */
export const url: Kind = { ...text, monospace: true, role: 'address' };
