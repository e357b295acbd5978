import { parseExactJson } from '../../core/exact-json.js';

const known = new WeakSet<object>();

/** One JSON value on each line. Throws where a line is none. */
export const readLines = (text: string): unknown[] => {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseExactJson);
  known.add(lines);
  return lines;
};

/** Whether a list was received as one value on each line. */
export const wereLines = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && known.has(value);
