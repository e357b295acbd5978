import type { Language } from '../i18n/language.js';
import { endOfRemark, readingEndWords } from '../outputs/reading-end-words.js';
import { isWithoutMatch } from '../report/is-without-match.js';
import type { ReportState } from '../report/state.js';

/** What is said where no rows are: a log whose end was not reached may have some all the same. */
export const nothingText = (state: ReportState, language: Language): string => {
  const { words } = language;
  const end = state.remarks.map(endOfRemark).find((one) => one !== null);
  if (end) return readingEndWords(end, language).title;
  return isWithoutMatch(state)
    ? words.msg('No entry matches the filters.')
    : words.msg('There are no entries yet.');
};
