import type { Path } from './mapping.js';

/** One place in rows, and what stands there in those that have something. */
export interface RowPath {
  readonly keys: readonly string[];
  /** The keys in small letters, without signs, joined by dots: what names are compared by. */
  readonly plain: string;
  readonly values: unknown[];
}

/** A log may hold anything: no row is looked into deeper, and no rows at more places, than these. */
const DEEPEST = 6;
const MOST_PATHS = 400;
const MOST_MEMBERS = 100;
/** Items of a list that can be a field: the first address of several. */
const MOST_ITEMS = 2;

export const plainName = (name: string): string =>
  name
    .split('.')
    .map((part) => part.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter(Boolean)
    .join('.');

/** Where the values of some rows stand; the work is bounded, whatever they hold. */
export const rowPaths = (rows: readonly unknown[]): RowPath[] => {
  const paths = new Map<string, RowPath>();
  const visit = (value: unknown, keys: readonly string[]): void => {
    if (value === null || value === undefined) return;
    if (typeof value === 'object') {
      if (keys.length >= DEEPEST) return;
      // A long list is not asked for its keys.
      const inner = Array.isArray(value)
        ? value.slice(0, MOST_ITEMS).entries()
        : Object.entries(value).slice(0, MOST_MEMBERS);
      for (const [key, member] of inner) visit(member, [...keys, String(key)]);
      return;
    }
    const id = JSON.stringify(keys);
    let path = paths.get(id);
    if (!path) {
      if (paths.size >= MOST_PATHS) return;
      paths.set(id, (path = { keys, plain: plainName(keys.join('.')), values: [] }));
    }
    path.values.push(value);
  };
  for (const row of rows) visit(row, []);
  return [...paths.values()];
};

/** A path as an embedder would write it: joined by dots, unless a key has one itself. */
export const writtenPath = (keys: readonly string[]): Path =>
  keys.length > 1 && keys.some((key) => key === '' || /\.|\[\]$/.test(key)) ? [...keys] : keys.join('.');
