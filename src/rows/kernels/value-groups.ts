import { inTurns } from '../../core/steps.js';
import { valueAtPath } from '../../core/value-at-path.js';
import type { ColumnStore } from '../column-store.js';
import type { Groups } from './groups.js';
import { inSlices, type Pace } from './in-slices.js';
import { namedGroups } from './named-groups.js';
import { numbering } from './numbering.js';

export interface ValueGroupOptions {
  /** Rows by index; null for all of them. */
  readonly rows: Uint32Array | null;
  /** What a group goes by, where that is not the value itself: a pattern of addresses. */
  readonly nameOf?: ((text: string) => string) | undefined;
  readonly pace: Pace;
}

/**
 * Rows of a store by the values of a field, or of a path into objects: null for those that have none.
 *
 * Distinct values of a dictionary are read once each, whatever the number of rows.
 */
export const valueGroups = async (
  store: ColumnStore,
  path: string,
  { rows, nameOf, pace }: ValueGroupOptions,
): Promise<Groups> => {
  const { values, numberOf } = numbering(nameOf);
  const columns = await inTurns(store.columnsOfPath(path), pace);
  const numbers = new Uint32Array(rows ? rows.length : store.length);
  const [only] = columns;
  if (!only) {
    numbers.fill(numberOf(undefined));
    return { numbers, values };
  }
  const [key, column] = only;
  const isAlone = columns.length === 1;
  const read = (raw: unknown): unknown => (key === path ? raw : valueAtPath({ [key]: raw }, path));
  if (isAlone && nameOf && key === path) {
    const named = await namedGroups(column, nameOf, pace);
    const codes = column.type === 'coded' ? column.codes : null;
    await inSlices(numbers.length, pace, (from, to) => {
      for (let at = from; at < to; at++) {
        const row = rows ? rows[at]! : at;
        numbers[at] = named.numbers[codes ? codes[row]! : row]!;
      }
    });
    return { numbers, values: named.values };
  }
  if (isAlone && column.type === 'coded') {
    const { codes } = column;
    const numberOfCode = new Uint32Array(column.values.length);
    await inSlices(numberOfCode.length, pace, (from, to) => {
      for (let code = from; code < to; code++) numberOfCode[code] = numberOf(read(column.rawOf(code)));
    });
    await inSlices(numbers.length, pace, (from, to) => {
      if (rows) for (let at = from; at < to; at++) numbers[at] = numberOfCode[codes[rows[at]!]!]!;
      else for (let at = from; at < to; at++) numbers[at] = numberOfCode[codes[at]!]!;
    });
    return { numbers, values };
  }
  const valueOf = (row: number): unknown =>
    isAlone
      ? read(column.valueAt(row))
      : valueAtPath(Object.fromEntries(columns.map(([name, one]) => [name, one.valueAt(row)])), path);
  await inSlices(numbers.length, pace, (from, to) => {
    for (let at = from; at < to; at++) numbers[at] = numberOf(valueOf(rows ? rows[at]! : at));
  });
  return { numbers, values };
};
