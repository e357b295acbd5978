import { atOnce, sliced, type Steps } from '../../core/steps.js';
import type { StoredColumn } from '../growing-column.js';
import { resultByRow, resultsByCode, type Reading } from './reading.js';

/** What a row must be to be found. */
export interface ColumnTest extends Reading<boolean> {
  /** The field that is looked at; undefined where no row has it. */
  readonly column: StoredColumn | undefined;
}

/** Dictionaries first: they leave fewer rows to those whose every value has to be looked at. */
const cheapFirst = (tests: readonly ColumnTest[]): ColumnTest[] =>
  [...tests].sort((a, b) => Number(a.column?.type !== 'coded') - Number(b.column?.type !== 'coded'));

function* narrow(mask: Uint8Array, test: ColumnTest): Steps<void> {
  const { column } = test;
  const { length } = mask;
  if (!column) {
    if (!test.read(undefined)) mask.fill(0);
  } else if (column.type === 'coded') {
    const { codes } = column;
    const isWanted = Uint8Array.from(yield* resultsByCode(column, test), Number);
    yield* sliced(length, (from, to) => {
      for (let row = from; row < to; row++) mask[row]! &= isWanted[codes[row]!]!;
    });
  } else {
    const isWanted = yield* resultByRow(column, test);
    yield* sliced(length, (from, to) => {
      for (let row = from; row < to; row++) if (mask[row] === 1) mask[row] = Number(isWanted(row));
    });
  }
}

/** 1 for each row that meets all tests, 0 for the others. */
function* maskOf(length: number, tests: readonly ColumnTest[]): Steps<Uint8Array> {
  const mask = new Uint8Array(length).fill(1);
  for (const test of cheapFirst(tests)) yield* narrow(mask, test);
  return mask;
}

const sum = (mask: Uint8Array): number => {
  let count = 0;
  for (let row = 0; row < mask.length; row++) count += mask[row]!;
  return count;
};

/** How many of so many rows meet all tests. */
export const countRows = (length: number, tests: readonly ColumnTest[]): number =>
  sum(atOnce(maskOf(length, tests)));

/**
 * The rows, of so many, that meet all tests, by index and in the order of the store; in pieces.
 *
 * @param masks Further tests that are worked out already: 1 for each row that meets one, 0 for the others.
 */
export function* filterSteps(
  length: number,
  tests: readonly ColumnTest[],
  masks: readonly Uint8Array[] = [],
): Steps<Uint32Array> {
  const mask = yield* maskOf(length, tests);
  for (const other of masks)
    yield* sliced(length, (from, to) => {
      for (let row = from; row < to; row++) mask[row]! &= other[row]!;
    });
  // One place more, since the loop writes each row before it knows whether the next one takes its place.
  const found = new Uint32Array(sum(mask) + 1);
  let count = 0;
  yield* sliced(length, (from, to) => {
    let next = count;
    for (let row = from; row < to; row++) {
      found[next] = row;
      next += mask[row]!;
    }
    count = next;
  });
  return found.subarray(0, count);
}

/** The same without a stop. */
export const filterRows = (
  length: number,
  tests: readonly ColumnTest[],
  masks?: readonly Uint8Array[],
): Uint32Array => atOnce(filterSteps(length, tests, masks));
