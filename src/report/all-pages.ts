import { ProblemError } from '../core/problem.js';
import type { Query } from '../core/query.js';
import type { LogPage, LogSource, PageRequest } from '../sources/log-source.js';
import { fetchInFrame, frameOf, type Frame } from './frame.js';
import { isAlike, isRepeated } from './repeated-page.js';

export interface AllPagesOptions {
  readonly source: LogSource;
  readonly query: Query;
  /** Rows to ask for at once; an endpoint that refuses so many is asked for `fallbackLimit`. */
  readonly limit: number;
  readonly fallbackLimit: number;
  readonly signal: AbortSignal;
  /** Where to begin, of pages that were read before: rows so far, and the cursor of the last page. */
  readonly start?: {
    readonly offset: number;
    readonly cursor?: string | undefined;
    /** Rows that the log had when it was begun; null where nobody knows. */
    readonly total?: number | null;
  };
  readonly onRetry?: PageRequest['onRetry'];
  readonly onRead?: PageRequest['onRead'];
}

/** Empty pages in a row after which an endpoint that goes on giving cursors is believed to have no end. */
const MOST_EMPTY = 3;
/** Pages in a row that are alike after which an endpoint is believed to give no others, whatever it counts. */
const MOST_ALIKE = 100;
/** Pages and rows behind all that the log had at first after which it is believed to grow faster than it can be read. */
const MOST_LATE = { pages: 100, rows: 10_000 } as const;

/**
 * Every page that matches a query, first to last.
 *
 * Goes by what comes and not by what was promised: a page may be shorter than asked for, a total may lie; the end is
 * a missing cursor, a total that was reached, or an empty page. A cursor that comes twice ends it, since it would
 * never end by itself; and so does the same page again and again, and a total that runs away.
 */
export async function* allPages(options: AllPagesOptions): AsyncGenerator<LogPage, void, undefined> {
  const { source, query, signal, onRetry, onRead } = options;
  const seen = new Set<string>();
  let { limit } = options;
  let { offset, cursor } = { cursor: undefined, offset: 0, ...options.start } as {
    offset: number;
    cursor: string | undefined;
  };
  let [empty, alike, late] = [0, 0, 0];
  let first: LogPage | undefined;
  let last: LogPage | undefined;
  let frame: Frame | null = options.start?.total ? { total: options.start.total, newer: 0 } : null;
  for (;;) {
    let page: LogPage;
    try {
      const request = { query, offset, limit, cursor, signal, onRetry, onRead, whole: true };
      page = await fetchInFrame(source, request, { frame, before: last, isFilled: false });
    } catch (error) {
      if (limit === options.fallbackLimit || !isRefusal(error)) throw error;
      limit = options.fallbackLimit;
      continue;
    }
    signal.throwIfAborted();
    if (isRepeated(page, first)) return;
    // Where an endpoint numbers its pages, only those of the length that it really gives follow each other.
    const isShort = !first && page.next === undefined && page.rows.length < limit;
    if (isShort) limit = Math.max(1, page.rows.length);
    alike = isAlike(page, last) ? alike + 1 : 0;
    first ??= page;
    last = page;
    frame ??= frameOf(page);
    if (page.rows.length > 0 || page.problems.length > 0) yield page;
    offset += page.rows.length;
    empty = page.rows.length === 0 ? empty + 1 : 0;
    const further = offset - (options.start?.total ?? first.total ?? Infinity);
    late = further > 0 ? late + 1 : 0;
    if (alike >= MOST_ALIKE || (late >= MOST_LATE.pages && further >= MOST_LATE.rows)) return;
    if (page.next === undefined) {
      const isWhole = page.total === null ? page.rows.length > limit : offset >= page.total;
      if (page.rows.length === 0 || isWhole) return;
    } else {
      if (page.next === null || seen.has(page.next) || empty >= MOST_EMPTY) return;
      seen.add(page.next);
      cursor = page.next;
    }
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'bad-request';
