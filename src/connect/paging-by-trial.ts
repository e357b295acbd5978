import type { LogEntry } from '../core/log-entry.js';
import { failedBy } from '../core/fault-traits.js';
import { parseInstant } from '../core/instant.js';
import { isAbort, problemOf } from '../core/problem.js';
import { EMPTY_COLUMNS, entriesOf } from '../rows/columns.js';
import { rowNames } from '../rows/row-names.js';
import type { LogPage, LogSource, PageRequest } from '../sources/log-source.js';
import { TIME_FIELD } from '../sources/mapping/filter-conditions.js';
import type { Mapping } from '../sources/mapping/mapping.js';
import { around } from '../sources/middleware/around.js';
import { isNewestFirst } from './in-own-order.js';

/** One way to ask for the further pages of a log, and the log asked in that way; its first page is there already. */
export interface PagingWay {
  readonly mapping: Mapping;
  open(): LogSource;
}

/** Names of the entries of a page, whose number is where mappings put it. */
const namesOf = ({ rows }: LogPage): string[] => rowNames(rows, 'id');

const timeOf = (entry: LogEntry | undefined): number => parseInstant(entry?.[TIME_FIELD]);

/** The entries of a page that were not on the first one. */
const othersOn = (next: LogPage, first: LogPage): LogEntry[] => {
  const known = new Set(namesOf(first));
  const names = namesOf(next);
  return entriesOf(next.rows).filter((_, row) => !known.has(names[row]!));
};

/** Whether a page is the first one again. Some rows come again where others were written meanwhile. */
const isAgain = (next: LogPage, first: LogPage): boolean =>
  next.rows.length > 0 && othersOn(next, first).length * 2 < next.rows.length;

/** Whether a page is the one behind the first: its rows are others, and as old or older where the newest come first. */
const goesOn = (first: LogPage, next: LogPage): boolean => {
  // Nothing behind the first page is an answer, too, unless that said that there is more.
  if (next.rows.length === 0)
    return next.problems.length === 0 && !first.more && typeof first.next !== 'string';
  const before = entriesOf(first.rows);
  const isNewer = isNewestFirst(before) && timeOf(othersOn(next, first)[0]) > timeOf(before.at(-1));
  return !isAgain(next, first) && !isNewer;
};

/** Faults of an endpoint that does not take what it was asked: another way may be the right one. */
const isRefused = (error: unknown): boolean =>
  failedBy(error, 'request') || failedBy(error, 'shape') || problemOf(error).code === 'not-found';

/**
 * A log of which nobody said how its further pages are asked for: where the likeliest way brings the first page again, or is
 * refused, the next one is tried. Each try is one request, made when the second page is wanted first.
 *
 * @param ways The likeliest first.
 * @param found Receives the mapping of a further way that brought the second page.
 * @param again What is said behind the first page where every way brings that again.
 */
export const pagingByTrial = (
  ways: readonly [PagingWay, ...PagingWay[]],
  found: (mapping: Mapping) => void,
  again: (first: LogPage) => Partial<LogPage> = () => ({}),
): LogSource => {
  const likeliest = ways[0].open();
  let source = likeliest;
  let first: { readonly page: LogPage; readonly request: PageRequest } | null = null;
  let isFound = ways.length === 1;
  let finding: Promise<void> | null = null;
  /** What the first page was said to be followed by, and by what it is followed in the way found. */
  let said: string | null | undefined;
  let meant: string | null | undefined;
  /** The second page, as it was found, and how many rows were asked for: of another length it is another page. */
  let second: { readonly page: LogPage; readonly limit: number } | null = null;
  /** What is behind the first page, where that comes whatever is asked for: nothing. */
  let alone: LogPage | null = null;

  const secondPage = async (
    way: LogSource,
    request: PageRequest,
    next: LogPage['next'],
  ): Promise<LogPage | null> => {
    // In this way there is no next page.
    if (next === null) return null;
    try {
      const { query, limit, signal, onRetry } = request;
      return await way.fetchPage({
        query,
        limit,
        signal,
        onRetry,
        offset: first!.page.rows.length,
        cursor: next,
      });
    } catch (error) {
      if (isRefused(error)) return null;
      throw error;
    }
  };

  const find = async (request: PageRequest): Promise<void> => {
    const { page, request: asked } = first!;
    for (const way of ways) {
      const isLikeliest = way === ways[0];
      const tried = isLikeliest ? likeliest : way.open();
      const begins = isLikeliest
        ? page
        : await tried.fetchPage({ ...asked, signal: request.signal, reload: false, held: undefined });
      const next = await secondPage(tried, request, begins.next);
      // Where no way is right, the likeliest one says what is amiss; what is repeated in it is not a page.
      if (isLikeliest) second = next && { page: next, limit: request.limit };
      if (isLikeliest && next && isAgain(next, begins))
        alone = { ...next, rows: EMPTY_COLUMNS, ...again(begins) };
      if (!next || !goesOn(begins, next)) continue;
      if (isLikeliest) break;
      second = { page: next, limit: request.limit };
      source = tried;
      alone = null;
      said = page.next;
      meant = begins.next;
      found(way.mapping);
      break;
    }
    isFound = true;
  };

  /** One finds for all that wait; where it is given up, the next of them goes on. */
  const wayFound = async (request: PageRequest): Promise<void> => {
    while (!isFound) {
      request.signal.throwIfAborted();
      finding ??= find(request).finally(() => (finding = null));
      try {
        await finding;
      } catch (error) {
        if (request.signal.aborted || !isAbort(error)) throw error;
      }
    }
  };

  return around(likeliest, {
    async fetchPage(request) {
      const { offset, cursor } = request;
      const isFirst = offset === 0 && cursor === undefined;
      if (isFirst || !first) {
        const page = await source.fetchPage(request);
        if (!isFirst || isFound) return page;
        first = { page, request };
        // Of rows that are all alike nobody could see that they come again.
        isFound = new Set(namesOf(page)).size < 2;
        return page;
      }
      await wayFound(request);
      if (alone) return alone;
      const isSecond = offset === first.page.rows.length;
      const held = isSecond && !request.reload && second?.limit === request.limit ? second : null;
      if (isSecond) second = null;
      if (held) return held.page;
      return source.fetchPage(cursor === said && meant ? { ...request, cursor: meant } : request);
    },
    ...(likeliest.kept && { kept: () => source.kept!() }),
    takeOver: () => source.takeOver?.(),
    forget: () => source.forget?.(),
  });
};
