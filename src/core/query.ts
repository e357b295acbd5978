/** Active filters by filter key; values are always text. `from` and `until` are ISO 8601 instants in UTC. */
export type Filters = Readonly<Record<string, string>>;

export interface Sort {
  /** Field key. */
  readonly key: string;
  readonly descending: boolean;
}

/** What is asked of a log. Plain data, so it is cache key, address and saved view at once. */
export interface Query {
  readonly filters: Filters;
  readonly sort: Sort | null;
}

export const EMPTY_QUERY: Query = Object.freeze({ filters: Object.freeze({}), sort: null });

/** `-dateTime` for newest first, `dateTime` for oldest first (contract, section 4). */
export const sortToText = (sort: Sort): string => (sort.descending ? `-${sort.key}` : sort.key);

export const sortFromText = (text: string): Sort | null => {
  const descending = text.startsWith('-');
  const key = descending ? text.slice(1) : text;
  return key ? { key, descending } : null;
};

/** The prefix of a filter key that turns it round: `not.status=404` keeps everything but 404. */
export const EXCLUSION = 'not.';

/** The prefix, behind {@link EXCLUSION} where there is one, that asks for the whole value, case and all: `is.client=acme`. */
export const EXACT = 'is.';

/** Key of the filter that looks in every field. */
export const ANYWHERE = 'q';

/**
 * Between several values of one exclusion or of one exact filter: no single-line field can hold it. On the wire each has a
 * parameter of its own: `not.client=a&not.client=b` leaves out both, `is.client=a&is.client=b` finds either.
 */
const VALUE_BREAK = '\n';

export const valuesOf = (param: string): string[] => param.split(VALUE_BREAK).filter(Boolean);

export const joinValues = (values: readonly string[]): string => [...new Set(values)].join(VALUE_BREAK);

/** What a filter key asks, apart from the value. */
export interface FilterKey {
  /** The key of the field, or of its search field. */
  readonly plain: string;
  /** Whether the filter leaves out what it finds. */
  readonly isExcluded: boolean;
  /** Whether it compares whole values, case and all. */
  readonly isExact: boolean;
}

export const readFilterKey = (key: string): FilterKey => {
  const isExcluded = key.startsWith(EXCLUSION);
  const rest = isExcluded ? key.slice(EXCLUSION.length) : key;
  const isExact = rest.startsWith(EXACT) && rest.length > EXACT.length;
  return { plain: isExact ? rest.slice(EXACT.length) : rest, isExcluded, isExact };
};

/** Whether a filter of this key can have several values. */
export const takesValues = (key: string): boolean => {
  const { isExcluded, isExact } = readFilterKey(key);
  return isExcluded || isExact;
};

/** Whether a filter may be of a field that the report does not declare: whole values and exclusions work by any path. */
export const isOfPath = (key: string): boolean => takesValues(key) && readFilterKey(key).plain !== '';

/** The values of a filter, one by one. */
export const filterValues = (key: string, param: string): string[] =>
  takesValues(key) ? valuesOf(param) : [param];

const present = (filters: Filters): [string, string][] =>
  Object.entries(filters).filter(([, value]) => value !== '');

/** The filters without the empty ones, in the order of their keys. */
export const normaliseFilters = (filters: Filters): Filters =>
  Object.freeze(Object.fromEntries(present(filters).sort(([a], [b]) => (a < b ? -1 : 1))));

/** A text that is the same for queries that ask the same thing. */
export const queryKey = ({ filters, sort }: Query): string =>
  JSON.stringify([Object.entries(normaliseFilters(filters)), sort && sortToText(sort)]);

/** The query of a {@link queryKey}; null where the text is none. */
export const queryOfKey = (key: string): Query | null => {
  try {
    const [filters, sort] = JSON.parse(key) as [[string, string][], string | null];
    return { filters: Object.fromEntries(filters), sort: sort === null ? null : sortFromText(sort) };
  } catch {
    return null;
  }
};

/** How many filters there are, as a reader counts them: each value that is left out, or compared as a whole, is one. */
export const countFilters = (filters: Filters): number =>
  present(filters).reduce((count, [key, param]) => count + filterValues(key, param).length, 0);
