import { toText } from '../core/to-text.js';
import type { Filter } from './filter.js';
import { readBy } from './sought.js';

/** Text that occurs anywhere in the value, whatever the case. Plain text: no pattern that could run for ever. */
export const contains: Filter = {
  control: { type: 'text' },
  toParam: (typed) => typed.trim(),
  toInput: (param) => param,
  matches: readBy((text) => {
    const wanted = text.toLowerCase();
    return { operator: 'contains', text, matches: (raw) => toText(raw).toLowerCase().includes(wanted) };
  }),
};
