import type { CodedColumn } from '../coded-column.js';
import type { StoredColumn } from '../growing-column.js';
import { instantsOf } from '../instants-of.js';

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
export const resultsByCode = <Result>(column: CodedColumn, { read }: Reading<Result>): Result[] =>
  column.values.map((_, code) => read(column.rawOf(code)));

/** The way to the result of a row, for columns whose values seldom come twice. */
export const resultByRow = <Result>(
  column: Exclude<StoredColumn, CodedColumn>,
  { read, readsInstants = false }: Reading<Result>,
): ((row: number) => Result) => {
  if (!readsInstants && (column.type === 'text' || column.form)) return (row) => read(column.valueAt(row));
  const numbers = readsInstants ? instantsOf(column) : (column as { readonly numbers: Float64Array }).numbers;
  return (row) => {
    const value = numbers[row]!;
    return read(Number.isNaN(value) ? undefined : value);
  };
};
