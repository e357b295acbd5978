import type { Language } from '../i18n/language.js';
import { countFilters } from '../core/query.js';
import { str } from '../i18n/words.js';
import { fieldOf } from '../presets/catalogue.js';
import { timeField } from '../report/find-date.js';
import type { ReportState } from '../report/state.js';

const orderText = ({ query, preset }: ReportState, { words }: Language): string => {
  if (!query.sort) return '';
  const { key, descending } = query.sort;
  if (key === timeField(preset)) return descending ? words.msg('newest first') : words.msg('oldest first');
  const label = fieldOf(preset, key).label(words);
  return descending
    ? words.msg(str`sorted by ${label}, descending`)
    : words.msg(str`sorted by ${label}, ascending`);
};

/** What came of a search, for those who cannot see it: how many entries, in which order. */
export const resultText = (state: ReportState, language: Language): string => {
  const { words } = language;
  if (state.extent === 0) {
    const isFiltered = countFilters(state.query.filters) > 0;
    return isFiltered ? words.msg('No entry matches the filters.') : words.msg('There are no entries yet.');
  }
  const order = orderText(state, language);
  if (state.total === null) return words.msg(str`Entries loaded, ${order}.`);
  const count = language.number(state.total);
  return words.plural(state.total, {
    one: words.msg(str`${count} entry, ${order}.`),
    other: words.msg(str`${count} entries, ${order}.`),
  });
};
