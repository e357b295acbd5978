import { parseInstant } from '../core/instant.js';
import { sliced, type Steps } from '../core/steps.js';
import type { StoredColumn } from './growing-column.js';

/** Texts are read as instants once, whatever is asked of them later. */
const read = new WeakMap<StoredColumn, Float64Array>();

function* make(column: StoredColumn): Steps<Float64Array> {
  if (column.type === 'number' && column.form) return column.numbers;
  const instants = new Float64Array(column.length);
  if (column.type === 'coded') {
    const { codes, values } = column;
    const byCode = new Float64Array(values.length);
    yield* sliced(byCode.length, (from, to) => {
      for (let code = from; code < to; code++) byCode[code] = parseInstant(values[code]);
    });
    yield* sliced(instants.length, (from, to) => {
      for (let row = from; row < to; row++) instants[row] = byCode[codes[row]!]!;
    });
  } else
    yield* sliced(instants.length, (from, to) => {
      for (let row = from; row < to; row++) instants[row] = parseInstant(column.storedAt(row));
    });
  return instants;
}

/** The instant of each row, in milliseconds since 1970; NaN where its value is none. In pieces. */
export function* instantSteps(column: StoredColumn): Steps<Float64Array> {
  const { length } = column;
  let instants = read.get(column);
  if (instants?.length !== length) read.set(column, (instants = yield* make(column)));
  return instants;
}
