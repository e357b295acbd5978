import { parseExactJson } from '../../../core/exact-json.js';

/** Bytes as nginx writes them in JSON unless it is told `escape=json`: `\x22`, which no JSON has. Escaped backslashes are skipped. */
const BYTES = /\\\\|(?:\\x[\da-f]{2})+/gi;

const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** A text with bytes in it as JSON would have them. */
const withoutBytes = (text: string): string =>
  text.replace(BYTES, (escapes) => {
    if (escapes === '\\\\') return escapes;
    const codes = escapes.slice(2).split(/\\x/i);
    return JSON.stringify(textOf(Uint8Array.from(codes, (code) => parseInt(code, 16)))).slice(1, -1);
  });

/** A value of JSON as `core/exact-json` reads it, also with bytes written as `\x22`. Throws where it is none. */
export const parseLenientJson = (text: string): unknown => {
  try {
    return parseExactJson(text);
  } catch (error) {
    if (!/\\x[\da-f]{2}/i.test(text)) throw error;
    return parseExactJson(withoutBytes(text));
  }
};
