import { parseInstant } from '../core/instant.js';
import type { StoredColumn } from './growing-column.js';

/** Texts are read as instants once, whatever is asked of them later. */
const read = new WeakMap<StoredColumn, Float64Array>();

const make = (column: StoredColumn): Float64Array => {
  if (column.type === 'number' && column.form) return column.numbers;
  const instants = new Float64Array(column.length);
  if (column.type === 'coded') {
    const byCode = Float64Array.from(column.values, parseInstant);
    const { codes } = column;
    for (let row = 0; row < instants.length; row++) instants[row] = byCode[codes[row]!]!;
  } else for (let row = 0; row < instants.length; row++) instants[row] = parseInstant(column.storedAt(row));
  return instants;
};

/** The instant of each row, in milliseconds since 1970; NaN where its value is none. */
export const instantsOf = (column: StoredColumn): Float64Array => {
  let instants = read.get(column);
  if (instants?.length !== column.length) read.set(column, (instants = make(column)));
  return instants;
};
