import { filterValues, isOfPath, joinValues, sortFromText, type Query } from '../../core/query.js';
import { linkableKeys } from '../../query/linkable-keys.js';
import type { Preset } from '../../presets/preset.js';

/** Version of what is in an address, so that an old link is never read wrongly. */
export const VERSION = 'v1';
/** Longest value taken from an address. */
export const LONGEST = 256;
/** Most values that one filter has in an address. */
const MOST = 50;
export const SORT = 'sort';
export const ENTRY = 'entry';
/** Written where a filter has no place in an address, so that the reader who opens it is told. */
export const PARTIAL = 'partial';

/** Whether a name in an address is that of a filter. */
export const isFilter = (written: string): boolean => ![SORT, ENTRY, PARTIAL].includes(written);

/** What is remembered of a report: what was asked, and which entry was open. */
export interface Remembered extends Query {
  /** Value of the field that names the entry; null where none was open. */
  readonly entry: string | null;
  /** Whether some of the filters are missing, as they may be secrets or are too long. */
  readonly isPartial: boolean;
}

/** A filter as far as it is taken from an address: each of its values for itself, up to so many. */
export const addressable = (key: string, text: string): string => {
  const values = filterValues(key, text);
  return joinValues(values.filter(({ length }) => length <= LONGEST).slice(0, MOST));
};

/**
 * A link may hold anything, so only known keys are taken, and nothing but filters, sort and the name
 * of an entry.
 */
export const readRemembered = (text: string, preset: Preset): Remembered | null => {
  if (!text.startsWith(`${VERSION}.`)) return null;
  const [knownFilters, knownFields] = linkableKeys(preset);
  const filters: [string, string][] = [];
  let sort = null;
  let entry = null;
  let isPartial = false;
  for (const [written, value] of new URLSearchParams(text.slice(VERSION.length + 1))) {
    const key = written.replace(/^\./, '');
    const text = addressable(key, value);
    if (written === SORT) {
      const wanted = sortFromText(text);
      if (wanted && knownFields.has(wanted.key)) sort = wanted;
    } else if (written === ENTRY) entry = text || null;
    else if (written === PARTIAL || text !== value) isPartial = true;
    if (isFilter(written) && text !== '' && (knownFilters.has(key) || isOfPath(key)))
      filters.push([key, text]);
  }
  return { filters: Object.fromEntries(filters), sort, entry, isPartial };
};
