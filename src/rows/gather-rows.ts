import type { ColumnStore } from './column-store.js';
import { columnOf, type Column, type Columns } from './columns.js';

/** Rows of a store, by their indices, as the columns of a page; no row is made into an object. */
export const gatherRows = (store: ColumnStore, indices: Uint32Array): Columns => {
  const columns = new Map<string, Column>();
  for (const [key, stored] of store.columns()) {
    const values = Array.from(indices, (index) => stored.valueAt(index));
    if (values.some((value) => value !== undefined)) columns.set(key, columnOf(values));
  }
  return { length: indices.length, columns };
};
