import type { Problem } from '../../core/problem.js';
import { EXACT, readFilterKey, valuesOf, type Query } from '../../core/query.js';
import type { Preset } from '../../presets/preset.js';
import type { LogPage } from '../../sources/log-source.js';
import { ColumnStore } from '../../rows/column-store.js';
import { answerQuery } from '../../query/answer-query.js';
import { conditionFor, isAnywhere } from '../../query/condition-for.js';
import { valueOrPath } from './ignored-filters.js';

/** Rows that a probe asks for. */
export const PROBE = 10;

/** A value that is another by its case alone, or by a character more where it has no letters. */
const otherThan = (value: string): string => {
  const upper = value.toUpperCase();
  if (upper !== value) return upper;
  const lower = value.toLowerCase();
  return lower === value ? `${value}?` : lower;
};

/**
 * What to ask to learn whether a source heeds an exact filter. For a value that is looked for: the same rows, but of a value
 * that differs by its case. For one that is left out: the rows that have it and have it not, of which there are none.
 */
export const exactProbe = ({ filters, sort }: Query, key: string, param: string): Query => {
  const { plain, isExcluded } = readFilterKey(key);
  const [value = ''] = valuesOf(param);
  const wanted = isExcluded ? value : otherThan(value);
  return { sort, filters: { ...filters, [`${EXACT}${plain}`]: wanted } };
};

/** Whether every row of a page has itself what an exact filter asks for; one without the field has not. */
export const hasOnly = ({ rows }: LogPage, key: string, param: string, preset: Preset): boolean => {
  const { field, matches } = conditionFor(preset, key, param);
  for (let row = 0; row < rows.length; row++) if (!matches(valueOrPath(rows, field, row))) return false;
  return true;
};

/** Whether the answer to a probe has no rows but those that it asks for. */
export const isProbeHeeded = (page: LogPage, probe: Query, key: string, preset: Preset): boolean => {
  if (page.rows.length === 0) return true;
  const { plain, isExcluded } = readFilterKey(key);
  if (isExcluded) return false;
  const exact = `${EXACT}${plain}`;
  return hasOnly(page, exact, probe.filters[exact]!, preset);
};

/** What no row has, whatever is looked for in it: letters that make no word and no number. */
const NOWHERE = 'qxzjvkwq';

/** Filters of all fields. */
export const anywhereKeys = ({ filters }: Query, preset: Preset): string[] =>
  Object.keys(filters).filter((key) => isAnywhere(preset, key));

/** The rows of a page that a filter of all fields keeps, by what they show; an endpoint may look in fields that it does not give. */
const keptBy = ({ rows }: LogPage, key: string, param: string, preset: Preset): number => {
  const store = new ColumnStore();
  store.append(rows);
  return answerQuery(store, { filters: { [key]: param }, sort: null }, preset).length;
};

/**
 * Whether a page shows by itself that a filter of all fields was heeded or not; null where a row may have the text in a field that
 * is not given, which only a probe can tell.
 */
export const isAnywhereHeeded = (
  page: LogPage,
  key: string,
  param: string,
  preset: Preset,
): boolean | null => {
  const isAll = keptBy(page, key, param, preset) === page.rows.length;
  if (readFilterKey(key).isExcluded) return isAll;
  return isAll ? true : null;
};

/** Asks for the text with more behind it, which no row has: an endpoint that does not ignore the filter gives no row. */
export const anywhereProbe = ({ filters, sort }: Query, key: string, param: string): Query => ({
  sort,
  filters: { ...filters, [key]: param + NOWHERE },
});

/** Filters that a source ignored, as a fault. */
export const ignoredFilters = (keys: readonly string[]): Problem => ({
  code: 'unexpected',
  details: { reason: 'ignored', filters: keys.join(' '), sort: '' },
});
