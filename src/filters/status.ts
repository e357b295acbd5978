import { statusCode } from '../core/http-status.js';
import type { Filter } from './filter.js';

interface Range {
  readonly from: number;
  readonly to: number;
}

const CODE = /^\d{3}$/;
const CLASS = /^([1-5])xx$/i;
const SPAN = /^(\d{3})\s*-\s*(\d{3})$/;

const readRange = (text: string): Range | null => {
  if (CODE.test(text)) return { from: Number(text), to: Number(text) };
  const digit = CLASS.exec(text)?.[1];
  if (digit) return { from: Number(digit) * 100, to: Number(digit) * 100 + 99 };
  const [, from, to] = SPAN.exec(text) ?? [];
  return from && to && from <= to ? { from: Number(from), to: Number(to) } : null;
};

/** Pasted lists come with commas, semicolons, blanks or line breaks between. */
const items = (text: string): string[] =>
  text
    .replace(/\s*-\s*/g, '-')
    .split(/[,;\s]+/)
    .filter(Boolean);

/** Codes, classes and spans of them, joined by commas: `401,403,5xx,400-499`. */
export const status: Filter = {
  control: { type: 'text' },
  toParam(typed) {
    const wanted = items(typed);
    return wanted.every((item) => readRange(item) !== null) ? wanted.join(',').toLowerCase() : null;
  },
  toInput: (param) => param,
  matches(param) {
    const ranges = param.split(',').map((item) => readRange(item.trim()));
    return (raw) => {
      const code = statusCode(raw);
      return (
        code !== null && ranges.some((range) => range !== null && code >= range.from && code <= range.to)
      );
    };
  },
  hint: (words) => words.msg('Codes or classes, such as 404, 5xx or 400-499, with commas between them.'),
};
