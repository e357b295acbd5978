import { isObject } from '../../core/is-object.js';
import type { ColumnStore } from '../../rows/column-store.js';
import { REST } from '../../rows/columns.js';

/** Rows whose objects are looked into, spread over all. */
const SAMPLE = 200;
/** Below this depth what is left of an object is one value. */
const MOST_DEPTH = 4;
/** Paths that are taken of one field. */
const MOST_PATHS = 40;

const addPaths = (value: unknown, path: string, depth: number, paths: Set<string>): void => {
  if (!isObject(value) || Array.isArray(value) || depth === MOST_DEPTH) {
    if (value !== undefined && paths.size < MOST_PATHS) paths.add(path);
    return;
  }
  for (const [key, inner] of Object.entries(value)) addPaths(inner, `${path}.${key}`, depth + 1, paths);
};

/** Every field of a store, and for those that hold objects the paths into them, as far as some rows show. */
export const fieldPaths = (store: ColumnStore): string[] => {
  const step = Math.max(1, Math.floor(store.length / SAMPLE));
  const all: string[] = [];
  for (const [key, column] of store.columns()) {
    if (key === REST) continue;
    const paths = new Set<string>();
    for (let row = 0; row < store.length; row += step) addPaths(column.valueAt(row), key, 0, paths);
    all.push(...paths);
  }
  return all;
};
