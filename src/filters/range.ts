import { isInSpans, readSpan, readSpans, typedItems } from '../core/number-span.js';
import { contains } from './contains.js';
import type { Filter } from './filter.js';
import { readBy } from './sought.js';

const COMPARISON = /^([<>])=?\s*(\S+)$/;

/** What people write for open ends, as the wire has it. */
const canonical = (item: string): string => {
  const [, sign, bound = ''] = COMPARISON.exec(item) ?? [];
  if (sign === undefined) return item;
  return sign === '>' ? `${bound}-` : `0-${bound}`;
};

/** Numbers from 0 on, and spans of them with an open end where wanted, joined by commas: `200`, `100-200`, `200-`. */
export const range: Filter = {
  ...contains,
  takesSpans: true,
  toParam(typed) {
    const wanted = typedItems(typed).map(canonical);
    return wanted.every((item) => readSpan(item) !== null) ? wanted.join(',') : null;
  },
  matches: readBy((param) => {
    const spans = readSpans(param);
    return {
      operator: 'range',
      spans,
      matches: (raw) => {
        const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
        return typeof value === 'number' && isInSpans(value, spans);
      },
    };
  }),
  hint: (words) => words.msg('A number or a range: 100-200, or 200- for 200 and more.'),
};
