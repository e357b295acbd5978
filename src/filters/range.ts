import { contains } from './contains.js';
import type { Filter } from './filter.js';

/** `200`, `100-200`, `200-`; the bounds belong to it. Names of classes and negative numbers are no lengths or counts. */
const SPAN = /^(\d{1,15}(?:\.\d{1,9})?)(-(\d{1,15}(?:\.\d{1,9})?)?)?$/;

const COMPARISON = /^([<>])=?\s*(\S+)$/;

interface Range {
  readonly from: number;
  readonly to: number;
}

const readRange = (text: string): Range | null => {
  const [, from, isSpan, to] = SPAN.exec(text) ?? [];
  if (from === undefined) return null;
  const range = {
    from: Number(from),
    to: isSpan ? (to === undefined ? Infinity : Number(to)) : Number(from),
  };
  return range.from <= range.to ? range : null;
};

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
  toParam(typed) {
    const wanted = items(typed);
    return wanted.every((item) => readRange(item) !== null) ? wanted.join(',') : null;
  },
  matches(param) {
    const ranges = param.split(',').map((item) => readRange(item.trim()));
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
