import type { Language } from '../../i18n/language.js';
import { str } from '../../i18n/words.js';

/** "1,234 entries". */
export const entryCount = (count: number, { words, number }: Language): string => {
  const text = number(count);
  return words.plural(count, {
    zero: words.msg(str`${text} entries`, { id: 'entries-zero' }),
    one: words.msg(str`${text} entry`),
    two: words.msg(str`${text} entries`, { id: 'entries-two' }),
    few: words.msg(str`${text} entries`, { id: 'entries-few' }),
    many: words.msg(str`${text} entries`, { id: 'entries-many' }),
    other: words.msg(str`${text} entries`),
  });
};
