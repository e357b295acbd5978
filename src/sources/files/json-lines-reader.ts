import { isObject } from '../../core/is-object.js';
import { parseLenientJson } from './text/lenient-json.js';
import { criLine, prefixMembers } from './text/line-prefix.js';
import { isOddRow, LONGEST_ROW, oddRow } from './text/odd-row.js';

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;

const parsed = (text: string): unknown => {
  try {
    return parseLenientJson(text);
  } catch {
    return undefined;
  }
};

/** A text without such signs at its end; a pattern would look at each run of them within it. */
const withoutEnd = (text: string, signs = ',;] \t\r\n'): string => {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
};

/** Where the braces of a text open and close, across lines. */
class Braces {
  level = 0;
  #isInText = false;
  #isEscaped = false;

  /** Reads a text, and gives the place behind the last object that ends in it; null where none does. */
  skip(text: string): number | null {
    return [...this.read(text)].at(-1)?.[1] ?? null;
  }

  /** Gives where each object that is in no other begins, and the place behind its end. */
  *read(text: string, from = 0): Generator<readonly [start: number, end: number]> {
    let start = from;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.#isInText) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (code === BACKSLASH) this.#isEscaped = true;
        else if (code === QUOTE) this.#isInText = false;
      } else if (code === QUOTE && this.level > 0) this.#isInText = true;
      else if (code === OPEN && this.level++ === 0) start = at;
      else if (code === CLOSE && this.level > 0 && --this.level === 0) yield [start, at + 1];
    }
  }
}

/** Objects on a line, with what is before the first and behind the last; null where it has none, or more between them. */
const objectsOn = (line: string): Record<string, unknown>[] | null => {
  const first = line.indexOf('{');
  if (first === -1) return null;
  const objects: Record<string, unknown>[] = [];
  let end = first;
  for (const [start, next] of new Braces().read(line, first)) {
    const value = parsed(line.slice(start, next));
    if (!isObject(value) || (objects.length > 0 && !/^[\s,]*$/.test(line.slice(end, start)))) return null;
    objects.push(value);
    end = next;
  }
  const [object, ...others] = objects;
  if (!object) return null;
  const before = line.slice(0, first).replace(/^[\s,[]+$/, '');
  const more = withoutEnd(line.slice(end)).trim();
  const own = { ...prefixMembers(before), ...object, ...(more !== '' && { more }) };
  return [own, ...others];
};

/**
 * Whether a line has an object on it: alone, `'whole'`, or with something before or behind it, `'within'`.
 */
export const objectPlace = (line: string): 'whole' | 'within' | null => {
  const cri = criLine(line);
  const text = (cri?.text ?? line).trim();
  if (cri?.isPart && text.startsWith('{')) return 'within';
  if (objectsOn(text) === null) return null;
  return text.startsWith('{') && text === line.trim() ? 'whole' : 'within';
};

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * Rows of lines with JSON on them, as programs and collectors write them: one value a line; commas behind, brackets around; a text
 * before each; objects over several lines; lists of values with names in the first one. A line that is none is an odd row, and takes
 * no other with it.
 */
export class JsonLinesReader {
  /** The lines of an object that is not closed yet. */
  #held: string[] = [];
  #heldLength = 0;
  #braces = new Braces();
  /** What is there of lines that a container runtime has cut, by stream. */
  readonly #parts = new Map<string, string>();
  /** Names of the values in lists, where the first list has some. */
  #names: readonly string[] | null = null;

  *read(lines: Iterable<string>): Generator<unknown> {
    for (const line of lines) yield* this.#add(line);
  }

  *end(): Generator<unknown> {
    yield* this.#giveUp();
    for (const part of this.#parts.values()) yield* this.#row(part);
  }

  *#add(line: string): Generator<unknown> {
    const isStart = line.startsWith('{');
    if (this.#held.length > 0) {
      // Objects over lines are indented, so that this begins another one.
      if (isStart) yield* this.#giveUp();
      else return void (yield* this.#goOn(line));
    }
    const cri = criLine(line);
    if (cri) return void (yield* this.#collected(cri.text, cri));
    const text = line.trim();
    if (isStart) {
      const value = parsed(text);
      if (value !== undefined) return void (yield value);
      const braces = new Braces();
      braces.skip(text);
      if (braces.level > 0) {
        this.#braces = braces;
        return this.#hold(line);
      }
    }
    yield* this.#row(text);
  }

  *#collected(
    text: string,
    { stream, time, isPart }: NonNullable<ReturnType<typeof criLine>>,
  ): Generator<unknown> {
    const whole = (this.#parts.get(stream) ?? '') + text;
    this.#parts.delete(stream);
    if (isPart && whole.length < LONGEST_ROW) return void this.#parts.set(stream, whole);
    for (const row of this.#row(whole.trim()))
      yield isOddRow(row) ? row : { log_time: time, stream, ...(row as object) };
  }

  *#goOn(line: string): Generator<unknown> {
    this.#hold(line);
    const end = this.#braces.skip(line);
    if (this.#braces.level > 0) {
      if (this.#heldLength > LONGEST_ROW) yield* this.#giveUp();
      return;
    }
    const text = this.#held.join('\n');
    const rows = end === null ? null : objectsOn(text);
    if (rows === null) return void (yield* this.#giveUp());
    this.#release();
    yield* rows;
  }

  #hold(line: string): void {
    this.#held.push(line);
    this.#heldLength += line.length;
  }

  #release(): string[] {
    const lines = this.#held;
    this.#held = [];
    this.#heldLength = 0;
    return lines;
  }

  /** Each of the lines that were held by itself. */
  *#giveUp(): Generator<unknown> {
    for (const line of this.#release()) yield* this.#row(line.trim());
  }

  *#row(text: string): Generator<unknown> {
    if (/^[[\],\s]*$/.test(text)) return;
    const value = parsed(text) ?? parsed(withoutEnd(text, ',; '));
    if (Array.isArray(value)) return void (yield* this.#list(value));
    if (value !== undefined) return void (yield isObject(value) ? value : oddRow(text));
    const objects = objectsOn(text);
    if (objects) yield* objects;
    else yield oddRow(text);
  }

  *#list(list: readonly unknown[]): Generator<unknown> {
    if (list.some(isObject)) return void (yield* list);
    if (this.#names === null) {
      this.#names = list.every(isText) && new Set(list).size === list.length ? list : [];
      if (this.#names.length > 0) return;
    }
    const names = this.#names;
    yield Object.fromEntries(list.map((value, place) => [names[place] ?? `column ${place + 1}`, value]));
  }
}
