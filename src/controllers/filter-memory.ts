import { maskSecrets } from '../core/mask-secrets.js';
import {
  normaliseFilters,
  joinValues,
  readFilterKey,
  valuesOf,
  sortFromText,
  sortToText,
  type Filters,
  type Query,
} from '../core/query.js';

/** Where filters are kept after the reader leaves the page. */
export type FilterPersistence = 'none' | 'session' | 'url';

/** Version of what stands in an address, so that an old link is never read wrongly. */
const VERSION = 'v1';
/** Longest value taken from an address. */
const LONGEST = 256;
/** Most values that one exclusion has in an address. */
const MOST = 50;
const SORT = 'sort';
const ENTRY = 'entry';

/** What is remembered of a report: what was asked, and which entry was open. */
export interface Remembered extends Query {
  /** Value of the field that names the entry; null where none was open. */
  readonly entry: string | null;
}

/**
 * An address is handed on, and kept in histories: what may be a secret has no place there. The values alone are looked at,
 * since a report's own fields are called as they like: `tokenName` holds no token.
 */
export const withoutSecrets = (filters: Filters): Filters =>
  Object.fromEntries(
    // Read for itself: after the key, an address in the value would pass for one value as a whole.
    Object.entries(filters).filter(([, value]) => maskSecrets(value) === value),
  );

/** A filter as far as it is taken from an address: each value of an exclusion for itself, up to so many. */
const readFilter = (key: string, text: string): string => {
  const values = readFilterKey(key).isExcluded ? valuesOf(text) : [text];
  return joinValues(values.filter(({ length }) => length <= LONGEST).slice(0, MOST));
};

/** Whether an address may name this entry: an address is handed on, as above, and has room for so much only. */
const isLinkable = (entry: string): boolean => entry.length <= LONGEST && maskSecrets(entry) === entry;

const write = ({ filters, sort }: Query, entry: string | null): string => {
  const parameters = new URLSearchParams(normaliseFilters(withoutSecrets(filters)));
  if (sort) parameters.set(SORT, sortToText(sort));
  if (entry !== null && isLinkable(entry)) parameters.set(ENTRY, entry);
  return `${VERSION}.${parameters}`;
};

/**
 * Whoever makes a link decides what stands in it, so only known keys are taken, and nothing but filters, sort and the name
 * of an entry.
 */
const read = (
  text: string,
  knownFilters: ReadonlySet<string>,
  knownFields: ReadonlySet<string>,
): Remembered | null => {
  if (!text.startsWith(`${VERSION}.`)) return null;
  const filters: [string, string][] = [];
  let sort = null;
  let entry = null;
  for (const [key, value] of new URLSearchParams(text.slice(VERSION.length + 1))) {
    const text = readFilter(key, value);
    if (text === '') continue;
    if (key === SORT) {
      const wanted = sortFromText(text);
      if (wanted && knownFields.has(wanted.key)) sort = wanted;
    } else if (key === ENTRY) entry = text;
    else if (knownFilters.has(key)) filters.push([key, text]);
  }
  return { filters: Object.fromEntries(filters), sort, entry };
};

/** Keeps a report's filters and sort in the session or in the page's address, where the host wants that. */
export class FilterMemory {
  readonly #persistence: FilterPersistence;
  readonly #name: string;

  /** @param name Tells the reports of a page apart. */
  constructor(persistence: FilterPersistence, name: string) {
    this.#persistence = persistence;
    this.#name = name;
  }

  recall(knownFilters: ReadonlySet<string>, knownFields: ReadonlySet<string>): Remembered | null {
    const text = this.#read();
    return text === null ? null : read(text, knownFilters, knownFields);
  }

  keep(query: Query, entry: string | null): void {
    try {
      if (this.#persistence === 'session') sessionStorage.setItem(this.#name, write(query, entry));
      if (this.#persistence === 'url') history.replaceState(history.state, '', this.#address(query, entry));
    } catch {
      // No storage, or an address that may not be changed (a sandboxed frame): the filters are in force all the same.
    }
  }

  /**
   * The address that opens the report like this; null where it keeps nothing in the address, or the entry cannot be named
   * there.
   */
  link(query: Query, entry: string | null): string | null {
    if (this.#persistence !== 'url' || (entry !== null && !isLinkable(entry))) return null;
    return this.#address(query, entry);
  }

  #address(query: Query, entry: string | null): string {
    const address = new URL(location.href);
    address.searchParams.set(this.#name, write(query, entry));
    return address.href;
  }

  #read(): string | null {
    try {
      if (this.#persistence === 'session') return sessionStorage.getItem(this.#name);
      return this.#persistence === 'url' ? new URL(location.href).searchParams.get(this.#name) : null;
    } catch {
      return null;
    }
  }
}
