import type { StoredColumn } from '../growing-column.js';
import { resultByRow, resultsByCode, type Reading } from './reading.js';

/** What a row must be to be found. */
export interface Condition extends Reading<boolean> {
  /** The field that is looked at; undefined where no row has it. */
  readonly column: StoredColumn | undefined;
}

/** Dictionaries first: they leave fewer rows to those whose every value has to be looked at. */
const cheapFirst = (conditions: readonly Condition[]): Condition[] =>
  [...conditions].sort((a, b) => Number(a.column?.type !== 'coded') - Number(b.column?.type !== 'coded'));

const narrow = (mask: Uint8Array, condition: Condition): void => {
  const { column } = condition;
  const { length } = mask;
  if (!column) {
    if (!condition.read(undefined)) mask.fill(0);
  } else if (column.type === 'coded') {
    const isWanted = Uint8Array.from(resultsByCode(column, condition), Number);
    const { codes } = column;
    for (let row = 0; row < length; row++) mask[row]! &= isWanted[codes[row]!]!;
  } else {
    const isWanted = resultByRow(column, condition);
    for (let row = 0; row < length; row++) if (mask[row] === 1) mask[row] = Number(isWanted(row));
  }
};

/** 1 for each row that meets all conditions, 0 for the others. */
const maskOf = (length: number, conditions: readonly Condition[]): Uint8Array => {
  const mask = new Uint8Array(length).fill(1);
  for (const condition of cheapFirst(conditions)) narrow(mask, condition);
  return mask;
};

const sum = (mask: Uint8Array): number => {
  let count = 0;
  for (let row = 0; row < mask.length; row++) count += mask[row]!;
  return count;
};

/** How many of so many rows meet all conditions. */
export const countRows = (length: number, conditions: readonly Condition[]): number =>
  sum(maskOf(length, conditions));

/**
 * The rows, of so many, that meet all conditions, by index and in the order of the store.
 *
 * @param masks Further conditions that are worked out already: 1 for each row that meets one, 0 for the others.
 */
export const filterRows = (
  length: number,
  conditions: readonly Condition[],
  masks: readonly Uint8Array[] = [],
): Uint32Array => {
  const mask = maskOf(length, conditions);
  for (const other of masks) for (let row = 0; row < length; row++) mask[row]! &= other[row]!;
  // One place more, since the loop writes each row before it knows whether the next one takes its place.
  const found = new Uint32Array(sum(mask) + 1);
  let count = 0;
  for (let row = 0; row < length; row++) {
    found[count] = row;
    count += mask[row]!;
  }
  return found.subarray(0, count);
};
