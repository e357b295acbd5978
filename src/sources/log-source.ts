import type { Problem } from '../core/problem.js';
import type { Query } from '../core/query.js';
import type { Columns } from '../rows/columns.js';

/** What a source answers by itself; the rest is done here, over its rows. */
export interface SourceCapabilities {
  /** `all`, or the filter keys that it answers. */
  readonly filters: 'all' | readonly string[];
  /** `all`, or the field keys that it sorts by. */
  readonly sorts: 'all' | readonly string[];
}

export interface PageRequest {
  readonly query: Query;
  /** Rows before the first one wanted. */
  readonly offset: number;
  /** Most rows wanted. */
  readonly limit: number;
  /** What the page before gave as `next`; where set it decides, and `offset` only says which rows these are. */
  readonly cursor?: string | undefined;
  readonly signal: AbortSignal;
  /** Ask the endpoint even where a copy is fresh: somebody pressed Update. */
  readonly reload?: boolean | undefined;
  /** A copy held already. A source that learns that it is still true answers it again, with a new `fetchedAt`. */
  readonly held?: LogPage | undefined;
  /** Called at most once, before the promise settles, with an older copy to show in the meantime. */
  readonly onStale?: ((page: LogPage) => void) | undefined;
  /** Called whenever a try failed and another one is due at an instant (milliseconds since 1970). */
  readonly onRetry?: ((problem: Problem, at: number) => void) | undefined;
}

export interface LogPage {
  readonly rows: Columns;
  /** Rows that match the query in all; null where the endpoint does not say. */
  readonly total: number | null;
  /** Cursor of the next page; null where there is none, undefined where the endpoint pages by offset. */
  readonly next: string | null | undefined;
  /** Faults of single rows. A fault of the whole page is a rejected {@link ProblemError}. */
  readonly problems: readonly Problem[];
  /** When the endpoint said so, in milliseconds since 1970. */
  readonly fetchedAt: number;
  /** Whether the copy came from the cache. */
  readonly fromCache: boolean;
  /** False where the endpoint forbids to keep it (`Cache-Control: no-store`). */
  readonly storable: boolean;
  readonly etag: string | null;
}

/** Where log pages come from. The network, a file, rows in memory, a retry and a cache all are one. */
export interface LogSource {
  /** Says which log this is, for the cache; the same text for the same rows. */
  readonly id: string;
  readonly capabilities: SourceCapabilities;
  /** Rejects with a {@link ProblemError}, or with the signal's `AbortError`. */
  fetchPage(request: PageRequest): Promise<LogPage>;
}
