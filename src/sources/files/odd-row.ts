import { parseExactJson } from '../../core/exact-json.js';

/** Most characters of one row. A longer one is no row of a log, and would fill the memory. */
export const LONGEST_ROW = 1_000_000;

const SHOWN = 500;

/** What stands where no row could be read, shortened. */
export const oddRow = (text: string): { readonly value: string } => ({
  value: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text,
});

/** A row out of its JSON text; an odd one where it is none. */
export const jsonRow = (text: string): unknown => {
  try {
    return parseExactJson(text);
  } catch {
    return oddRow(text);
  }
};
