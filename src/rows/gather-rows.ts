import type { ColumnStore } from './column-store.js';
import type { Column, Columns } from './columns.js';

/** Rows of a store, by their indices, as the columns of a page; no row is made into an object. */
export const gatherRows = (store: ColumnStore, indices: Uint32Array): Columns => {
  const columns = new Map<string, Column>();
  for (const [key, stored] of store.columns()) {
    const column = stored.gather(indices);
    if (column) columns.set(key, column);
  }
  return { length: indices.length, columns };
};
