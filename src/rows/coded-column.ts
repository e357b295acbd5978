import { jsonOf, type Column } from './columns.js';
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

/** The distinct values in the form that the columns of a page have. */
type Dictionary = { readonly length: number } & (
  | { readonly type: 'number'; readonly numbers: Float64Array }
  | { readonly type: 'text' | 'json'; readonly texts: readonly string[] }
);

const isPlainNumber = (value: unknown): value is number => typeof value === 'number' && !Object.is(value, -0);

/** @param values By code; that of code 0 is left out. */
const dictionaryOf = ([, ...values]: readonly (StoredValue | undefined)[]): Dictionary => {
  const { length } = values;
  if (values.every(isPlainNumber)) return { length, type: 'number', numbers: Float64Array.from(values) };
  if (values.every((value) => typeof value === 'string')) return { length, type: 'text', texts: values };
  const texts = values.map((value) => (value instanceof JsonText ? value.text : (jsonOf(value) ?? '')));
  return { length, type: 'json', texts };
};

/** Values of a field as codes into a dictionary that all rows share. Code 0 is of rows without the field. */
export class CodedColumn {
  readonly type = 'coded';
  length: number;
  /** The distinct values, by code. */
  readonly values: (StoredValue | undefined)[] = [undefined];
  #codes: Codes = new Uint16Array(0);
  readonly #known = new Map<StoredValue, number>();
  /** What pages are given, made when it is asked for first, and again after it grew. */
  #dictionary: Dictionary | null = null;
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

  /** The values of some rows; undefined where none of them has one. All gathered of a column share its dictionary. */
  gather(indices: Uint32Array): Column | undefined {
    const source = this.#codes;
    const codes = new (source.constructor as typeof Uint16Array | typeof Uint32Array)(indices.length);
    let isMissing = true;
    for (let place = 0; place < codes.length; place++) {
      const code = source[indices[place]!]!;
      codes[place] = code;
      if (code !== 0) isMissing = false;
    }
    if (isMissing) return undefined;
    if (this.#dictionary?.length !== this.values.length - 1) this.#dictionary = dictionaryOf(this.values);
    if (this.#dictionary.type !== 'number')
      return { type: this.#dictionary.type, dictionary: this.#dictionary.texts, codes };
    const { numbers } = this.#dictionary;
    return {
      type: 'number',
      values: Float64Array.from(codes, (code) => (code === 0 ? NaN : numbers[code - 1]!)),
    };
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
