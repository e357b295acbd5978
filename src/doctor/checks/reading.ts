import { ProblemError, type Problem } from '../../core/problem.js';
import { allPages, type AllPagesOptions } from '../../log/reading/all-pages.js';
import { entriesOf } from '../../rows/columns.js';
import type { LogPage, LogSource, PageRequest } from '../../sources/log-source.js';
import type { ReadingEnd } from '../../sources/reading-end.js';
import { remarksOf } from '../../sources/remark.js';

/** Some pages of a log, as the report reads them on. */
export interface Reading {
  /** Pages that had rows which were not on others. */
  readonly pages: number;
  /** Distinct rows. */
  readonly rows: number;
  /** Rows that were on a page before. */
  readonly twice: number;
  /** Further pages without a new row, the last ones that were asked for. */
  readonly barren: number;
  /** How the log ends; null where there are more pages than are asked for here. */
  readonly end: ReadingEnd | null;
  /** Whether the first page was received again in place of the second. */
  readonly isOnePage: boolean;
  /** Why a further page could not be had. */
  readonly fault: Problem | null;
}

/** Most pages that are asked for: it is somebody's server. A log that counts no more rows than these is read to its end. */
const FEWEST = 5;
const MOST = 12;

/** Thrown within: enough was asked for. */
class Enough extends Error {}

/**
 * Reads a log on from its first page.
 *
 * @param limit Rows that are asked for at once.
 */
export const readOn = async (
  source: LogSource,
  first: LogPage,
  {
    query,
    limit,
    signal,
    numberKey,
  }: Pick<PageRequest, 'query' | 'limit' | 'signal'> & Pick<AllPagesOptions, 'numberKey'>,
): Promise<Reading> => {
  const { length } = first.rows;
  const all = first.total === null || length === 0 ? FEWEST : Math.ceil(first.total / length) + 1;
  const most = Math.min(MOST, Math.max(FEWEST, all));
  const known = new Set<string>();
  let [asked, pages, twice, barren] = [0, 0, 0, 0];
  let isOnePage = false;
  const look = (page: LogPage): LogPage => {
    const texts = entriesOf(page.rows).map((entry) => JSON.stringify(entry));
    const added = texts.filter((text) => !known.has(text));
    for (const text of texts) known.add(text);
    twice += texts.length - added.length;
    barren = added.length > 0 ? 0 : barren + 1;
    if (added.length > 0) pages++;
    isOnePage ||= remarksOf(page.problems, 'one-page').length > 0;
    return page;
  };
  const counting: Pick<LogSource, 'fetchPage'> = {
    async fetchPage(request) {
      if (request.offset === 0 && request.cursor === undefined) return look(first);
      if (asked >= most) throw new Enough();
      asked++;
      return look(await source.fetchPage(request));
    },
  };
  const so = (end: ReadingEnd | null, fault: Problem | null = null): Reading => ({
    pages,
    rows: known.size,
    twice,
    barren,
    end,
    isOnePage,
    fault,
  });
  try {
    const steps = allPages({ source: counting, query, limit, fallbackLimit: limit, numberKey, signal });
    for await (const { end } of steps) if (end) return so(end);
    return so(null);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Enough) return so(null);
    if (error instanceof ProblemError) return so(null, error.problem);
    throw error;
  }
};
