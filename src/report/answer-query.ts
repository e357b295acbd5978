import { readFilterKey, valuesOf, type Query } from '../core/query.js';
import { kindOf } from '../kinds/catalogue.js';
import { fieldOf, searchFieldOf } from '../presets/catalogue.js';
import { filterFor } from '../presets/filter-for.js';
import type { Preset } from '../presets/preset.js';
import type { ColumnStore } from '../rows/column-store.js';
import { filterRows, type Condition } from '../rows/kernels/filter-rows.js';
import { sortRows } from '../rows/kernels/sort-rows.js';
import { timeField } from './find-date.js';

/** The field that a filter looks at. */
export const fieldOfFilter = (preset: Preset, key: string): string => {
  // A report may have no search field for a range of time, and be asked for one all the same: by a period, by a host.
  const isRange = key === 'from' || key === 'until';
  return searchFieldOf(preset, key)?.field ?? (isRange ? timeField(preset) : undefined) ?? key;
};

const conditionOf = (store: ColumnStore, preset: Preset, key: string, param: string): Condition => {
  const { plain, isExcluded } = readFilterKey(key);
  if (isExcluded) {
    const excluded = valuesOf(param).map((value) => conditionOf(store, preset, plain, value));
    return {
      // All of one field.
      column: excluded[0]?.column,
      readsInstants: excluded[0]?.readsInstants,
      read: (raw) => !excluded.some(({ read }) => read(raw)),
    };
  }
  const filter = filterFor(preset, key);
  return {
    column: store.column(fieldOfFilter(preset, key)),
    readsInstants: filter.readsInstants,
    read: filter.matches(param),
  };
};

/** The rows that a query asks for, by index and in its order; equal rows keep the order of the store. */
export const answerQuery = (store: ColumnStore, { filters, sort }: Query, preset: Preset): Uint32Array => {
  const conditions = Object.entries(filters).map(([key, param]) => conditionOf(store, preset, key, param));
  const found = filterRows(store.length, conditions);
  if (!sort) return found;
  const { value: read, isInstant } = kindOf(fieldOf(preset, sort.key).kind);
  return sortRows(found, store.column(sort.key), { read, isInstant }, sort.descending);
};
