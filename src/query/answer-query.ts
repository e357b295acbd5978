import { atOnce, inTurns, sliced, type Pace, type Steps } from '../core/steps.js';
import type { Query } from '../core/query.js';
import { kindOf } from '../kinds/catalogue.js';
import { fieldOf } from '../presets/catalogue.js';
import { conditionsFor, type RowCondition } from './condition-for.js';
import type { Preset } from '../presets/preset.js';
import type { ColumnStore } from '../rows/column-store.js';
import type { StoredColumn } from '../rows/growing-column.js';
import { filterSteps, type ColumnTest } from '../rows/kernels/filter-rows.js';
import { latestOf } from '../rows/kernels/latest-of.js';
import { rowsWithSteps } from '../rows/kernels/rows-with.js';
import { sortRowsSteps } from '../rows/kernels/sort-rows.js';

/** 1 for each row that a filter of all fields keeps, 0 for the others. */
function* anywhereMask(store: ColumnStore, { isExcluded, operands }: RowCondition): Steps<Uint8Array> {
  const texts = operands.flatMap((operand) => (operand.operator === 'anywhere' ? [operand.text] : []));
  if (!isExcluded) return yield* rowsWithSteps(store, texts[0]!);
  const mask = new Uint8Array(store.length).fill(1);
  for (const text of texts) {
    const found = yield* rowsWithSteps(store, text);
    yield* sliced(mask.length, (from, to) => {
      for (let row = from; row < to; row++) mask[row]! &= 1 - found[row]!;
    });
  }
  return mask;
}

function* answerSteps(store: ColumnStore, { filters, sort }: Query, preset: Preset): Steps<Uint32Array> {
  // Rows that the store takes meanwhile belong to the next question.
  const { length } = store;
  const tests: ColumnTest[] = [];
  const masks: Uint8Array[] = [];
  for (const condition of conditionsFor(preset, filters)) {
    if (condition.isAnywhere) masks.push(yield* anywhereMask(store, condition));
    else {
      const { field, readsInstants, matches } = condition;
      tests.push({ column: yield* store.columnSteps(field), readsInstants, read: matches });
    }
  }
  const found = yield* filterSteps(length, tests, masks);
  if (!sort) return found;
  const { kind, alsoSortedBy } = fieldOf(preset, sort.key);
  const { value: read, isInstant } = kindOf(kind);
  const column = yield* store.columnSteps(sort.key);
  if (!alsoSortedBy) return yield* sortRowsSteps(found, column, { read, isInstant }, sort.descending);
  const columns: StoredColumn[] = [];
  for (const key of [sort.key, ...alsoSortedBy]) {
    const own = yield* store.columnSteps(key);
    if (own) columns.push(own);
  }
  const latest = yield* latestOf(columns, length, read);
  const reading = { read: (raw: unknown) => (typeof raw === 'number' ? raw : null) };
  return yield* sortRowsSteps(found, latest, reading, sort.descending);
}

/** The rows that a query asks for, by index and in its order; equal rows keep the order of the store. */
export const answerQuery = (store: ColumnStore, query: Query, preset: Preset): Uint32Array =>
  atOnce(answerSteps(store, query, preset));

/** The same in turns with the page: of a million rows it may take a second. Rejects with the signal's reason. */
export const answerQueryInTurns = (
  store: ColumnStore,
  query: Query,
  preset: Preset,
  pace: Pace,
): Promise<Uint32Array> => inTurns(answerSteps(store, query, preset), pace);
