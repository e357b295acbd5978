import { instantToIso, parseInstant } from '../core/instant.js';
import {
  EXACT,
  EXCLUSION,
  filterValues,
  joinValues,
  readFilterKey,
  takesValues,
  valuesOf,
  type Filters,
} from '../core/query.js';
import { toText } from '../core/to-text.js';
import type { Language } from '../i18n/language.js';
import { filterOf } from '../filters/catalogue.js';
import { kindOf } from '../kinds/catalogue.js';
import { fieldOf, OF_TIME } from '../presets/catalogue.js';
import { contains } from '../filters/contains.js';
import type { Filter } from '../filters/filter.js';
import { filterFor } from './filter-for.js';
import type { Preset } from '../presets/preset.js';
import { timeField } from '../presets/time-field.js';

/** Longer values make no address that a server takes. */
const LONGEST = 256;

/** A filter for a value: its key, and what it asks for. */
export interface ValueFilter {
  readonly key: string;
  readonly param: string;
}

/** The key by which a field is filtered; null for one that is looked up otherwise. */
const filterKeyOf = (preset: Preset, field: string): string | null => {
  const kind = kindOf(fieldOf(preset, field).kind);
  if (kind.isDerived || kind.role === 'instant') return null;
  return (
    preset.search.find((search) => search.field === field && !OF_TIME.includes(search.key))?.key ?? field
  );
};

/** Whether a filter looks for a text anywhere in a value; the others compare values as a whole by nature. */
export const isText = ({ matches, sharedText }: Filter): boolean =>
  matches === contains.matches || sharedText !== undefined;

/**
 * The filter for what a reader would have typed, where it finds the row that it is made from: an odd status such as 600 has
 * none.
 */
const findingFilter = (
  preset: Preset,
  key: string,
  raw: unknown,
  typed: string,
  language: Language,
): ValueFilter | null => {
  const filter = filterFor(preset, key);
  const param = filter.toParam(typed, language);
  return param && filter.matches(param)(raw) ? { key, param } : null;
};

/** The filter that finds rows with this whole value in a field; null where there is none. */
export const exactFilterFor = (preset: Preset, field: string, raw: unknown): ValueFilter | null => {
  const key = filterKeyOf(preset, field);
  if (key === null || raw === null || typeof raw === 'object') return null;
  const text = toText(raw);
  if (text === '' || text.length > LONGEST || text.includes('\n')) return null;
  return { key: `${EXACT}${key}`, param: text };
};

/** The same as its own search field would ask for it, where that finds whole values by nature. */
export const filterForValue = (
  preset: Preset,
  field: string,
  raw: unknown,
  language: Language,
): ValueFilter | null => {
  const exact = exactFilterFor(preset, field, raw);
  if (!exact) return null;
  const key = exact.key.slice(EXACT.length);
  const natural = isText(filterFor(preset, key))
    ? null
    : findingFilter(preset, key, raw, exact.param, language);
  return natural ?? exact;
};

/**
 * The filters with one that finds a value, in the place of what was looked for in its field. What was left out of the same
 * field stays left out, but for that value.
 */
export const including = (filters: Filters, { key, param }: ValueFilter): Filters => {
  const excluded = `${EXCLUSION}${key}`;
  const others = valuesOf(filters[excluded] ?? '').filter((value) => value !== param);
  const plain = readFilterKey(key).plain;
  return { ...filters, [plain]: '', [`${EXACT}${plain}`]: '', [key]: param, [excluded]: joinValues(others) };
};

/**
 * The filters with one that leaves a value out; it no longer looks for it. A text that is looked for within values stays: others
 * have it too.
 */
export const excluding = (filters: Filters, { key, param }: ValueFilter): Filters => {
  const excluded = `${EXCLUSION}${key}`;
  return {
    ...filters,
    ...(filters[key] !== undefined && {
      [key]: joinValues(filterValues(key, filters[key]).filter((value) => value !== param)),
    }),
    [excluded]: joinValues([...valuesOf(filters[excluded] ?? ''), param]),
  };
};

/** Every value that is filtered for or left out, one by one. */
export const valueFilters = (filters: Filters): ValueFilter[] =>
  Object.entries(filters).flatMap(([key, param]) =>
    filterValues(key, param).map((one) => ({ key, param: one })),
  );

/** The filters without one value of one of them. */
export const without = (filters: Filters, key: string, param: string): Filters => ({
  ...filters,
  [key]: joinValues(takesValues(key) ? valuesOf(filters[key] ?? '').filter((value) => value !== param) : []),
});

/** A number with three decimals at most, as logs have them: others are the noise of fractions that are not decimals. */
const rounded = (amount: number, round: (value: number) => number): number =>
  Number(amount.toFixed(3)) === amount ? amount : round(amount * 1000) / 1000;

/** The filter for numbers from this one on, or up to it; null where the field holds no amounts. */
export const filterForBound = (
  preset: Preset,
  field: string,
  raw: unknown,
  bound: 'least' | 'most',
  language: Language,
): ValueFilter | null => {
  const key = filterKeyOf(preset, field);
  const { filter, value } = kindOf(fieldOf(preset, field).kind);
  const amount = value(raw);
  if (key === null || !filterOf(filter ?? '').takesSpans || typeof amount !== 'number' || amount < 0)
    return null;
  const typed = bound === 'least' ? `${rounded(amount, Math.floor)}-` : `0-${rounded(amount, Math.ceil)}`;
  return findingFilter(preset, key, raw, typed, language);
};

/** Whether a log counts finer than the milliseconds of an instant: the row is later than the instant that is read. */
const isFiner = (raw: unknown): boolean =>
  typeof raw === 'number' ? !Number.isInteger(raw) : /[.,]\d{3}\d*[1-9]/.test(toText(raw));

/** The filters for rows since an instant, or until it; null where the field is not the report's time. */
export const boundInTime = (
  filters: Filters,
  preset: Preset,
  field: string,
  raw: unknown,
  bound: 'from' | 'until',
): Filters | null => {
  const instant = parseInstant(raw);
  if (field !== timeField(preset) || Number.isNaN(instant)) return null;
  // The row itself is within: an end before its last digits would leave it out.
  const at = bound === 'until' && isFiner(raw) ? Math.floor(instant) + 1 : instant;
  return { ...filters, period: '', [bound]: instantToIso(at) };
};
