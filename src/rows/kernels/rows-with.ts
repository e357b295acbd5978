import { toText } from '../../core/to-text.js';
import type { ColumnStore } from '../column-store.js';
import { REST } from '../columns.js';
import { resultByRow, resultsByCode, type Reading } from './reading.js';

/** 1 for each row that has a text anywhere in one of its values, whatever the case; 0 for the others. */
export const rowsWith = (store: ColumnStore, text: string): Uint8Array => {
  const wanted = text.toLowerCase();
  const has = (raw: unknown): boolean => toText(raw).toLowerCase().includes(wanted);
  // What is left of a row is an object of several fields: their names are not looked in.
  const hasWithin = (rest: unknown): boolean => Object.values(rest ?? {}).some(has);
  const mask = new Uint8Array(store.length);
  for (const [key, column] of store.columns()) {
    const reading: Reading<boolean> = { read: key === REST ? hasWithin : has };
    if (column.type === 'coded') {
      const isFound = Uint8Array.from(resultsByCode(column, reading), Number);
      for (let row = 0; row < mask.length; row++) mask[row]! |= isFound[column.codes[row]!]!;
    } else {
      const isFound = resultByRow(column, reading);
      for (let row = 0; row < mask.length; row++) if (mask[row] === 0) mask[row] = Number(isFound(row));
    }
  }
  return mask;
};
