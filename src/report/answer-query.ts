import { readFilterKey, valuesOf, type Query } from '../core/query.js';
import { kindOf } from '../kinds/catalogue.js';
import { fieldOf, searchFieldOf } from '../presets/catalogue.js';
import { filterFor } from '../presets/filter-for.js';
import type { Preset } from '../presets/preset.js';
import type { ColumnStore } from '../rows/column-store.js';
import { filterRows, type Condition } from '../rows/kernels/filter-rows.js';
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

/** What is asked by a filter, or by an exclusion of several values; that may be of an exclusion again. */
export const fieldTest = (preset: Preset, key: string, param: string): FieldTest => {
  const { plain, isExcluded } = readFilterKey(key);
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

/** The rows that a query asks for, by index and in its order; equal rows keep the order of the store. */
export const answerQuery = (store: ColumnStore, { filters, sort }: Query, preset: Preset): Uint32Array => {
  const conditions = Object.entries(filters).map(([key, param]) => conditionOf(store, preset, key, param));
  const found = filterRows(store.length, conditions);
  if (!sort) return found;
  const { value: read, isInstant } = kindOf(fieldOf(preset, sort.key).kind);
  return sortRows(found, store.column(sort.key), { read, isInstant }, sort.descending);
};
