import { toText } from '../core/to-text.js';
import { ANYWHERE, readFilterKey, valuesOf, type Query } from '../core/query.js';
import { kindOf } from '../kinds/catalogue.js';
import { fieldOf, searchFieldOf } from '../presets/catalogue.js';
import { filterFor } from './filter-for.js';
import type { Preset } from '../presets/preset.js';
import type { ColumnStore } from '../rows/column-store.js';
import { filterRows, type Condition } from '../rows/kernels/filter-rows.js';
import { latestOf } from '../rows/kernels/latest-of.js';
import { rowsWith } from '../rows/kernels/rows-with.js';
import { sortRows } from '../rows/kernels/sort-rows.js';
import { timeField } from '../presets/time-field.js';

/** The field that a filter looks at. */
export const fieldOfFilter = (preset: Preset, key: string): string => {
  // A report may have no search field for a range of time, and be asked for one all the same: by a period, by a host.
  const isRange = key === 'from' || key === 'until';
  return searchFieldOf(preset, key)?.field ?? (isRange ? timeField(preset) : undefined) ?? key;
};

/** What a filter asks of the values of one field. */
export interface FieldTest extends Pick<Condition, 'readsInstants'> {
  readonly field: string;
  readonly matches: (raw: unknown) => boolean;
}

/** Whether a filter looks in every field: a report that has a field of that name means the field. */
export const isAnywhere = (preset: Preset, key: string): boolean =>
  readFilterKey(key).plain === ANYWHERE &&
  !readFilterKey(key).isExact &&
  searchFieldOf(preset, ANYWHERE) === undefined &&
  !preset.fields.some((field) => field.key === ANYWHERE);

/** A test for any of these texts, each as a whole; a value that is missing is none of them. */
const isOneOf = (texts: readonly string[]): ((raw: unknown) => boolean) => {
  const wanted = new Set(texts);
  return (raw) => raw !== undefined && raw !== null && wanted.has(toText(raw));
};

/** What is asked by a filter, or by an exclusion of several values; that may be of an exclusion again. */
export const fieldTest = (preset: Preset, key: string, param: string): FieldTest => {
  const { plain, isExcluded, isExact } = readFilterKey(key);
  if (isExact) {
    const isFound = isOneOf(valuesOf(param));
    const matches = isExcluded ? (raw: unknown) => !isFound(raw) : isFound;
    return { field: fieldOfFilter(preset, plain), matches };
  }
  if (isExcluded) {
    const tests = valuesOf(param).map((value) => fieldTest(preset, plain, value));
    return {
      ...fieldTest(preset, plain, param),
      matches: (raw) => !tests.some(({ matches }) => matches(raw)),
    };
  }
  const { readsInstants, matches } = filterFor(preset, plain);
  return { field: fieldOfFilter(preset, plain), readsInstants, matches: matches(param) };
};

const conditionOf = (store: ColumnStore, preset: Preset, key: string, param: string): Condition => {
  const { field, readsInstants, matches } = fieldTest(preset, key, param);
  return { column: store.column(field), readsInstants, read: matches };
};

/** 1 for each row that a filter of all fields keeps, 0 for the others. */
const anywhereMask = (store: ColumnStore, key: string, param: string): Uint8Array => {
  if (!readFilterKey(key).isExcluded) return rowsWith(store, param);
  const mask = new Uint8Array(store.length).fill(1);
  for (const value of valuesOf(param)) {
    const found = rowsWith(store, value);
    for (let row = 0; row < mask.length; row++) mask[row]! &= 1 - found[row]!;
  }
  return mask;
};

/** The rows that a query asks for, by index and in its order; equal rows keep the order of the store. */
export const answerQuery = (store: ColumnStore, { filters, sort }: Query, preset: Preset): Uint32Array => {
  const isOfField = ([key]: [string, string]) => !isAnywhere(preset, key);
  const conditions = Object.entries(filters)
    .filter(isOfField)
    .map(([key, param]) => conditionOf(store, preset, key, param));
  const masks = Object.entries(filters)
    .filter((filter) => !isOfField(filter))
    .map(([key, param]) => anywhereMask(store, key, param));
  const found = filterRows(store.length, conditions, masks);
  if (!sort) return found;
  const { kind, alsoSortedBy } = fieldOf(preset, sort.key);
  const { value: read, isInstant } = kindOf(kind);
  const column = store.column(sort.key);
  if (!alsoSortedBy) return sortRows(found, column, { read, isInstant }, sort.descending);
  const columns = [sort.key, ...alsoSortedBy].flatMap((key) => store.column(key) ?? []);
  const latest = latestOf(columns, store.length, read);
  return sortRows(found, latest, { read: (raw) => (typeof raw === 'number' ? raw : null) }, sort.descending);
};
