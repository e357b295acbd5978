import { parseExactJson } from '../../core/exact-json.js';

/** Longest text that is read as JSON: a row is not a file. */
const LONGEST = 1_000_000;

/** The object or the list that a text is in JSON; undefined where it is none. */
export const parsedText = (text: unknown): object | undefined => {
  if (typeof text !== 'string' || text.length > LONGEST || !/^\s*[[{]/.test(text)) return undefined;
  try {
    return parseExactJson(text) as object;
  } catch {
    return undefined;
  }
};

/** A row with what a text in it says in JSON in place of that text; the row as it is where it is none. */
export const withParsed = (row: unknown, [key, ...rest]: readonly string[]): unknown => {
  if (key === undefined) return parsedText(row) ?? row;
  if (row === null || typeof row !== 'object' || !Object.hasOwn(row, key)) return row;
  const own = (row as Record<string, unknown>)[key];
  const value = withParsed(own, rest);
  if (value === own) return row;
  if (Array.isArray(row)) return row.with(Number(key), value);
  return Object.fromEntries(
    Object.entries(row).map(([name, member]) => [name, name === key ? value : member]),
  );
};
