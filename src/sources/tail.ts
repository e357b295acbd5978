import type { Problem } from '../core/problem.js';
import type { Columns } from '../rows/columns.js';
import type { LogPage, PageRequest } from './log-source.js';

/** How new rows come: the endpoint says them by itself, or is asked again and again. */
export type TailWay = 'events' | 'pages';

/** What comes of following a log. */
export type TailStep =
  | { readonly kind: 'following'; readonly by: TailWay }
  | NewRows
  /** It could not be asked. `retryAt` in milliseconds since 1970; null where it is not tried again, and this is the last step. */
  | { readonly kind: 'fault'; readonly problem: Problem; readonly retryAt: number | null }
  /**
   * New rows do not come first, and not all rows are here: nobody can tell which of them are new. The last step.
   */
  | { readonly kind: 'unordered' };

/** Rows received since the last ones, the newest first. */
export interface NewRows {
  readonly kind: 'rows';
  readonly rows: Columns;
  /** Rows between these and those before that were added too fast to be read; null where some are missing and nobody knows how many. */
  readonly skipped: number | null;
  /** Rows that match in all; null where nobody knows. */
  readonly total: number | null;
  /** When the endpoint said so, in milliseconds since 1970. */
  readonly fetchedAt: number;
}

export interface TailOptions extends Pick<PageRequest, 'signal'> {
  /** Rows to ask for at once; the default of reports where not given. */
  readonly pageSize?: number | undefined;
  /** Pages that are here already, the newest first: rows received since these are new. Where not given, since the beginning. */
  readonly known?: readonly LogPage[] | undefined;
  /** Milliseconds between two requests; 5,000 where not given. */
  readonly interval?: number | undefined;
}

/** What an endpoint says while it is followed. */
export type FollowStep =
  | { readonly kind: 'open' }
  /** @param retry Milliseconds to wait before it is followed anew, where it says so. */
  | { readonly kind: 'rows'; readonly rows: Columns; readonly id: string; readonly retry: number | null };

export interface FollowOptions extends Pick<PageRequest, 'signal'> {
  /** Id of the last event received, for an endpoint that is followed anew; `''` where none had one. */
  readonly lastId: string;
}
