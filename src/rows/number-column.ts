import { listOf } from '../core/list-of.js';
import { columnOfDistinct, type Column } from './columns.js';
import type { InstantForm } from './instant-form.js';
import { withRoom, withoutRoom } from './room.js';
import type { StoredValue } from './stored-value.js';

/** Numbers that seldom come twice, and instants whose text is always written in one form; NaN where a row has none. */
export class NumberColumn {
  readonly type = 'number';
  length = 0;
  /** How the numbers are written, where they stand for texts. */
  readonly form: InstantForm | undefined;
  #numbers = new Float64Array(0);

  constructor(form?: InstantForm) {
    this.form = form;
  }

  get numbers(): Float64Array {
    return this.#numbers.subarray(0, this.length);
  }

  valueAt(index: number): StoredValue | undefined {
    const value = this.#numbers[index]!;
    if (Number.isNaN(value)) return undefined;
    return this.form ? this.form.write(value) : value;
  }

  storedAt(index: number): StoredValue | undefined {
    return this.valueAt(index);
  }

  /** Whether it can hold a value and give it back as it was. */
  takes(value: StoredValue | undefined): boolean {
    if (value === undefined) return true;
    return this.form ? !Number.isNaN(this.#read(value)) : typeof value === 'number';
  }

  /** Adds rows, or nothing and gives false where there is a value that it does not take. */
  append(page: Column | undefined, count: number): boolean {
    const numbers = this.#numbersOf(page, count);
    if (!numbers) return false;
    const from = this.length;
    this.length += count;
    this.#numbers = withRoom(this.#numbers, this.length);
    this.#numbers.set(numbers, from);
    return true;
  }

  push(value: StoredValue | undefined): void {
    this.#numbers = withRoom(this.#numbers, this.length + 1);
    this.#numbers[this.length++] = value === undefined ? NaN : this.#read(value);
  }

  /** The values of some rows; undefined where none of them has one. */
  gather(indices: Uint32Array): Column | undefined {
    const values = Float64Array.from(indices, (index) => this.#numbers[index]!);
    if (values.every(Number.isNaN)) return undefined;
    const { form } = this;
    if (!form) return { type: 'number', values };
    return columnOfDistinct(
      'text',
      listOf(values.length, (place) => {
        const value = values[place]!;
        return Number.isNaN(value) ? undefined : form.write(value);
      }),
    );
  }

  trim(): void {
    this.#numbers = withoutRoom(this.#numbers, this.length);
  }

  #read(value: StoredValue): number {
    if (this.form) return typeof value === 'string' ? this.form.read(value) : NaN;
    return value as number;
  }

  #numbersOf(page: Column | undefined, count: number): Float64Array | null {
    if (!page) return new Float64Array(count).fill(NaN);
    const { form } = this;
    if (!form) return page.type === 'number' ? page.values.subarray(0, count) : null;
    if (page.type !== 'text') return null;
    const read = new Float64Array(page.dictionary.length + 1);
    read[0] = NaN;
    for (let code = 1; code < read.length; code++) {
      read[code] = form.read(page.dictionary[code - 1]!);
      if (Number.isNaN(read[code])) return null;
    }
    const numbers = new Float64Array(count);
    for (let index = 0; index < count; index++) numbers[index] = read[page.codes[index]!]!;
    return numbers;
  }
}
