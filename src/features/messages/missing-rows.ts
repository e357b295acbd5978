import type { Language } from '../../i18n/language.js';
import { str } from '../../i18n/words.js';
import type { RowRange } from '../../report/state.js';

/** Ranges that are named one by one; a reader who scrolled far through an outage needs no list of all. */
const NAMED = 3;

/** "Rows 101–200 could not be loaded.": which rows are missing among those received; empty where none are. */
export const missingRows = (missing: readonly RowRange[], { words, number }: Language): string => {
  if (missing.length === 0) return '';
  const ranges = missing.slice(0, NAMED).map(({ first, last }) => `${number(first + 1)}–${number(last + 1)}`);
  const list = [...ranges, ...(missing.length > NAMED ? ['…'] : [])].join(', ');
  return words.msg(str`Rows ${list} could not be loaded.`);
};
