import { toText } from '../core/to-text.js';
import type { Filter } from './filter.js';

/** Text that occurs anywhere in the value, whatever the case. Plain text: no pattern that could run for ever. */
export const contains: Filter = {
  control: { type: 'text' },
  toParam: (typed) => typed.trim(),
  toInput: (param) => param,
  matches(param) {
    const wanted = param.toLowerCase();
    return (raw) => toText(raw).toLowerCase().includes(wanted);
  },
};
