import type { Problem } from '../core/problem.js';
import { EXACT, readFilterKey, valuesOf, type Query } from '../core/query.js';
import type { Preset } from '../presets/preset.js';
import type { LogPage } from '../sources/log-source.js';
import { fieldTest } from './answer-query.js';
import { valueOrPath } from './unheeded-filters.js';

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
  const { field, matches } = fieldTest(preset, key, param);
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

/** Filters that a source took no notice of, as a fault. */
export const unheededFilters = (keys: readonly string[]): Problem => ({
  code: 'unexpected',
  details: { reason: 'unheeded', filters: keys.join(' '), sort: '' },
});
