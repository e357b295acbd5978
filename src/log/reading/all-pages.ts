import { ProblemError } from '../../core/problem.js';
import type { Query } from '../../core/query.js';
import type { LogPage, LogSource, PageRequest } from '../../sources/log-source.js';
import type { MoreSign } from '../../sources/more-sign.js';
import { isPageLength } from '../../sources/page-length.js';
import type { ReadingEnd, ReadingEndKind, ReadingStep } from '../../sources/reading-end.js';
import { fetchInFrame, frameOf, type Frame } from './frame.js';
import { RowTotals } from './row-totals.js';
import { SeenRows } from './seen-rows.js';
import { signIn } from './unmet-sign.js';

export interface AllPagesOptions {
  readonly source: Pick<LogSource, 'fetchPage'>;
  readonly query: Query;
  /** Rows to ask for at once; an endpoint that refuses so many is asked for `fallbackLimit`. */
  readonly limit: number;
  readonly fallbackLimit: number;
  readonly signal: AbortSignal;
  /** Field that numbers the entries, where the report has one: by it they are told apart for certain. */
  readonly numberKey?: string | undefined;
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
export const MOST_EMPTY = 100;
/** Pages in a row that bring nothing new, after which an endpoint is believed to give no others. */
const MOST_REPEATED = 3;
/** Pages and rows behind all that the log had at first after which it is believed to grow faster than it can be read. */
const MOST_LATE = { pages: 100, rows: 10_000 } as const;

/**
 * Every page that matches a query, first to last, and behind them how the reading ended.
 *
 * Goes by what comes and not by what was promised: a page may be shorter than asked for, a total may lie, and entries are counted
 * once. The end is a missing cursor, a total that was reached, or an empty page; all other ends are none that the server showed,
 * and say so. A page that brings nothing new is left out.
 */
export async function* allPages(options: AllPagesOptions): AsyncGenerator<ReadingStep, void, undefined> {
  const { source, query, signal, numberKey, onRetry, onRead } = options;
  const begun = options.start?.offset ?? 0;
  const cursors = new Set<string>();
  const seen = new SeenRows(numberKey);
  const totals = new RowTotals(options.start?.total ?? null);
  /** Most rows to ask for, and those that are asked for. */
  let most = options.limit;
  let limit = most;
  let { offset, cursor } = { cursor: undefined, offset: 0, ...options.start } as {
    offset: number;
    cursor: string | undefined;
  };
  let [empty, late] = [0, 0];
  let repeated = { pages: 0, rows: 0 };
  let [hasRepeats, isProbing] = [false, false];
  let first: LogPage | undefined;
  let last: LogPage | undefined;
  let frame: Frame | null = options.start?.total ? { total: options.start.total, newer: 0 } : null;

  const ended = (kind: ReadingEndKind, sign?: MoreSign): ReadingStep => {
    const read = begun + seen.distinct;
    const total = totals.expected;
    // Rows added meanwhile may be among those that were read, and make up for none that was not.
    const isWhole = kind !== 'grew' && total !== null && read - totals.grown >= total;
    const end: ReadingEnd = { kind: isWhole ? 'complete' : kind, read, repeated: seen.repeated, total };
    return {
      end: {
        ...end,
        ...(kind === 'empty-pages' && !isWhole && { empty }),
        ...(sign && !isWhole && { sign }),
      },
    };
  };
  /** Where the server shows an end: whether it is one. */
  const naturalEnd = (page: LogPage): ReadingStep => {
    // Made here of rows that were read before: it can be no better than that reading.
    if (page.among?.end) return { end: page.among.end };
    const total = totals.expected;
    const isShort = total !== null && begun + seen.distinct < total;
    const sign = signIn(page, first, begun + seen.distinct);
    if (isShort && !hasRepeats && !sign) return ended('total-not-reached');
    if (hasRepeats && (isShort || !sign)) return ended('repeated-page');
    return sign ? ended('unreached', sign) : ended('complete');
  };
  /** Where the server gives what it gave before. */
  const repeatedEnd = (page: LogPage): ReadingStep => {
    const sign = signIn(first, first, begun + seen.distinct) ?? signIn(page, first, begun + seen.distinct);
    if (sign) return ended('unreached', sign);
    const isOnePage = begun === 0 && seen.distinct === first?.rows.length && totals.expected === null;
    // More or fewer rows than were asked for, the same whatever is asked: a file that is all there is, unless it looks like a page.
    if (!isOnePage || first?.rows.length === options.limit) return ended('repeated-page');
    const { length } = first!.rows;
    if (length < options.limit && isPageLength(length))
      return ended('unreached', { kind: 'page-length', name: String(length) });
    return ended('complete');
  };

  for (;;) {
    let page: LogPage;
    try {
      const request = { query, offset, limit, cursor, signal, onRetry, onRead, whole: true };
      page = await fetchInFrame(source, request, { frame, before: last, isFilled: false });
    } catch (error) {
      // Many refuse what begins behind their last row: then it is the end that they count.
      if (isProbing && last && error instanceof ProblemError) {
        yield naturalEnd(last);
        return;
      }
      // One that gave rows and takes no offset may have others: nobody can tell.
      if (last?.next === undefined && last && totals.expected === null && isRefusal(error)) {
        yield ended('unreached');
        return;
      }
      if (limit === options.fallbackLimit || !isRefusal(error)) throw error;
      limit = most = options.fallbackLimit;
      continue;
    }
    signal.throwIfAborted();
    totals.add(page.total);
    const { length } = page.rows;
    const isKnown = !seen.add(page);
    // Asked for what should not be there, it gives what is: its count was right.
    if (isProbing && isKnown && last) {
      yield naturalEnd(last);
      return;
    }
    isProbing = false;
    repeated = isKnown ? { pages: repeated.pages + 1, rows: repeated.rows + length } : { pages: 0, rows: 0 };
    hasRepeats ||= isKnown;
    // In a log that grows, rows that were read move down into pages that are yet to come: they do not show its end.
    const isRepeating = repeated.pages >= MOST_REPEATED && repeated.rows >= totals.grown;
    // Where nobody counts the rows and pages are asked for by offset, one received before is the end.
    if (isKnown && (isRepeating || (page.next === undefined && page.total === null))) {
      yield repeatedEnd(page);
      return;
    }
    const isFull = length === limit;
    // Where an endpoint numbers its pages, only those of the length that it really gives follow each other; unless it has none.
    if (page.next === undefined && length > 0 && length < limit) limit = first ? most : length;
    first ??= page;
    frame ??= frameOf(page);
    if (!isKnown) last = page;
    if (!isKnown && (length > 0 || page.problems.length > 0)) yield { page };
    offset += length;
    empty = length === 0 ? empty + 1 : 0;
    const further = offset - (totals.first ?? Infinity);
    late = further > 0 ? late + 1 : 0;
    if (late >= MOST_LATE.pages && further >= MOST_LATE.rows) {
      yield ended('grew');
      return;
    }
    if (page.next === undefined) {
      const counted = Math.max(totals.most, frame?.most ?? 0);
      const isWhole = page.total === null ? length > limit : offset >= counted;
      // A full page may have others behind it whatever is counted, and one that passes the count proves it wrong.
      isProbing =
        length > 0 && isWhole && page.total !== null && !page.isHeld && (isFull || offset > counted);
      if (length > 0 && (!isWhole || isProbing)) continue;
      yield naturalEnd(page);
      return;
    }
    // A server may give the place where rows are yet to come as the next one: it has no others.
    if (page.next === null || (length === 0 && page.next === cursor)) {
      yield naturalEnd(page);
      return;
    }
    if (cursors.has(page.next) || page.next === cursor) {
      yield ended('repeated-cursor');
      return;
    }
    if (empty >= MOST_EMPTY) {
      yield ended('empty-pages');
      return;
    }
    cursors.add(page.next);
    cursor = page.next;
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'bad-request';
