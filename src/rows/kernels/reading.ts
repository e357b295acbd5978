import { sliced, type Steps } from '../../core/steps.js';
import type { CodedColumn } from '../coded-column.js';
import type { StoredColumn } from '../growing-column.js';
import { instantSteps } from '../instants-of.js';

/** What somebody makes of a raw value: a filter its yes or no, a kind what it compares by. */
export interface Reading<Result> {
  /** @param raw `undefined` for a row without the field. */
  readonly read: (raw: unknown) => Result;
  /**
   * Whether it reads nothing of a value but its instant, so that milliseconds since 1970 can be given in the place of
   * a text, and `undefined` in the place of what is not an instant.
   */
  readonly readsInstants?: boolean | undefined;
}

/** The result for each distinct value of a dictionary, by code. */
export function* resultsByCode<Result>(column: CodedColumn, { read }: Reading<Result>): Steps<Result[]> {
  const results: Result[] = [];
  yield* sliced(column.values.length, (from, to) => {
    for (let code = from; code < to; code++) results.push(read(column.rawOf(code)));
  });
  return results;
}

/** The way to the result of a row, for columns whose values seldom come twice. */
export function* resultByRow<Result>(
  column: Exclude<StoredColumn, CodedColumn>,
  { read, readsInstants = false }: Reading<Result>,
): Steps<(row: number) => Result> {
  if (!readsInstants && (column.type === 'text' || column.form)) return (row) => read(column.valueAt(row));
  const numbers = readsInstants
    ? yield* instantSteps(column)
    : (column as { readonly numbers: Float64Array }).numbers;
  return (row) => {
    const value = numbers[row]!;
    return read(Number.isNaN(value) ? undefined : value);
  };
}
