import { ANYWHERE, filterValues, readFilterKey, type Filters } from '../core/query.js';
import { isText } from './filter-by-value.js';
import { visibleText } from '../core/visible-text.js';
import { clip } from '../core/to-text.js';
import type { Language } from '../i18n/language.js';
import { str, type Words } from '../i18n/words.js';
import { instant } from '../kinds/instant.js';
import { fieldOf, searchFieldOf, searchLabel } from '../presets/catalogue.js';
import { filterFor } from './filter-for.js';
import { conditionFor, type RowCondition } from './condition-for.js';
import type { Preset } from '../presets/preset.js';

/** Longest filter value that is shown. */
const LIMIT = 256;

const valueText = (preset: Preset, key: string, param: string, language: Language): string => {
  const search = searchFieldOf(preset, key);
  const { control } = filterFor(preset, key);
  if (control.type === 'choice') {
    const choices = [...control.choices, ...(control.further ?? []), ...(search?.choices ?? [])];
    return choices.find(({ value }) => value === param)?.label(language.words) ?? param;
  }
  if (control.type === 'date-time') {
    const format = { language, dateFormat: preset.dateFormat };
    return instant.text(param, format, () => undefined);
  }
  return param;
};

/** A value and how it is compared, in words; filters that compare whole values by nature have no word for that. */
const compared = (
  { isExcluded, isExact, isNetwork }: RowCondition,
  value: string,
  isText: boolean,
  words: Words,
): string => {
  if (isNetwork) return isExcluded ? words.msg(str`is not in ${value}`) : words.msg(str`is in ${value}`);
  if (isExact) return isExcluded ? words.msg(str`is not ${value}`) : words.msg(str`is ${value}`);
  if (isText)
    return isExcluded ? words.msg(str`does not contain ${value}`) : words.msg(str`contains ${value}`);
  return isExcluded ? words.msg(str`not ${value}`) : value;
};

/** One filter active for people. */
export interface FilterLine {
  /** Its key in `filters`. */
  readonly key: string;
  /** The value that it is about; one of several, where an exclusion has several. */
  readonly param: string;
  readonly label: string;
  readonly value: string;
}

/** The label of what a filter looks in, by its key without prefixes. */
export const filterLabel = (preset: Preset, key: string, words: Words): string => {
  const search = searchFieldOf(preset, key);
  if (search) return searchLabel(preset, search, words);
  switch (key) {
    case 'from':
      return words.msg('From', { desc: 'Label of the start of a range of time' });
    case 'until':
      return words.msg('until', { desc: 'Label of the end of a range of time' });
    case 'period':
      return words.msg('Period');
    case ANYWHERE:
      if (!preset.fields.some((field) => field.key === key))
        return words.msg('Any field', { desc: 'Label of a filter that looks in every field' });
      return fieldOf(preset, key).label(words);
    default:
      return fieldOf(preset, key).label(words);
  }
};

/** The active filters for people, in the order of the search fields; each value that is left out has its own line. */
export const filterLines = (preset: Preset, filters: Filters, language: Language): FilterLine[] => {
  const { words } = language;
  const order = (key: string) => {
    const { plain } = readFilterKey(key);
    const place = preset.search.findIndex((search) => search.key === plain);
    return place < 0 ? preset.search.length : place;
  };
  return Object.entries(filters)
    .sort(([a], [b]) => order(a) - order(b))
    .flatMap(([key, param]) => {
      const { plain } = readFilterKey(key);
      const label = visibleText(filterLabel(preset, plain, words));
      const isTextual = isText(filterFor(preset, plain));
      return filterValues(key, param).map((one) => {
        const value = visibleText(clip(valueText(preset, plain, one, language), LIMIT));
        const condition = conditionFor(preset, key, one);
        return { key, param: one, label, value: compared(condition, value, isTextual, words) };
      });
    });
};
