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

/** The same, where it has to be read first in pieces that give the page its turn; `inSlices` does them. */
export const instantsInSlices = async (
  column: StoredColumn,
  inSlices: (length: number, work: (from: number, to: number) => void) => Promise<void>,
): Promise<Float64Array> => {
  if (column.type !== 'text') return instantsOf(column);
  const { length } = column;
  const known = read.get(column);
  if (known?.length === length) return known;
  const instants = new Float64Array(length);
  await inSlices(length, (from, to) => {
    for (let row = from; row < to; row++) instants[row] = parseInstant(column.storedAt(row));
  });
  read.set(column, instants);
  return instants;
};
