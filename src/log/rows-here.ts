import { DEFAULT_PAGE_SIZE } from '../sources/page-size.js';
import { countFilters, queryKey, type Query } from '../core/query.js';
import type { Preset } from '../presets/preset.js';
import { ColumnStore } from '../rows/column-store.js';
import type { Among, LogPage, SummariseOptions } from '../sources/log-source.js';
import { answerQueryInTurns } from '../query/answer-query.js';
import { breather } from '../core/breathe.js';
import type { LocalAnswers } from './local-answers.js';

/** Rows of a query that are here, and how many of all those are. */
export interface RowsHere {
  readonly store: ColumnStore;
  /** Rows of the store that match, by index; null where all do. */
  readonly rows: Uint32Array | null;
  readonly among: Among;
}

export const withoutSort = ({ filters }: Query): Query => ({ filters, sort: null });

/** The pages that are loaded, where they answer the query; in any order. */
export const loadedPages = (query: Query, { loaded }: SummariseOptions): readonly LogPage[] =>
  loaded && queryKey(withoutSort(loaded.query)) === queryKey(withoutSort(query)) ? loaded.pages : [];

/** Rows that were read to be answered from; null where a query's are nowhere but on their way from the source. */
export const rowsRead = async (
  local: LocalAnswers,
  preset: Preset,
  query: Query,
  options: SummariseOptions,
): Promise<RowsHere | null> => {
  const read = await local.rowsFor(query, options);
  if (!read) return null;
  const { log, left } = read;
  const rows = countFilters(left.filters) > 0 ? log.rowsOf(left, preset) : null;
  return { store: log.store, rows, among: log.among };
};

/** What was made of pages, by the first of them, as long as that is held: several questions are asked of the same ones. */
const made = new WeakMap<LogPage, { readonly pages: readonly LogPage[]; readonly store: ColumnStore }>();

/** The rows of pages as one, made in pieces: there may be a thousand pages. */
const storeOf = async (pages: readonly LogPage[], signal: AbortSignal): Promise<ColumnStore> => {
  const [first] = pages;
  const known = first && made.get(first);
  const isSame = known?.pages.length === pages.length && pages.every((page, at) => page === known.pages[at]);
  if (known && isSame) return known.store;
  const store = new ColumnStore();
  const breathe = breather();
  for (const { rows } of pages) {
    store.append(rows);
    await breathe();
    signal.throwIfAborted();
  }
  if (first) made.set(first, { pages, store });
  return store;
};

/** The pages of a query that are loaded; the first page, where none is. */
const pagesHere = async (
  local: LocalAnswers,
  query: Query,
  options: SummariseOptions,
): Promise<readonly LogPage[]> => {
  const { signal, onRetry, pageSize: limit = DEFAULT_PAGE_SIZE } = options;
  const pages = loadedPages(query, options);
  return pages.length > 0 ? pages : [await local.fetchPage({ query, offset: 0, limit, signal, onRetry })];
};

/** Rows that there are behind pages of one query; null where nobody knows. Of rows found among some that were read nobody does. */
const totalOf = ([first]: readonly LogPage[]): number | null =>
  first?.among && !first.among.isAll ? null : (first?.total ?? null);

/** Rows of the pages that are loaded; of the first page, where none is. */
export const rowsLoaded = async (
  local: LocalAnswers,
  preset: Preset,
  query: Query,
  options: SummariseOptions,
): Promise<RowsHere> => {
  const pages = await pagesHere(local, query, options);
  const store = await storeOf(pages, options.signal);
  const total = totalOf(pages);
  const pace = { signal: options.signal, breathe: breather() };
  const rows =
    countFilters(query.filters) > 0
      ? await answerQueryInTurns(store, withoutSort(query), preset, pace)
      : null;
  return { store, rows, among: { rows: store.length, total, isAll: total === store.length } };
};

/** The same for several queries, whose rows are apart from each other. */
export const rowsOfEach = async (
  local: LocalAnswers,
  queries: readonly Query[],
  options: SummariseOptions,
): Promise<RowsHere> => {
  const each = await Promise.all(queries.map((query) => pagesHere(local, query, options)));
  const store = await storeOf(each.flat(), options.signal);
  const total = each.map(totalOf).reduce((sum, one) => (sum === null || one === null ? null : sum + one));
  return { store, rows: null, among: { rows: store.length, total, isAll: total === store.length } };
};
