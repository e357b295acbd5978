/**
 * The part of one column: `cell-status`, `header-cell-status`. A part's name is a word, and the key of a field may be anything.
 *
 * @param part `cell` or `header-cell`.
 */
export const columnPart = (part: string, key: string): string => `${part}-${key.replaceAll(/[^\w-]+/g, '-')}`;
