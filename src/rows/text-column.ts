import { listOf } from '../core/list-of.js';
import { columnOf, columnOfDistinct, type Column } from './columns.js';
import { withRoom, withoutRoom } from './room.js';
import { JsonText, rawValue, storedDictionary, type StoredValue } from './stored-value.js';

/** Rows whose texts are joined into one: a string of its own for each would cost more than its characters. */
export const BLOCK = 1024;
/** Longer texts stay by themselves, so that no joined one comes near the longest that an engine can make. */
const LONG = 100_000;

const MISSING = 0;
const TEXT = 1;
const JSON_TEXT = 2;
const NUMBER = 3;

const formOf = (value: StoredValue): number =>
  typeof value === 'string' ? TEXT : typeof value === 'number' ? NUMBER : JSON_TEXT;

const textOf = (value: StoredValue): string => (value instanceof JsonText ? value.text : String(value));

/**
 * Values that seldom come twice, as text: of a block of rows in one string, with the places where they end. Takes any
 * value, so every other column can become one.
 */
export class TextColumn {
  readonly type = 'text';
  length = 0;
  readonly #blocks: string[] = [];
  #open: string[] = [];
  readonly #long = new Map<number, string>();
  /** Where the text of a row ends in its block. */
  #ends = new Uint32Array(0);
  #forms = new Uint8Array(0);

  storedAt(index: number): StoredValue | undefined {
    switch (this.#forms[index]) {
      case MISSING:
        return undefined;
      case TEXT:
        return this.#textAt(index);
      case NUMBER:
        return Number(this.#textAt(index));
      default: {
        const text = this.#textAt(index);
        return text === 'null'
          ? null
          : text === 'true' || text === 'false'
            ? text === 'true'
            : new JsonText(text);
      }
    }
  }

  valueAt(index: number): unknown {
    return rawValue(this.storedAt(index));
  }

  append(page: Column | undefined, count: number): void {
    this.#makeRoom(count);
    const values = page && page.type !== 'number' ? storedDictionary(page) : [];
    for (let index = 0; index < count; index++) {
      if (page?.type !== 'number') this.#add(values[page?.codes[index] ?? 0]);
      else this.#add(Number.isNaN(page.values[index]) ? undefined : page.values[index]);
    }
  }

  /** The values of some rows; undefined where none of them has one. */
  gather(indices: Uint32Array): Column | undefined {
    let isText = true;
    let isMissing = true;
    for (const index of indices) {
      const form = this.#forms[index]!;
      isText &&= form === TEXT || form === MISSING;
      isMissing &&= form === MISSING;
    }
    if (isMissing) return undefined;
    if (!isText) return columnOf(listOf(indices.length, (place) => this.valueAt(indices[place]!)));
    return columnOfDistinct(
      'text',
      listOf(indices.length, (place) => {
        const index = indices[place]!;
        return this.#forms[index] === MISSING ? undefined : this.#textAt(index);
      }),
    );
  }

  push(value: StoredValue | undefined): void {
    this.#makeRoom(1);
    this.#add(value);
  }

  trim(): void {
    this.#ends = withoutRoom(this.#ends, this.length);
    this.#forms = withoutRoom(this.#forms, this.length);
  }

  #add(value: StoredValue | undefined): void {
    const index = this.length++;
    let text = '';
    if (value !== undefined) {
      this.#forms[index] = formOf(value);
      text = textOf(value);
      if (text.length > LONG) {
        this.#long.set(index, text);
        text = '';
      }
    }
    const start = index % BLOCK === 0 ? 0 : this.#ends[index - 1]!;
    this.#ends[index] = start + text.length;
    if (this.#open.push(text) < BLOCK) return;
    this.#blocks.push(this.#open.join(''));
    this.#open = [];
  }

  #makeRoom(count: number): void {
    this.#ends = withRoom(this.#ends, this.length + count);
    this.#forms = withRoom(this.#forms, this.length + count);
  }

  /**
   * The text of whole rows that follow each other, as one string, with where each ends in it; null where a row in it has another value than
   * a text, or one that is kept apart.
   *
   * @param from A multiple of {@link BLOCK}.
   */
  joinedAt(from: number): { readonly text: string; readonly ends: Uint32Array } | null {
    const text = this.#blocks[from / BLOCK];
    if (text === undefined) return null;
    const to = from + BLOCK;
    for (let index = from; index < to; index++) if (this.#forms[index]! > TEXT) return null;
    for (const index of this.#long.keys()) if (index >= from && index < to) return null;
    return { text, ends: this.#ends.subarray(from, to) };
  }

  #textAt(index: number): string {
    const long = this.#long.size > 0 ? this.#long.get(index) : undefined;
    if (long !== undefined) return long;
    const at = index % BLOCK;
    const block = this.#blocks[(index - at) / BLOCK];
    return block === undefined
      ? this.#open[at]!
      : block.slice(at === 0 ? 0 : this.#ends[index - 1], this.#ends[index]);
  }
}
