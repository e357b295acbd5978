import { visibleText } from '../../core/visible-text.js';
import type { Language } from '../../i18n/language.js';
import { str } from '../../i18n/words.js';
import { endOfRemarks, readingEndWords } from '../../log/reading/reading-end-words.js';
import { fieldOf } from '../../presets/catalogue.js';
import { isWithoutMatch } from './is-without-match.js';
import type { ReportState } from '../../report/state.js';

/**
 * What is said where no rows are: a log whose end was not reached may have some all the same.
 *
 * @param absent Keys of fields that are filtered for and that no entry has.
 */
export const nothingText = (
  state: ReportState,
  language: Language,
  absent: readonly string[] = [],
): string => {
  const { words } = language;
  const end = endOfRemarks(state.remarks);
  if (end) return readingEndWords(end, language).title;
  const [field] = absent;
  if (field !== undefined && isWithoutMatch(state)) {
    const label = visibleText(fieldOf(state.preset, field).label(words));
    return words.msg(str`No entry has the field ${label}.`);
  }
  return isWithoutMatch(state)
    ? words.msg('No entries match the filters.')
    : words.msg('There are no entries yet.');
};
