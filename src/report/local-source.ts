import type { LogEntry } from '../core/log-entry.js';
import { queryKey, readFilterKey, valuesOf, type Query } from '../core/query.js';
import { kindOf } from '../kinds/catalogue.js';
import { fieldOf, filterFor, searchFieldOf } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';
import { entriesOf } from '../rows/columns.js';
import type { LogSource } from '../sources/log-source.js';
import { rowsPage } from '../sources/rows-page.js';
import { allPages } from './all-pages.js';
import { timeField } from './find-date.js';

/** Rows asked of the source at once. */
const CHUNK = 10_000;
/** Answers kept, so that scrolling through one does not make it again. */
const MOST_ANSWERS = 4;

type Predicate = (row: LogEntry) => boolean;

const own = (row: LogEntry, key: string): unknown => (Object.hasOwn(row, key) ? row[key] : undefined);

const predicateOf = (preset: Preset, key: string, param: string): Predicate => {
  const { plain, isExcluded } = readFilterKey(key);
  if (isExcluded) {
    const found = valuesOf(param).map((value) => predicateOf(preset, plain, value));
    return (row) => !found.some((isFound) => isFound(row));
  }
  const matches = filterFor(preset, key).matches(param);
  // A report may have no search field for a range of time, and be asked for one all the same: by a period, by a host.
  const isRange = key === 'from' || key === 'until';
  const field = searchFieldOf(preset, key)?.field ?? (isRange ? timeField(preset) : undefined) ?? key;
  return (row) => matches(own(row, field));
};

type Comparable = number | string | null;

/** Missing values come last in either direction: nobody sorts to see them. */
const compare = (a: Comparable, b: Comparable, sign: number): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a !== typeof b) return typeof a === 'number' ? -sign : sign;
  return a < b ? -sign : sign;
};

/** The rows that a query asks for, in its order; equal rows keep the order of the source. */
export const answer = (rows: readonly LogEntry[], { filters, sort }: Query, preset: Preset): LogEntry[] => {
  const predicates = Object.entries(filters).map(([key, param]) => predicateOf(preset, key, param));
  const found = rows.filter((row) => predicates.every((keep) => keep(row)));
  if (!sort) return found;
  const { value } = kindOf(fieldOf(preset, sort.key).kind);
  const sign = sort.descending ? -1 : 1;
  return found
    .map((row) => ({ row, by: value(own(row, sort.key)) }))
    .sort((a, b) => compare(a.by, b.by, sign))
    .map(({ row }) => row);
};

/** A source around one that filters and sorts nothing: reads it whole, once, and answers the queries here. */
export const localSource = (source: LogSource, preset: Preset): LogSource => {
  let whole: Promise<LogEntry[]> | undefined;
  const answers = new Map<string, LogEntry[]>();

  const readAll = async (): Promise<LogEntry[]> => {
    const rows: LogEntry[] = [];
    // The rows belong to every later query, so no single one's abort may stop the reading.
    const { signal } = new AbortController();
    const query: Query = { filters: {}, sort: null };
    for await (const page of allPages({ source, query, limit: CHUNK, fallbackLimit: CHUNK, signal })) {
      for (const row of entriesOf(page.rows)) rows.push(row);
    }
    return rows;
  };

  const answered = async (query: Query): Promise<LogEntry[]> => {
    whole ??= readAll().catch((error: unknown) => {
      whole = undefined;
      throw error;
    });
    const rows = await whole;
    const key = queryKey(query);
    let found = answers.get(key);
    if (!found) {
      found = answer(rows, query, preset);
      answers.set(key, found);
      if (answers.size > MOST_ANSWERS) answers.delete(answers.keys().next().value!);
    }
    return found;
  };

  return {
    id: source.id,
    capabilities: { filters: 'all', sorts: 'all' },
    async fetchPage({ query, offset, limit, signal, reload }) {
      if (reload) {
        whole = undefined;
        answers.clear();
      }
      const found = await answered(query);
      signal.throwIfAborted();
      return rowsPage(found, { offset, limit });
    },
  };
};
