import type { Codes } from '../coded-column.js';
import type { StoredColumn } from '../growing-column.js';
import type { StoredValue } from '../stored-value.js';

/** Values of rows as codes: by place in the list of rows, into a dictionary. */
export interface CodedRows {
  readonly codes: Codes;
  readonly values: readonly (StoredValue | undefined)[];
}

/** Objects and lists are the same where their texts are; a sign before keeps those apart from a text that reads alike. */
const keyOf = (value: StoredValue | undefined): unknown => {
  if (value !== null && typeof value === 'object') return `{${value.text}`;
  return typeof value === 'string' ? `"${value}` : value;
};

/** @param rows Rows by index; null for all of them. */
export const codesOf = (column: StoredColumn, rows: Uint32Array | null): CodedRows => {
  if (column.type === 'coded') {
    const { codes, values } = column;
    return { codes: rows ? rows.map((row) => codes[row]!) : codes, values };
  }
  const values: (StoredValue | undefined)[] = [];
  const known = new Map<unknown, number>();
  const codes = new Uint32Array(rows ? rows.length : column.length);
  for (let at = 0; at < codes.length; at++) {
    const value = column.storedAt(rows ? rows[at]! : at);
    const key = keyOf(value);
    let code = known.get(key);
    if (code === undefined) known.set(key, (code = values.push(value) - 1));
    codes[at] = code;
  }
  return { codes, values };
};
