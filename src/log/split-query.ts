import { EXACT, queryKey, readFilterKey, valuesOf, type Filters, type Query } from '../core/query.js';
import { filterFor } from '../query/filter-for.js';
import type { Preset } from '../presets/preset.js';
import type { SourceCapabilities } from '../sources/log-source.js';
import { answers, isAskedAnything } from './answers.js';
import { isText } from '../query/filter-by-value.js';

/** A query in two: what the source is asked, and what is left to be done here, over its rows. */
export interface SplitQuery {
  readonly asked: Query;
  readonly left: Query;
}

/**
 * The filter that finds more than one exact value of a declared text field does: an endpoint that does not know exact filters
 * narrows by it as far as it can (contract, section 4). Null where there is none.
 */
const containedFilter = (key: string, param: string, preset: Preset): readonly [string, string] | null => {
  const { plain, isExact, isExcluded } = readFilterKey(key);
  const [value, ...others] = valuesOf(param);
  if (!isExact || isExcluded || value === undefined || others.length > 0) return null;
  const isDeclared =
    preset.fields.some((field) => field.key === plain) || preset.search.some((field) => field.key === plain);
  const asked = readFilterKey(plain);
  const isOwnName = !asked.isExact && !asked.isExcluded;
  return isDeclared && isOwnName && isText(filterFor(preset, plain)) ? [plain, value] : null;
};

export const splitQuery = (
  { filters, sorts }: SourceCapabilities,
  query: Query,
  preset: Preset,
): SplitQuery => {
  const pick = (isAsked: boolean): Filters =>
    Object.fromEntries(
      Object.entries(query.filters).filter(([key, param]) => answers(filters, key, param) === isAsked),
    );
  // A source that says what it answers is believed; of the others nobody knows whether they know exact filters.
  const contained = Object.entries(query.filters)
    .filter(([key, param]) => isAskedAnything(filters) || !answers(filters, key, param))
    .map(([key, param]) => containedFilter(key, param, preset))
    .filter((filter) => filter !== null)
    .filter(([key, param]) => !Object.hasOwn(query.filters, key) && answers(filters, key, param));
  const isSorted = query.sort !== null && answers(sorts, query.sort.key);
  return {
    asked: {
      filters: { ...Object.fromEntries(contained), ...pick(true) },
      sort: isSorted ? query.sort : null,
    },
    left: { filters: pick(false), sort: isSorted ? null : query.sort },
  };
};

/** Whether what a query looks for in a text field is all within what another filter of that field lets through. */
const isWithin = (query: Query, key: string, param: string, preset: Preset): boolean => {
  if (query.filters[key] === param) return true;
  const { isExact, isExcluded } = readFilterKey(key);
  const exact = query.filters[`${EXACT}${key}`];
  if (isExact || isExcluded || exact === undefined || !isText(filterFor(preset, key))) return false;
  return valuesOf(exact).every(filterFor(preset, key).matches(param));
};

/** What is left of a query for rows that answer another; null where those do not hold all of its rows. */
export const leftOf = (query: Query, answered: Query, preset: Preset): Query | null => {
  const { filters } = answered;
  if (!Object.entries(filters).every(([key, param]) => isWithin(query, key, param, preset))) return null;
  const left = Object.entries(query.filters).filter(([key, param]) => filters[key] !== param);
  const isInOrder = queryKey({ ...query, filters: {} }) === queryKey({ ...answered, filters: {} });
  return { filters: Object.fromEntries(left), sort: isInOrder ? null : query.sort };
};
