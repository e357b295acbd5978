import { listOf } from '../../core/list-of.js';

/** So many maps that none of a million texts grows at once for longer than a millisecond or two. */
const PARTS = 64;

/** Which part a text is in: ids differ at their ends. */
const partOf = (text: string): number => {
  const { length } = text;
  const last =
    text.charCodeAt(length - 1) + 7 * text.charCodeAt(length - 2) + 31 * text.charCodeAt(length - 3);
  // NaN where there are fewer characters, which is the first part.
  return (last + length) & (PARTS - 1);
};

/** A map by text in parts, since an engine makes room in a large one all at once. */
export class TextMap<Value> {
  readonly #parts = listOf(PARTS, () => new Map<string, Value>());

  get(text: string): Value | undefined {
    return this.#parts[partOf(text)]!.get(text);
  }

  set(text: string, value: Value): void {
    this.#parts[partOf(text)]!.set(text, value);
  }
}
