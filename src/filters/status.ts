import { statusCode } from '../core/http-status.js';
import { isInSpans, readSpan, readSpans, typedItems } from '../core/number-span.js';
import type { Filter } from './filter.js';
import { readBy } from './sought.js';

/** Codes, classes and spans of them, joined by commas: `401,403,5xx,400-499`. */
export const status: Filter = {
  control: { type: 'text' },
  toParam(typed) {
    const wanted = typedItems(typed);
    return wanted.every((item) => readSpan(item, 'statuses') !== null)
      ? wanted.join(',').toLowerCase()
      : null;
  },
  toInput: (param) => param,
  matches: readBy((param) => {
    const spans = readSpans(param, 'statuses');
    return {
      operator: 'range',
      spans,
      matches: (raw) => {
        const code = statusCode(raw);
        return code !== null && isInSpans(code, spans);
      },
    };
  }),
  hint: (words) => words.msg('Codes or classes, separated by commas: 404, 5xx or 400-499.'),
};
