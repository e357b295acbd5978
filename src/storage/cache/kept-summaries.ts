import { queryKey } from '../../core/query.js';
import type { LogSource, LogSummary } from '../../sources/log-source.js';
import { isFresh } from '../pages/page-age.js';

interface Kept {
  readonly summary: LogSummary | null;
  /** In milliseconds since 1970. */
  readonly fetchedAt: number;
  /** What had been forgotten by then. */
  readonly forgettings: number;
}

export interface KeptSummariesOptions {
  /** Summaries from before this instant are not fresh, in milliseconds since 1970. */
  readonly since: number;
  /** How often kept answers were forgotten so far. */
  readonly forgettings: () => number;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

/** Those of a few charts and lists, under some filters each. */
const MOST = 50;

/**
 * Summaries of a source, kept in memory as long as its pages are fresh: going back to what was asked a moment ago asks nothing. Each
 * has an age of its own. A fault is not kept.
 */
export const keptSummaries = (
  source: LogSource,
  { since, forgettings, now = Date.now }: KeptSummariesOptions,
): NonNullable<LogSource['summarise']> => {
  const kept = new Map<string, Kept>();
  return async (query, question, options) => {
    const { signal, reload, isBrief = false } = options;
    signal.throwIfAborted();
    const key = JSON.stringify([
      queryKey({ ...query, sort: null }),
      Object.entries(question).sort(),
      isBrief,
    ]);
    const known = kept.get(key);
    const isKnown = known && known.forgettings === forgettings() && isFresh(known.fetchedAt, now(), since);
    if (isKnown && !reload) return known.summary;
    const before = forgettings();
    const summary = (await source.summarise!(query, question, options)) ?? null;
    kept.delete(key);
    kept.set(key, { summary, fetchedAt: now(), forgettings: before });
    if (kept.size > MOST) kept.delete(kept.keys().next().value!);
    return summary;
  };
};
