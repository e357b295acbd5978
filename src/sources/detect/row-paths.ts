import { plainName } from '../protocol/plain-name.js';
import type { Path } from '../mapping/mapping.js';

/** One place in rows, and what is there in those that have something. */
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
/** Values that are looked at in all, at whatever places. */
const MOST_VALUES = 8000;
/** No field has so long a name; each place has those of all that it is in. */
const LONGEST_KEY = 256;
/** Items of a list that can be a field: the first address of several. */
const MOST_ITEMS = 2;

/** What a value has within it, as far as that is looked at. A long list is not asked for its keys. */
const membersOf = (value: object): Iterable<readonly [key: string | number, member: unknown]> =>
  Array.isArray(value)
    ? value.slice(0, MOST_ITEMS).entries()
    : Object.keys(value)
        .slice(0, MOST_MEMBERS)
        .filter((key) => key.length <= LONGEST_KEY)
        .map((key) => [key, (value as Record<string, unknown>)[key]] as const);

/** Where the values of some rows are; the work is bounded, whatever they hold. */
export const rowPaths = (rows: readonly unknown[]): RowPath[] => {
  const paths = new Map<string, RowPath>();
  let count = 0;
  const visit = (value: unknown, keys: readonly string[]): void => {
    if (value === null || value === undefined || ++count > MOST_VALUES) return;
    if (typeof value === 'object') {
      if (keys.length >= DEEPEST) return;
      for (const [key, member] of membersOf(value)) visit(member, [...keys, String(key)]);
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
