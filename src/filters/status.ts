import { statusCode } from '../core/http-status.js';
import { readSpan, type Span } from '../core/number-span.js';
import type { Filter } from './filter.js';

/** A code (`404`), a class (`4xx`) or a span (`400-499`, `500-`). */
const readRange = (text: string): Span | null => {
  const codes = text.match(/\d+/g) ?? [];
  return /xx$/i.test(text) || codes.every(({ length }) => length === 3) ? readSpan(text, true) : null;
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
