import { countFilters, type Query } from '../core/query.js';
import type { PatternGroup, SummaryQuestion } from '../core/summary.js';
import { summariseRows } from './findings/summarise-rows.js';
import type { Preset } from '../presets/preset.js';
import type { LogPage, LogSource, LogSummary, SummariseOptions } from '../sources/log-source.js';
import { breather } from '../core/breathe.js';
import { rowsOfPattern } from './rows-of-pattern.js';
import type { LocalAnswers } from './local-answers.js';
import { loadedPages, rowsLoaded, rowsRead, withoutSort, type RowsHere } from './rows-here.js';

/** How a summary is wanted of the report's own log, besides what any source can be asked. */
export interface SummaryWish extends SummariseOptions {
  /** Whether the rows that are here are to be counted, where a source would leave out what they say: the numbers of a field. */
  readonly isLocal?: boolean | undefined;
  /** One group of a summary by patterns, whose rows alone are meant: they are counted here, since no source can be asked for them. */
  readonly of?: PatternGroup | undefined;
}

/** A source, and what answers in its place. */
export interface SummarySource {
  readonly source: LogSource;
  readonly preset: Preset;
  readonly local: LocalAnswers;
}

/** Rows that a count may be off by, and their share, where the log has grown since the rows were received. */
const GROWTH = 50;
const GROWTH_SHARE = 0.1;

/** Whether a source counted other rows than it gave for the same filters: one that ignores them in its summaries. */
const isOfOthers = ({ total }: LogSummary, query: Query, [page]: readonly LogPage[]): boolean => {
  if (countFilters(query.filters) === 0 || total === null || page === undefined || page.total === null)
    return false;
  const most = Math.max(total, page.total);
  return Math.abs(total - page.total) > Math.max(GROWTH, most * GROWTH_SHARE);
};

/** Whether the pages that are loaded are the whole answer to a query. */
const areAllLoaded = (query: Query, options: SummariseOptions): boolean => {
  const pages = loadedPages(query, options);
  const rows = pages.reduce((sum, page) => sum + page.rows.length, 0);
  return rows > 0 && pages[0]!.total === rows && !pages[0]!.among;
};

/** The source's own summary; null where it has none, or one of other rows. Rejects with its fault, or the signal's reason. */
export const sourceSummary = async (
  { source, local }: Pick<SummarySource, 'source' | 'local'>,
  query: Query,
  question: SummaryQuestion,
  options: SummariseOptions,
): Promise<LogSummary | null> => {
  if (local.isIgnored(query)) return null;
  const answer = await source.summarise?.(withoutSort(query), question, options);
  options.signal.throwIfAborted();
  return answer && !isOfOthers(answer, query, loadedPages(query, options)) ? answer : null;
};

/**
 * The summary of a query's rows: by the source where it can, else over the rows that are here, and it says so.
 *
 * Rejects with the source's fault, or the signal's reason.
 */
export const summaryFor = async (
  { source, preset, local }: SummarySource,
  query: Query,
  question: SummaryQuestion,
  options: SummaryWish,
): Promise<LogSummary> => {
  const { signal, isBrief, of, isLocal = of !== undefined } = options;
  const ofRows = async (here: RowsHere): Promise<LogSummary> => {
    const { store, among } = here;
    const rows = of ? await rowsOfPattern(here, of, signal) : here.rows;
    const pace = { signal, breathe: breather() };
    return { ...(await summariseRows(store, question, preset, { rows, pace, isBrief })), among };
  };
  const read = await rowsRead(local, preset, query, options);
  if (read) return ofRows(read);
  // All rows are on the screen, or one page from it: nobody needs to be asked what they come to.
  if (areAllLoaded(query, options)) return ofRows(await rowsLoaded(local, preset, query, options));
  const answer = isLocal ? null : await sourceSummary({ source, local }, query, question, options);
  if (answer) return answer;
  return ofRows(await rowsLoaded(local, preset, query, options));
};
