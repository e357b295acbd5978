import { EXACT, EXCLUSION, joinValues, valuesOf, type Filters } from '../../core/query.js';
import type { Language } from '../../i18n/language.js';
import { excluding, isText } from '../../query/filter-by-value.js';
import { filterFor } from '../../query/filter-for.js';
import { keyOf, type OptionsContext, type ValueOption } from './value-options.js';

const isDefined = (text: string | null): text is string => text !== null;

/**
 * What finds the rows that have any of these values, by filter key. Filters that take no list, such as Yes or No, are asked for
 * whole values, and so are odd values that the field's own filter does not find.
 */
const finding = (context: OptionsContext, chosen: readonly ValueOption[], language: Language): Filters => {
  const key = keyOf(context);
  const filter = filterFor(context.preset, key);
  const joined = chosen.map((option) => option.filter.param).join(',');
  const isNatural =
    !isText(filter) &&
    chosen.every((option) => option.filter.key === key) &&
    filter.toParam(joined, language) !== null &&
    chosen.every(({ text }) => text === null || filter.matches(joined)(text));
  if (isNatural) return { [key]: joined, [`${EXACT}${key}`]: '' };
  const texts = chosen.map(({ text }) => text).filter(isDefined);
  return { [key]: '', [`${EXACT}${key}`]: joinValues(texts) };
};

/** The filters with any of these values in the place of what was looked for in their field. */
export const choosing = (
  context: OptionsContext,
  filters: Filters,
  chosen: readonly ValueOption[],
  language: Language,
): Filters => {
  const key = keyOf(context);
  const values = chosen.map(({ filter }) => filter.param);
  const others = Object.fromEntries(
    [`${EXCLUSION}${key}`, `${EXCLUSION}${EXACT}${key}`].map((excluded) => [
      excluded,
      joinValues(valuesOf(filters[excluded] ?? '').filter((value) => !values.includes(value))),
    ]),
  );
  return { ...filters, ...others, ...finding(context, chosen, language) };
};

/** The filters that leave these values out. */
export const leavingOut = (filters: Filters, chosen: readonly ValueOption[]): Filters =>
  chosen.reduce((sum, { filter }) => excluding(sum, filter), filters);

/** The filters without any of a field. */
export const withoutFilters = (context: OptionsContext, filters: Filters): Filters => {
  const key = keyOf(context);
  const own = [key, `${EXACT}${key}`, `${EXCLUSION}${key}`, `${EXCLUSION}${EXACT}${key}`];
  return Object.fromEntries(Object.entries(filters).filter(([one]) => !own.includes(one)));
};
