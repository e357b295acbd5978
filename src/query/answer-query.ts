import type { Query } from '../core/query.js';
import { kindOf } from '../kinds/catalogue.js';
import { fieldOf } from '../presets/catalogue.js';
import { conditionsFor, type RowCondition } from './condition-for.js';
import type { Preset } from '../presets/preset.js';
import type { ColumnStore } from '../rows/column-store.js';
import { filterRows } from '../rows/kernels/filter-rows.js';
import { latestOf } from '../rows/kernels/latest-of.js';
import { rowsWith } from '../rows/kernels/rows-with.js';
import { sortRows } from '../rows/kernels/sort-rows.js';

/** 1 for each row that a filter of all fields keeps, 0 for the others. */
const anywhereMask = (store: ColumnStore, { isExcluded, operands }: RowCondition): Uint8Array => {
  const found = operands.flatMap((operand) =>
    operand.operator === 'anywhere' ? [rowsWith(store, operand.text)] : [],
  );
  if (!isExcluded) return found[0]!;
  const mask = new Uint8Array(store.length).fill(1);
  for (const rows of found) for (let row = 0; row < mask.length; row++) mask[row]! &= 1 - rows[row]!;
  return mask;
};

/** The rows that a query asks for, by index and in its order; equal rows keep the order of the store. */
export const answerQuery = (store: ColumnStore, { filters, sort }: Query, preset: Preset): Uint32Array => {
  const conditions = conditionsFor(preset, filters);
  const tests = conditions
    .filter((condition) => !condition.isAnywhere)
    .map(({ field, readsInstants, matches }) => ({
      column: store.column(field),
      readsInstants,
      read: matches,
    }));
  const masks = conditions
    .filter((condition) => condition.isAnywhere)
    .map((condition) => anywhereMask(store, condition));
  const found = filterRows(store.length, tests, masks);
  if (!sort) return found;
  const { kind, alsoSortedBy } = fieldOf(preset, sort.key);
  const { value: read, isInstant } = kindOf(kind);
  const column = store.column(sort.key);
  if (!alsoSortedBy) return sortRows(found, column, { read, isInstant }, sort.descending);
  const columns = [sort.key, ...alsoSortedBy].flatMap((key) => store.column(key) ?? []);
  const latest = latestOf(columns, store.length, read);
  return sortRows(found, latest, { read: (raw) => (typeof raw === 'number' ? raw : null) }, sort.descending);
};
