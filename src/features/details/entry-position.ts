import type { Language } from '../../i18n/language.js';
import { str } from '../../i18n/words.js';

/**
 * Which entry of how many: "Entry 3 of 1,240".
 *
 * @param landed What is known of an entry that has no index.
 */
export const entryPosition = (
  index: number,
  total: number | null,
  { words, number }: Language,
  landed: 'seeking' | 'found' | 'absent' | 'unknown' | 'apart' = 'absent',
): string => {
  const place = number(index + 1);
  if (index < 0 && landed === 'seeking') return words.msg('Looking for its row…');
  if (index < 0 && landed === 'unknown') return words.msg('Its row could not be found');
  if (index < 0 && landed === 'apart') return '';
  if (index < 0) return words.msg('Not in these results');
  return total === null ? words.msg(str`Entry ${place}`) : words.msg(str`Entry ${place} of ${number(total)}`);
};
