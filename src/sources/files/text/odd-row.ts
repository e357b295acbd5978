import { isObject } from '../../../core/is-object.js';
import { parseLenientJson } from './lenient-json.js';

/** Most characters of one row. A longer one is not a row of a log, and would fill the memory. */
export const LONGEST_ROW = 2_000_000;

const SHOWN = 500;

const odd = new WeakSet<object>();

/** What is there where no row could be read, shortened. */
export const oddRow = (text: string): { readonly value: string } => {
  const row = { value: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text };
  odd.add(row);
  return row;
};

/** Whether it is what {@link oddRow} made, or no row in the first place. */
export const isOddRow = (row: unknown): boolean => !isObject(row) || odd.has(row);

/** A row out of its JSON text; an odd one where it is none. */
export const jsonRow = (text: string): unknown => {
  try {
    return parseLenientJson(text);
  } catch {
    return oddRow(text);
  }
};
