import type { Summary, SummaryGroup } from '../../core/summary.js';
import type { Language } from '../../i18n/language.js';
import { shareText } from '../../i18n/share-text.js';
import { str } from '../../i18n/words.js';

/**
 * The answer in words: how many failed, and where most of them did. `''` where nobody counts failures, or where values beyond those
 * shown may have some.
 */
export const summarySentence = (
  { groups, total }: Pick<Summary, 'groups' | 'total'>,
  nameOf: (group: SummaryGroup) => string,
  language: Language,
): string => {
  const { words, number } = language;
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  if (all === 0 || (total !== null && total > all) || groups.some(({ failed }) => failed === undefined))
    return '';
  const failed = groups.reduce((sum, group) => sum + group.failed!, 0);
  if (failed === 0) return words.msg('None of these entries failed.');
  const [count, of, share] = [number(failed), number(all), shareText(failed / all, language)];
  const most = groups.reduce((one, other) => (other.failed! > one.failed! ? other : one));
  const said = words.msg(str`${count} of ${of} entries failed (${share}).`);
  if (groups.length === 1) return said;
  const [name, worst] = [nameOf(most), number(most.failed!)];
  return `${said} ${words.msg(str`Most failures: ${name} (${worst}).`)}`;
};
