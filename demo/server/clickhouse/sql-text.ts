/**
 * What stands in a ClickHouse statement beside its own words. Nothing that came with a request gets into one but
 * through these three: older servers, Debian's 18.16 among them, know no bound parameters.
 */

/** Backslash, quote and the end of all text; anything else stands in a literal as it is. */
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\0': '\\0' };

/** A text as a literal. Halves of a character, which no UTF-8 has, become U+FFFD, as they would on the way. */
export const quoted = (text: string): string =>
  `'${text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/[\\'\0]/g, (character) => ESCAPES[character]!)}'`;

/** A number as a literal. */
export const numberLiteral = (value: number): string => {
  // Not the global `isFinite`, to which a text is a number, too.
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no number of SQL`);
  return String(value);
};

const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

/** A column, quoted since some are words of SQL. Only of these: the list is the log's own, never a request's. */
export const columnName = (name: string, known: ReadonlySet<string>): string => {
  if (!known.has(name) || !NAME.test(name)) throw new RangeError(`no column is named ${name}`);
  return `\`${name}\``;
};
