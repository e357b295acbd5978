/**
 * Values in a ClickHouse statement, or sent beside it. Nothing that was sent with a request
 * gets there but through these.
 */

/** Halves of a character, which no UTF-8 has, become U+FFFD, as they would on the way. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** Backslash, quote and the end of all text; anything else is written into a literal as it is. */
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\0': '\\0' };

/** A text as a literal. */
export const quoted = (text: string): string =>
  `'${wellFormed(text).replace(/[\\'\0]/g, (character) => ESCAPES[character]!)}'`;

/** Below this ClickHouse reads no number, but a fault of the statement; a forged cursor may hold one. */
const LEAST = 2.3e-308;

/** A number as a literal. */
export const numberLiteral = (value: number): string => {
  // Not the global `isFinite`, to which a text is a number, too.
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a number of SQL`);
  return Math.abs(value) < LEAST ? '0' : String(value);
};

const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

/** A column, quoted since some are words of SQL. Only of these: the list is the log's own, never a request's. */
export const columnName = (name: string, known: ReadonlySet<string>): string => {
  if (!known.has(name) || !NAME.test(name)) throw new RangeError(`no column is named ${name}`);
  return `\`${name}\``;
};
