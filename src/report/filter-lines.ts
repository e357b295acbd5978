import { EXCLUSION, type Filters } from '../core/query.js';
import { visibleText } from '../core/visible-text.js';
import { clip } from '../core/to-text.js';
import { filterOf } from '../filters/catalogue.js';
import type { Language } from '../i18n/language.js';
import { str } from '../i18n/words.js';
import { kindOf } from '../kinds/catalogue.js';
import { fieldOf, searchFieldOf, searchLabel } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';

/** Longest filter value that is shown. */
const LIMIT = 256;

const valueText = (preset: Preset, key: string, param: string, language: Language): string => {
  const search = searchFieldOf(preset, key);
  const { control } = filterOf(search?.filter ?? '');
  if (control.type === 'choice') {
    const choices = [...control.choices, ...(search?.choices ?? [])];
    return choices.find(({ value }) => value === param)?.label(language.words) ?? param;
  }
  if (control.type === 'date-time') {
    const format = { language, dateFormat: preset.dateFormat };
    return kindOf('instant').text(param, format, () => undefined);
  }
  return param;
};

/** The filters in force for people: label and value, in the order of the search fields. */
export const filterLines = (preset: Preset, filters: Filters, language: Language): [string, string][] => {
  const { words } = language;
  const order = (key: string) => {
    const place = preset.search.findIndex((search) => search.key === key);
    return place < 0 ? preset.search.length : place;
  };
  return Object.entries(filters)
    .sort(([a], [b]) => order(a) - order(b))
    .map(([key, param]) => {
      const isExcluded = key.startsWith(EXCLUSION);
      const plain = isExcluded ? key.slice(EXCLUSION.length) : key;
      const search = searchFieldOf(preset, plain);
      const label = search ? searchLabel(preset, search, words) : fieldOf(preset, plain).label(words);
      const value = visibleText(clip(valueText(preset, plain, param, language), LIMIT));
      return [label, isExcluded ? words.msg(str`not ${value}`) : value];
    });
};
