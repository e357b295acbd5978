import { MASK } from './mask.js';
import { isSecretName } from './secret-names.js';

/**
 * Masking in JSON text, in place: what is not a secret stays as it was written, to the last digit, and a text that was cut off
 * is read as far as it goes. JSON inside of a JSON string has a backslash before each of its quotes, one level further in
 * it has three, then seven: that is how members are found at every level, and how the text stays JSON.
 */

/** A member up to its value. Lengths are bounded, so that the search stays linear. */
const MEMBER = /(\\{0,15})"([^"\\]{1,64})\1"\s{0,16}:\s{0,16}/g;

/** Backslashes before a quote, by the level of the JSON that the quote belongs to. */
const LEVELS: readonly number[] = [0, 1, 3, 7, 15];

/** A header or parameter as many tools write it: its name in one member, its value in the next, or the other way round. */
const CALLED = /^(?:name|key|header|field)$/i;
const HOLDS = /^val(?:ue)?$/i;
const THEN_HOLDS = /\s{0,16},\s{0,16}(\\{0,15})"val(?:ue)?\1"\s{0,16}:\s{0,16}/iy;
const THEN_CALLED =
  /\s{0,16},\s{0,16}(\\{0,15})"(?:name|key|header|field)\1"\s{0,16}:\s{0,16}\1"([^"\\]{1,64})\1"/iy;

const NUMBER = /-?\d[\d.eE+-]*/y;

/** An element of a list that is followed by another one: a header's name and its value, as Node and `fetch` list them. */
const ELEMENT = /([[,])\s{0,16}(\\{0,15})"([^"\\]{1,64})\2"\s{0,16},\s{0,16}(?=\2")/g;
/** Names that no list of words holds by chance. */
const HEADER = /-|^(?:authorization|cookie)$/i;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/**
 * Where a text of JSON of a level ends by this quote: behind it, or in front of it where it ends the text that holds the JSON,
 * which then was cut off. Null where it is a quote within the text.
 */
const endByQuote = (text: string, quote: number, level: number): number | null => {
  let backslashes = 0;
  while (text[quote - backslashes - 1] === '\\') backslashes += 1;
  for (let outer = 0; outer < level; outer += 1) {
    if (backslashes % 2 === 0) return quote - LEVELS[outer]!;
    backslashes = (backslashes - 1) / 2;
  }
  return backslashes % 2 === 0 ? quote + 1 : null;
};

/** Where the text that begins behind an opening quote ends. */
const endOfText = (text: string, from: number, level: number): number => {
  for (let quote = text.indexOf('"', from); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    const end = endByQuote(text, quote, level);
    if (end !== null) return end;
  }
  return text.length;
};

/** Where the object or list that begins here ends. */
const endOfNested = (text: string, from: number, level: number): number => {
  const sign = /["{}[\]]/g;
  let depth = 0;
  let isInText = false;
  for (let found = matchAt(sign, text, from); found; found = sign.exec(text)) {
    const at = found.index;
    if (found[0] === '"') {
      const end = endByQuote(text, at, level);
      if (end !== null && end <= at) return end;
      if (end !== null) isInText = !isInText;
    } else if (!isInText) {
      depth += found[0] === '{' || found[0] === '[' ? 1 : -1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
};

interface Value {
  readonly type: 'text' | 'number' | 'nested';
  readonly end: number;
}

/** The value that begins here; null for those that give nothing away: true, false, null. */
const valueAt = (text: string, from: number, quote: string, level: number): Value | null => {
  if (text.startsWith(quote, from)) return { type: 'text', end: endOfText(text, from + quote.length, level) };
  if (text[from] === '{' || text[from] === '[')
    return { type: 'nested', end: endOfNested(text, from, level) };
  const [number] = matchAt(NUMBER, text, from) ?? [];
  return number === undefined ? null : { type: 'number', end: from + number.length };
};

/** What is to be masked of a member, and where the search goes on. */
interface Secret {
  readonly start: number;
  readonly end: number;
}

/** Of a header written as name and value, the value, where the name is one of a secret; null where this is none such. */
const secretOfPair = (
  text: string,
  name: string,
  from: number,
  quote: string,
  level: number,
): Secret | null => {
  const end = endOfText(text, from + quote.length, level);
  if (HOLDS.test(name)) {
    const called = matchAt(THEN_CALLED, text, end)?.[2];
    return called !== undefined && isSecretName(called) ? { start: from, end } : null;
  }
  if (!CALLED.test(name) || !matchAt(THEN_HOLDS, text, end)) return null;
  const start = THEN_HOLDS.lastIndex;
  const called = text.slice(from + quote.length, end - quote.length);
  const value = isSecretName(called) ? valueAt(text, start, quote, level) : null;
  // What it is called is to be read, though `key` is a secret's name elsewhere.
  return { start, end: value?.end ?? start };
};

/** The text without the values of headers that are in a list behind their names: `[["Cookie","a=b"]]`, `["Cookie","a=b"]`. */
export const maskJsonElements = (text: string): string => {
  let masked = '';
  let done = 0;
  for (let element = matchAt(ELEMENT, text, 0); element; element = ELEMENT.exec(text)) {
    const [, before, backslashes = '', name = ''] = element;
    const level = LEVELS.indexOf(backslashes.length);
    const start = ELEMENT.lastIndex;
    // The value may be a name in turn, or what it is followed by a member's.
    ELEMENT.lastIndex = start - 1;
    if (level < 0 || !isSecretName(name)) continue;
    const quote = `${backslashes}"`;
    const end = endOfText(text, start + quote.length, level);
    const behind = /\S/y.exec(text.slice(end, end + 1))?.[0] ?? text.slice(end).trimStart()[0];
    const isPair = before === '[' && (behind === ']' || behind === undefined);
    if (behind === ':' || !(isPair || HEADER.test(name))) continue;
    masked += `${text.slice(done, start)}${quote}${MASK}${quote}`;
    done = end;
    ELEMENT.lastIndex = end;
  }
  return done === 0 ? text : masked + text.slice(done);
};

/** The text without the values of members that are called as secrets are, wherever JSON occurs in it. */
export const maskJsonMembers = (text: string): string => {
  let masked = '';
  let done = 0;
  for (let member = matchAt(MEMBER, text, 0); member; member = MEMBER.exec(text)) {
    const [, backslashes = '', name = ''] = member;
    const level = LEVELS.indexOf(backslashes.length);
    if (level < 0) continue;
    const from = MEMBER.lastIndex;
    const quote = `${backslashes}"`;
    let secret: Secret | null = null;
    if ((CALLED.test(name) || HOLDS.test(name)) && text.startsWith(quote, from))
      secret = secretOfPair(text, name, from, quote, level);
    if (secret === null && isSecretName(name)) {
      const value = valueAt(text, from, quote, level);
      // A number that is a code says what went wrong; codes that open something come as texts.
      if (value && !(value.type === 'number' && /^code$/i.test(name)))
        secret = { start: from, end: value.end };
    }
    if (secret === null) continue;
    MEMBER.lastIndex = secret.end;
    if (secret.end === secret.start) continue;
    masked += `${text.slice(done, secret.start)}${quote}${MASK}${quote}`;
    done = secret.end;
  }
  return done === 0 ? text : masked + text.slice(done);
};
