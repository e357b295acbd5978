import type { FileFormat } from './text/file-format.js';
import { jsonList, type ListChoice } from './json-list.js';

/** Objects that a list of rows may be in, such as `{"data": {"items": […]}}`. */
const DEEPEST = 2;

/** Where the rows of a JSON value are. */
export const ROWS_OF_JSON: ListChoice = {
  at: ({ length }) => (length === 0 ? true : length <= DEEPEST ? 'if-objects' : false),
};

/** One JSON value: a list of rows, or an object with the rows in its first list of objects. */
export const json: FileFormat = {
  key: 'json',
  fits: ({ text }) => /^\s*[[{]/.test(text),
  rows: (text) => jsonList(text, ROWS_OF_JSON),
};
