import { CodedColumn } from './coded-column.js';
import type { Column } from './columns.js';
import { instantFormOf } from './instant-form.js';
import { NumberColumn } from './number-column.js';
import { TextColumn } from './text-column.js';

/** A field over all rows of a store, in the form that suits its values. */
export type StoredColumn = CodedColumn | NumberColumn | TextColumn;

/** With fewer distinct values than this a dictionary always pays: codes take two bytes. */
const MOST_SMALL = 0xffff;
/** Rows that a value of a larger dictionary has to stand for on average, else it costs more than it spares. */
const LEAST_SHARED = 4;

const isCrowded = ({ values, length }: CodedColumn): boolean =>
  values.length > MOST_SMALL && values.length * LEAST_SHARED > length;

const rewritten = <Form extends NumberColumn | TextColumn>(column: StoredColumn, form: Form): Form => {
  for (let index = 0; index < column.length; index++) form.push(column.storedAt(index));
  return form;
};

/** Values without a dictionary: numbers where all of them are, or can be written back from numbers. */
const spread = (column: CodedColumn): NumberColumn | TextColumn => {
  const first = column.values[1];
  const numbers = new NumberColumn(typeof first === 'string' ? instantFormOf(first) : undefined);
  const isNumeric = column.values.every((value) => numbers.takes(value));
  return rewritten(column, isNumeric ? numbers : new TextColumn());
};

/** A field that grows by pages. It begins with a dictionary, and goes on without one where few values come twice. */
export class GrowingColumn {
  #stored: StoredColumn;

  /** @param missing Rows before the first one with the field. */
  constructor(missing = 0) {
    this.#stored = new CodedColumn(missing);
  }

  get stored(): StoredColumn {
    return this.#stored;
  }

  /** @param page Values of further rows; undefined where none of them has the field. */
  append(page: Column | undefined, count: number): void {
    if (this.#stored.append(page, count) === false) {
      this.#stored = rewritten(this.#stored, new TextColumn());
      this.#stored.append(page, count);
    }
    if (this.#stored.type === 'coded' && isCrowded(this.#stored)) this.#stored = spread(this.#stored);
  }
}
