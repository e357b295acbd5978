import type { LogPage } from './log-source.js';
import type { MoreSign } from './more-sign.js';
import type { Remark } from './remark.js';

/**
 * Why the reading of a log ended.
 *
 * - `complete`: all rows are there, as far as the server can show.
 * - `repeated-page`: the server gave rows again in place of others, as one does that ignores `offset`.
 * - `repeated-cursor`: it named a page as the next one that had been read.
 * - `empty-pages`: it went on naming next pages, without rows.
 * - `total-not-reached`: it had no more rows, but counts more.
 * - `grew`: rows were added faster than they could be read.
 * - `unreached`: its answer says that there are other pages, which the report has no way to ask for.
 */
export type ReadingEndKind =
  | 'complete'
  | 'repeated-page'
  | 'repeated-cursor'
  | 'empty-pages'
  | 'total-not-reached'
  | 'grew'
  | 'unreached';

/** How the reading of a log ended. All but `complete` leave rows out, or may. */
export interface ReadingEnd {
  readonly kind: ReadingEndKind;
  /** Distinct entries read. */
  readonly read: number;
  /** Rows received twice that are twice in what was made of them. */
  readonly repeated: number;
  /** Rows that the server counts; null where it does not. */
  readonly total: number | null;
  /** Pages without rows, one after the other, for `empty-pages`. */
  readonly empty?: number;
  /** What says that there are others, for `unreached`. */
  readonly sign?: MoreSign;
}

/** A page of a log that is read to its end, or how it ended: anyone who reads on has to look which. */
export type ReadingStep =
  | { readonly page: LogPage; readonly end?: undefined }
  | { readonly page?: undefined; readonly end: ReadingEnd };

/** The end as a remark about the rows; null where nothing is amiss. */
export const endRemark = (end: ReadingEnd): Remark | null => {
  if (end.kind !== 'complete') return { code: 'cut-short', end };
  return end.repeated > 0 ? { code: 'repeated', rows: end.repeated } : null;
};
