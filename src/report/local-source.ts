import { queryKey, type Query } from '../core/query.js';
import type { Preset } from '../presets/preset.js';
import { ColumnStore } from '../rows/column-store.js';
import { gatherRows } from '../rows/gather-rows.js';
import type { LogSource } from '../sources/log-source.js';
import { memoryPage } from '../sources/rows-page.js';
import { allPages } from './all-pages.js';
import { answerQuery } from './answer-query.js';
import { breather } from './breathe.js';

/** Rows asked of the source at once. */
const CHUNK = 10_000;
/** Answers kept, so that scrolling through one does not make it again. */
const MOST_ANSWERS = 4;

/** A log that was read whole, and the rows that it answered to the last queries. */
interface Whole {
  readonly store: ColumnStore;
  readonly answers: Map<string, Uint32Array>;
}

const readWhole = async (source: LogSource): Promise<Whole> => {
  const store = new ColumnStore();
  // The rows belong to every later query, so no single one's abort may stop the reading.
  const { signal } = new AbortController();
  const query: Query = { filters: {}, sort: null };
  const breathe = breather();
  for await (const { rows } of allPages({ source, query, limit: CHUNK, fallbackLimit: CHUNK, signal })) {
    store.append(rows);
    // Rows in memory come without a wait, and making columns of a million takes seconds.
    await breathe();
  }
  store.trim();
  return { store, answers: new Map() };
};

const answerOf = ({ store, answers }: Whole, query: Query, preset: Preset): Uint32Array => {
  const key = queryKey(query);
  let found = answers.get(key);
  if (!found) {
    found = answerQuery(store, query, preset);
    answers.set(key, found);
    if (answers.size > MOST_ANSWERS) answers.delete(answers.keys().next().value!);
  }
  return found;
};

/** A source around one that filters and sorts nothing: reads it whole, once, and answers the queries here. */
export const localSource = (source: LogSource, preset: Preset): LogSource => {
  let whole: Promise<Whole> | undefined;

  const opened = (): Promise<Whole> => {
    if (whole) return whole;
    const opening = readWhole(source);
    whole = opening;
    opening.catch(() => {
      // What was begun anew meanwhile stays.
      if (whole === opening) whole = undefined;
    });
    return opening;
  };

  return {
    id: source.id,
    capabilities: { filters: 'all', sorts: 'all' },
    async fetchPage({ query, offset, limit, signal, reload }) {
      if (reload) whole = undefined;
      const log = await opened();
      signal.throwIfAborted();
      const found = answerOf(log, query, preset);
      return memoryPage(gatherRows(log.store, found.subarray(offset, offset + limit)), found.length);
    },
  };
};
