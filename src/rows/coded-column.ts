import type { Column } from './columns.js';
import { withRoom, withoutRoom } from './room.js';
import {
  JsonText,
  rawValue,
  storedDictionary,
  type DictionaryPage,
  type StoredValue,
} from './stored-value.js';

type NumberPage = Extract<Column, { type: 'number' }>;

export type Codes = Uint16Array | Uint32Array;

/** Codes below this fit into 16 bits. */
const SMALL = 0x1_0000;

/** Values of a field as codes into a dictionary that all rows share. Code 0 is of rows without the field. */
export class CodedColumn {
  readonly type = 'coded';
  length: number;
  /** The distinct values, by code. */
  readonly values: (StoredValue | undefined)[] = [undefined];
  #codes: Codes = new Uint16Array(0);
  readonly #known = new Map<StoredValue, number>();
  readonly #knownJson = new Map<string, number>();

  /** @param missing Rows before the first one with the field. */
  constructor(missing = 0) {
    this.length = missing;
    this.#codes = withRoom(this.#codes, missing);
  }

  /** The code of each row. */
  get codes(): Codes {
    return this.#codes.subarray(0, this.length);
  }

  /** The raw value of a code. */
  rawOf(code: number): unknown {
    return rawValue(this.values[code]);
  }

  valueAt(index: number): unknown {
    return this.rawOf(this.#codes[index]!);
  }

  storedAt(index: number): StoredValue | undefined {
    return this.values[this.#codes[index]!];
  }

  append(page: Column | undefined, count: number): void {
    const from = this.length;
    this.length += count;
    this.#codes = withRoom(this.#codes, this.length);
    if (!page) return;
    const codes =
      page.type === 'number' ? this.#codesOfNumbers(page, count) : this.#codesOfTexts(page, count);
    this.#write(codes, from);
  }

  trim(): void {
    this.#codes = withoutRoom(this.#codes, this.length);
  }

  #codesOfNumbers({ values }: NumberPage, count: number): Uint32Array {
    const codes = new Uint32Array(count);
    for (let index = 0; index < codes.length; index++) {
      const value = values[index]!;
      if (!Number.isNaN(value)) codes[index] = this.#codeOf(value);
    }
    return codes;
  }

  /** Each distinct value of the page is looked up once. */
  #codesOfTexts(page: DictionaryPage, count: number): Uint32Array {
    const values = storedDictionary(page);
    const codeOf = new Uint32Array(values.length);
    for (let code = 1; code < codeOf.length; code++) codeOf[code] = this.#codeOf(values[code]!);
    const codes = new Uint32Array(count);
    for (let index = 0; index < codes.length; index++) codes[index] = codeOf[page.codes[index]!]!;
    return codes;
  }

  #write(codes: Uint32Array, from: number): void {
    if (this.values.length > SMALL && this.#codes instanceof Uint16Array)
      this.#codes = Uint32Array.from(this.#codes);
    this.#codes.set(codes, from);
  }

  #codeOf(value: StoredValue): number {
    const code = value instanceof JsonText ? this.#knownJson.get(value.text) : this.#known.get(value);
    if (code !== undefined) return code;
    const added = this.values.push(value) - 1;
    if (value instanceof JsonText) this.#knownJson.set(value.text, added);
    else this.#known.set(value, added);
    return added;
  }
}
