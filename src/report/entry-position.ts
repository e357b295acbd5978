import type { Language } from '../i18n/language.js';
import { str } from '../i18n/words.js';

/** Which entry of how many: "Entry 3 of 1,240". */
export const entryPosition = (index: number, total: number | null, { words, number }: Language): string => {
  const place = number(index + 1);
  if (index < 0) return words.msg('Not among the rows shown');
  return total === null ? words.msg(str`Entry ${place}`) : words.msg(str`Entry ${place} of ${number(total)}`);
};
