import { steadyPage } from './steady-page.js';
import type { LogPage, LogSource, PageRequest } from '../../sources/log-source.js';

/** A log by offset as it was when its first page was received. Later rows are before that, and move all others down. */
export interface Frame {
  /** Rows that it had. */
  total: number;
  /** Rows that have come before its first one since. */
  newer: number;
  /** The most that were counted since, where that moved. */
  most?: number;
}

/** The frame that a first page begins; null where the pages of its log follow each other by cursor, or nobody counts its rows. */
export const frameOf = ({ total, next, isHeld }: LogPage): Frame | null =>
  total === null || next !== undefined || isHeld ? null : { total, newer: 0 };

const hasMoved = (frame: Frame, { total, next }: LogPage): boolean =>
  total !== null && next === undefined && total !== frame.total;

/** What is wanted of a page within a frame. */
export interface InFrame {
  readonly frame: Frame | null;
  /** The page before, where it is held: its last row says where its next one is by now. */
  readonly before: LogPage | undefined;
  /** Whether so many rows are wanted as are asked for, if there are so many; else some are enough. */
  readonly isFilled: boolean;
}

/**
 * A page as the first one saw the log: its offset counts the rows of the frame.
 *
 * @param asked What the source gave for the request already; not known where rows are known to have come.
 */
export const fetchInFrame = async (
  source: Pick<LogSource, 'fetchPage'>,
  request: PageRequest,
  { frame, ...wanted }: InFrame,
  asked?: LogPage,
): Promise<LogPage> => {
  let page: LogPage | undefined;
  if (!frame?.newer) {
    page = asked ?? (await source.fetchPage(request));
    if (!frame || !hasMoved(frame, page)) return page;
    frame.most = Math.max(frame.most ?? 0, page.total ?? 0);
  }
  return steadyPage(source, request, { frame, ...wanted }, page);
};
