import { DEFAULT_PAGE_SIZE } from '../sources/page-size.js';
import { ANYWHERE, isOfPath, joinValues, readFilterKey, takesValues, type Filters } from '../core/query.js';
import { toText } from '../core/to-text.js';
import { kindOf } from '../kinds/catalogue.js';
import { OF_TIME } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';
import { warnOnce } from '../core/warn-once.js';

/** JSON has no functions, yet a table of explanations may hold some. */
const withFunctions = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'function' ? String(part) : part));

/** Frameworks give an equal object again with each rendering; that must not open the report again. */
export const isOtherJson = (value: unknown, old: unknown): boolean => {
  if (value === old) return false;
  try {
    return withFunctions(value) !== withFunctions(old);
  } catch {
    // A cycle, or a bigint: no text to compare by. A setter may not throw at its host for that.
    return true;
  }
};

/** Whether a host gave a number of rows, if need be as text. */
export const isPageSize = (value: unknown): boolean => {
  const number = typeof value === 'string' ? Number(value.trim()) : value;
  return Number.isSafeInteger(number) && (number as number) > 0;
};

/** Rows to ask for at once; what is not a number of rows, as a template may leave it, counts as the default. */
export const pageSizeOf = (value: unknown): number => (isPageSize(value) ? Number(value) : DEFAULT_PAGE_SIZE);

/** Fields that the log itself has: an endpoint knows nothing of what is made from them here. */
export const loggedFields = ({ fields }: Preset): string[] =>
  fields.filter(({ kind }) => !kindOf(kind).isDerived).map(({ key }) => key);

/** Filter keys that a report knows. */
export const searchKeys = (preset: Preset): string[] => [
  ...preset.search.map(({ key }) => key),
  ...loggedFields(preset),
  ...OF_TIME,
  ANYWHERE,
];

/**
 * Filters as a host gives them, as text. A key that the report does not know is left out, unless it is locked: a tenant
 * is a filter of the endpoint that no column shows.
 */
export const knownFilters = (preset: Preset, filters: unknown, isLocked = false): Filters => {
  const known = searchKeys(preset);
  const pairs = Object.entries(filters !== null && typeof filters === 'object' ? filters : {});
  return Object.fromEntries(
    pairs.flatMap(([key, value]) => {
      const { plain, isExact } = readFilterKey(key);
      const isKnown = known.includes(plain) || isOfPath(key);
      if (!isKnown && !isLocked)
        warnOnce(`filters: unknown field "${plain}". Use one of: ${known.join(', ')}.`);
      // A whole value may begin or end with a blank.
      const textOf = (one: unknown) => (isExact ? toText(one) : toText(one).trim());
      const texts = (Array.isArray(value) ? value : [value]).map(textOf).filter(Boolean);
      const text = takesValues(key) ? joinValues(texts) : texts.join(',');
      return text !== '' && (isKnown || isLocked) ? [[key, text]] : [];
    }),
  );
};

/** Columns as a host gives them, without those that the report does not know. */
export const knownFields = (preset: Preset, keys: readonly string[]): string[] => {
  const known = preset.fields.map(({ key }) => key);
  const found = keys.filter((key) => known.includes(key));
  for (const key of keys) {
    if (!known.includes(key)) warnOnce(`columns: unknown field "${key}". Use one of: ${known.join(', ')}.`);
  }
  return found.length > 0 ? found : [...preset.columns];
};
