import { shareText } from '../../i18n/share-text.js';
import { str } from '../../i18n/words.js';
import type { Language } from '../../i18n/language.js';
import { entryCount } from '../../shell/frame/entry-count.js';
import type { ValueOption } from './value-options.js';

type Counted = Pick<ValueOption, 'label' | 'count' | 'failed'>;

/** "4 % failed"; `''` where nobody knows, or none did. */
export const failedText = ({ count, failed }: Counted, language: Language): string => {
  if (!count || !failed) return '';
  const share = shareText(failed / count, language);
  return language.words.msg(str`${share} failed`, { id: 'values-share-failed' });
};

/** "401, 776 entries, 4 % failed": what a screen reader says of a line. */
export const optionName = (option: Counted, language: Language): string =>
  [
    option.label,
    option.count === null ? '' : entryCount(option.count, language),
    failedText(option, language),
  ]
    .filter(Boolean)
    .join(', ');
