import { normaliseFilters, sortFromText, sortToText, type Query } from '../core/query.js';

/** Where filters are kept after the reader leaves the page. */
export type FilterPersistence = 'none' | 'session' | 'url';

/** Version of what stands in an address, so that an old link is never read wrongly. */
const VERSION = 'v1';
/** Longest value taken from an address. */
const LONGEST = 256;
const SORT = 'sort';

const write = ({ filters, sort }: Query): string => {
  const parameters = new URLSearchParams(normaliseFilters(filters));
  if (sort) parameters.set(SORT, sortToText(sort));
  return `${VERSION}.${parameters}`;
};

/**
 * Whoever makes a link decides what stands in it, so only known keys are taken, and nothing but filters and sort.
 */
const read = (
  text: string,
  knownFilters: ReadonlySet<string>,
  knownFields: ReadonlySet<string>,
): Query | null => {
  if (!text.startsWith(`${VERSION}.`)) return null;
  const filters: [string, string][] = [];
  let sort = null;
  for (const [key, value] of new URLSearchParams(text.slice(VERSION.length + 1))) {
    if (value.length > LONGEST) continue;
    if (key === SORT) {
      const wanted = sortFromText(value);
      if (wanted && knownFields.has(wanted.key)) sort = wanted;
    } else if (knownFilters.has(key)) filters.push([key, value]);
  }
  return { filters: Object.fromEntries(filters), sort };
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

  recall(knownFilters: ReadonlySet<string>, knownFields: ReadonlySet<string>): Query | null {
    const text = this.#read();
    return text === null ? null : read(text, knownFilters, knownFields);
  }

  keep(query: Query): void {
    if (this.#persistence === 'none') return;
    const text = write(query);
    try {
      if (this.#persistence === 'session') sessionStorage.setItem(this.#name, text);
      else if (this.#persistence === 'url') {
        const address = new URL(location.href);
        address.searchParams.set(this.#name, text);
        history.replaceState(history.state, '', address);
      }
    } catch {
      // No storage, or an address that may not be changed (a sandboxed frame): the filters are in force all the same.
    }
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
