import { readSpan } from '../core/number-span.js';
import { contains } from './contains.js';
import type { Filter } from './filter.js';

const COMPARISON = /^([<>])=?\s*(\S+)$/;

/** What people write for open ends, as the wire has it. */
const canonical = (item: string): string => {
  const [, sign, bound = ''] = COMPARISON.exec(item) ?? [];
  if (sign === undefined) return item;
  return sign === '>' ? `${bound}-` : `0-${bound}`;
};

const items = (text: string): string[] =>
  text
    .replace(/\s*-\s*/g, '-')
    .replace(/([<>]=?)\s+/g, '$1')
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map(canonical);

/** Numbers from 0 on, and spans of them with an open end where wanted, joined by commas: `200`, `100-200`, `200-`. */
export const range: Filter = {
  ...contains,
  takesSpans: true,
  toParam(typed) {
    const wanted = items(typed);
    return wanted.every((item) => readSpan(item) !== null) ? wanted.join(',') : null;
  },
  matches(param) {
    const ranges = param.split(',').map((item) => readSpan(item.trim()));
    return (raw) => {
      const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
      return (
        typeof value === 'number' &&
        ranges.some((wanted) => wanted !== null && value >= wanted.from && value <= wanted.to)
      );
    };
  },
  hint: (words) => words.msg('A number, or a range such as 100-200 or 200- for 200 and more.'),
};
