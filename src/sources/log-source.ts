import type { Finding } from '../core/finding.js';
import type { Problem } from '../core/problem.js';
import type { Filters, Query } from '../core/query.js';
import type { Summary, SummaryQuestion } from '../core/summary.js';
import type { Preset } from '../presets/preset.js';
import type { Columns } from '../rows/columns.js';
import type { MoreSign } from './more-sign.js';
import type { ReadingEnd } from './reading-end.js';
import type { Remark } from './remark.js';
import type { FollowOptions, FollowStep, TailOptions, TailStep } from './tail.js';

/** Every key but those that the endpoint's own address has parameters of: a second one could lift the first. */
export interface AllBut {
  readonly allBut: ReadonlySet<string>;
}

/** What a source answers by itself; the rest is done here, over its rows. */
export interface SourceCapabilities {
  /** `all`, or all but some keys, or the filter keys that it answers; a function where that depends on the value too. */
  readonly filters: 'all' | AllBut | readonly string[] | ((key: string, param: string) => boolean);
  /** `all`, or the field keys that it sorts by. */
  readonly sorts: 'all' | readonly string[] | ((key: string) => boolean);
  /** False where the totals of its pages cannot be relied on: rows are counted here then. */
  readonly totals?: boolean | undefined;
  /**
   * Whether nobody said that it finds text whatever its case: it is tried then, once for each field, and where it does not, the text
   * is looked for here.
   */
  readonly mayKeepCase?: boolean | undefined;
  /** Whether all of its rows are here already, in memory or in a file: reading to the end costs no network. */
  readonly isWhole?: boolean | undefined;
}

/** How much of a log an answer was made from that was made here, and not by the source. */
export interface Among {
  /** Rows read so far. */
  readonly rows: number;
  /** Rows that there are; null where nobody knows. */
  readonly total: number | null;
  /** Whether those are all: then the answer is as good as the source's own. */
  readonly isAll: boolean;
  /** How the reading of these rows ended, where there are no more to be had and yet they may not be all. */
  readonly end?: ReadingEnd | undefined;
}

/** Tells how many rows have been read, of how many; null where nobody knows. */
export type OnRead = (rows: number, total: number | null) => void;

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
  /** Called whenever a try failed and another one follows at an instant (milliseconds since 1970). */
  readonly onRetry?: ((problem: Problem, at: number) => void) | undefined;
  /** Where the answer is made here: read the log to its end first, however long that takes. */
  readonly whole?: boolean | undefined;
  /** Called while the log is read for an answer that is made here. */
  readonly onRead?: OnRead | undefined;
  /** The report that the rows are for: a source that has to find out what they say looks for its fields. */
  readonly preset?: Preset | undefined;
}

export interface LogPage {
  readonly rows: Columns;
  /** Rows that match the query in all; null where the endpoint does not say. */
  readonly total: number | null;
  /** Cursor of the next page; null where there is none, undefined where the endpoint pages by offset. */
  readonly next: string | null | undefined;
  /** What in the answer says that there are other pages, and is not followed by `next`; not set where nothing does. */
  readonly more?: MoreSign | undefined;
  /** Rows added before the first one of all since that was received, and are not counted in `total`. */
  readonly newer?: number | undefined;
  /** What a reader should know of its rows. A fault of the whole page is a rejected {@link ProblemError}. */
  readonly problems: readonly Remark[];
  /** When the endpoint said so, in milliseconds since 1970. */
  readonly fetchedAt: number;
  /** Whether the copy is from the cache. */
  readonly fromCache: boolean;
  /** False where the endpoint forbids to keep it (`Cache-Control: no-store`). */
  readonly storable: boolean;
  readonly etag: string | null;
  /** Whether it was made here, out of rows held: asked again it is the same, until `reload` is asked for. */
  readonly isHeld?: boolean | undefined;
  /** Rows that the answer was made from; not set where the source answered. */
  readonly among?: Among | undefined;
  /** How the reading ended with this page, where that was no end that the server showed. */
  readonly end?: ReadingEnd | undefined;
}

/** A page that is kept, and the index of its first row. */
export interface KeptPage {
  readonly offset: number;
  readonly page: LogPage;
}

/** What is kept of a log's answer to one query: pages in any order, with gaps, some of them more than once. */
export interface KeptAnswer {
  readonly query: Query;
  readonly pages: readonly KeptPage[];
}

/** Where log pages come from. The network, a file, rows in memory, a retry and a cache all are one. */
export interface LogSource {
  /** Says which log this is, for the cache; the same text for the same rows. */
  readonly id: string;
  readonly capabilities: SourceCapabilities;
  /** Rejects with a {@link ProblemError}, or with the signal's `AbortError`. */
  fetchPage(request: PageRequest): Promise<LogPage>;
  /** All that is kept of this log and can be read without the network. */
  kept?(): Promise<readonly KeptAnswer[]>;
  /** From now on, what it is seen to ignore is done here. */
  takeOver?(): void;
  /** Lets go of what it holds in memory to answer from: it may be somebody else's soon. */
  forget?(): void;
  /**
   * Sums up all rows that a query's filters let through (contract, section 4, Summaries). Null where it cannot: then the same is
   * worked out here, over rows. Rejects as {@link fetchPage} does.
   */
  summarise?(query: Query, question: SummaryQuestion, options: SummariseOptions): Promise<LogSummary | null>;
  /**
   * Which values rows of a query have more often where further filters let them through than where they do not. A source need not
   * do this: it is done here, over rows.
   *
   * @param inside What the rows in question have beyond the query's own: a span of time, a failure, a length of time.
   */
  whatChanged?(query: Query, inside: Filters, options: FindingsOptions): Promise<LogFindings>;
  /** New rows as the source says them by itself, until it ends that; null where it does not. Rejects as {@link fetchPage} does. */
  follow?(query: Query, options: FollowOptions): Promise<AsyncGenerator<FollowStep, void> | null>;
  /** Rows that come from now on, until the signal is aborted. A source need not do this: it is done here, by asking for pages. */
  tail?(query: Query, options: TailOptions): Promise<AsyncGenerator<TailStep, void>>;
  /** Reads all rows that a query asks for, so that what is asked of them from then on is answered here. */
  readAll?(query: Query, options: ReadAllOptions): Promise<void>;
}

export interface ReadAllOptions extends Pick<PageRequest, 'signal' | 'onRetry' | 'onRead'> {
  /** Rows to ask for at once where the source refuses many. */
  readonly pageSize: number;
}

/** A summary, and the rows that it was made from where that was done here. */
export interface LogSummary extends Summary {
  /** Rows that were counted; not set where the source counted all. */
  readonly among?: Among | undefined;
}

/** Pages of one query that are loaded already. */
export interface LoadedRows {
  readonly query: Query;
  /** In the order of their rows. */
  readonly pages: readonly LogPage[];
}

export interface SummariseOptions extends Pick<PageRequest, 'signal' | 'onRetry' | 'reload'> {
  /** Whether counts are enough: durations, first and last instants may be left out. */
  readonly isBrief?: boolean | undefined;
  /** Rows that pages are asked for with, where rows have to be counted and none are loaded. */
  readonly pageSize?: number | undefined;
  /** Rows to count where the source cannot say. */
  readonly loaded?: LoadedRows | undefined;
}

export interface FindingsOptions extends SummariseOptions {
  /** What lets the other rows through, beyond the query's own filters; all rows but those in question where not given. */
  readonly against?: Filters | undefined;
}

/** What some rows have more often than the others, and the rows that were looked at. */
export interface LogFindings {
  /** The most telling first. */
  readonly findings: readonly Finding[];
  /** Rows that the further filters let through. */
  readonly inside: number;
  readonly outside: number;
  readonly among: Among;
}
