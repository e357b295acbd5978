import { ProblemError } from '../../core/problem.js';
import type { TextPieces } from './text/file-format.js';
import { jsonRow, LONGEST_ROW, oddRow } from './text/odd-row.js';

/** How a list in a JSON text is known: by the names of the objects that it is in, from the outermost. */
export interface ListChoice {
  /** Whether the list at this place is the one; `'if-objects'` where it is one only with objects in it. */
  readonly at: (path: readonly string[]) => boolean | 'if-objects';
}

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

const NEVER = -1;

/** Brackets are looked at that are in no more than so many others; further in there are no rows, and they are only counted. */
const DEEPEST = 8;

/**
 * Finds one list in a JSON text that comes in pieces, and gives its items one by one: a file of any length takes no more
 * memory than its longest row.
 */
class JsonListReader {
  /** Names before the brackets that are open, the outermost ones; null for those within lists. */
  readonly #open: { readonly isList: boolean; readonly name: string | null; readonly mayBe: boolean }[] = [];
  readonly #at: ListChoice['at'];
  /** How many brackets are open. */
  #level = 0;
  #isInText = false;
  #isEscaped = false;
  /** The text read last, outside of the list: it may be a name. */
  #text = '';
  #name: string | null = null;
  /** Brackets that are open around the items of the list; {@link NEVER} outside of it. */
  #depth = NEVER;
  #item = '';
  #isTooLong = false;
  /** Whether no other list is looked for in the value that is read: it has given its own. */
  #isTaken = false;
  /** Whether a list was found, though it may be empty. */
  isFound = false;
  /** Whether there was anything at all. */
  isBegun = false;

  constructor(at: ListChoice['at']) {
    this.#at = at;
  }

  get isEnded(): boolean {
    return this.#level === 0 && !this.#isInText;
  }

  *read(piece: string): Generator<unknown> {
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (this.#isInText) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (code === BACKSLASH) this.#isEscaped = true;
        else if (code === QUOTE) this.#isInText = false;
        if (this.#depth === NEVER && code !== QUOTE && this.#text.length < 100) this.#text += piece[at];
        continue;
      }
      switch (code) {
        case QUOTE:
          this.#isInText = true;
          if (this.#depth === NEVER) this.#text = '';
          break;
        case COLON:
          if (this.#depth === NEVER) this.#name = this.#text;
          break;
        case OPEN_LIST:
        case OPEN_OBJECT:
          if (this.#depth === NEVER && this.#isListOf(code)) from = at;
          this.#push(code === OPEN_LIST);
          if (this.#depth === NEVER && this.#isChosen) {
            this.#begin();
            from = at + 1;
          }
          break;
        case CLOSE_LIST:
        case CLOSE_OBJECT:
          if (this.#level === this.#depth) {
            yield* this.#end(piece.slice(from, at));
            this.#depth = NEVER;
            this.#name = null;
          }
          this.#pop();
          break;
        case COMMA:
          if (this.#level !== this.#depth) break;
          yield* this.#end(piece.slice(from, at));
          from = at + 1;
          break;
      }
    }
    if (this.#depth !== NEVER) this.#add(piece.slice(from));
  }

  /** Whether the bracket begins the first object of what may be the list: then it is. */
  #isListOf(code: number): boolean {
    if (code !== OPEN_OBJECT || this.#isTaken || !this.#innermost?.mayBe) return false;
    this.#begin();
    return true;
  }

  get #isChosen(): boolean {
    return !this.#isTaken && this.#innermost?.isList === true && this.#at(this.#path) === true;
  }

  /** The bracket that was opened last, where it is one of those that are looked at. */
  get #innermost() {
    return this.#level === this.#open.length ? this.#open.at(-1) : undefined;
  }

  get #path(): string[] {
    return this.#open.flatMap(({ name }) => (name === null ? [] : [name]));
  }

  #push(isList: boolean): void {
    this.isBegun = true;
    if (++this.#level > DEEPEST) return;
    this.#open.push({ isList, name: this.#name, mayBe: false });
    this.#name = null;
    if (!isList || this.#isTaken || this.#open.slice(0, -1).some((bracket) => bracket.isList)) return;
    if (this.#at(this.#path) !== 'if-objects') return;
    this.#open.push({ ...this.#open.pop()!, mayBe: true });
  }

  #pop(): void {
    if (this.#level === this.#open.length) this.#open.pop();
    this.#level = Math.max(0, this.#level - 1);
    // Tools that put pages together write one value behind the other.
    if (this.#level === 0) this.#isTaken = false;
  }

  #begin(): void {
    this.isFound = true;
    this.#isTaken = true;
    this.#depth = this.#level;
  }

  #add(text: string): void {
    // The beginning is enough to say what it was.
    if (this.#isTooLong) return;
    this.#isTooLong = this.#item.length + text.length > LONGEST_ROW;
    this.#item = this.#isTooLong ? (this.#item + text).slice(0, LONGEST_ROW / 2) : this.#item + text;
  }

  *#end(text: string): Generator<unknown> {
    this.#add(text);
    const item = this.#item.trim();
    if (item !== '') yield this.#isTooLong ? oddRow(item) : jsonRow(item);
    this.#item = '';
    this.#isTooLong = false;
  }
}

/** The items of one list in a JSON text, in batches. Throws `bad-file` where there is none, or the text is cut off. */
export async function* jsonList(text: TextPieces, choice: ListChoice): AsyncGenerator<readonly unknown[]> {
  const reader = new JsonListReader(choice.at);
  for await (const piece of text) yield [...reader.read(piece)];
  const reason = reader.isEnded ? (reader.isFound ? null : 'no-rows') : 'cut-off';
  if (reason) throw new ProblemError({ code: 'bad-file', details: { reason } });
}

/** The items of a list that are whole in the beginning of a JSON text. */
export const listItems = (start: string, choice: ListChoice): Iterable<unknown> =>
  new JsonListReader(choice.at).read(start);
