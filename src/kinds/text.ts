import { toText } from '../core/to-text.js';
import { visibleText } from '../core/visible-text.js';
import type { Kind } from './kind.js';

/** Anything, shown as received, with hidden characters made visible. What the other kinds fall back on. */
export const text: Kind = {
  align: 'start',
  value: (raw) => toText(raw) || null,
  text: (raw) => visibleText(toText(raw)),
  record: (raw) => toText(raw),
};
