import { LONGEST_ADDRESS, URL_PATTERN_STEPS } from '../../src/sources.js';

/** How a database writes the parts of an expression that folds addresses. */
export interface FoldingSql {
  /** The first characters of a text: code points, neither bytes nor halves of them. */
  first(text: string, characters: number): string;
  /** All places of a text that a regular expression (RE2) finds, replaced: `\1` is what its first parentheses hold. */
  replace(text: string, find: string, put: string): string;
}

/** The pattern of an address such as `/credentials/{id}`, by the very steps of the report. Null stays null. */
export const foldedSql = (address: string, { first, replace }: FoldingSql): string =>
  URL_PATTERN_STEPS.reduce(
    (text, { find, put }) => replace(text, find, put.replaceAll('$', '\\')),
    first(address, LONGEST_ADDRESS),
  );
