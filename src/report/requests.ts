import type { Problem } from '../core/problem.js';
import { normaliseFilters, type Filters, type Query, type Sort } from '../core/query.js';
import type { Preset } from '../presets/preset.js';
import type { Among, LogSource } from '../sources/log-source.js';
import type { Outcome } from './outcome.js';
import type { Activity, ReportState, RowRange } from './state.js';
import type { Remark } from '../sources/remark.js';

export interface Opening {
  readonly source: LogSource | null;
  readonly preset: Preset;
  readonly query: Query;
  readonly locked: Filters;
  readonly pageSize: number;
  readonly timeZone: string;
}

/** What the rows loaded so far say about all rows. */
export interface Loaded {
  readonly total: number | null;
  readonly extent: number;
  readonly fetchedAt: number;
  readonly fromCache: boolean;
  /** Whether others are under way that will take their place. */
  readonly isProvisional: boolean;
  /** Rows that have come since the first ones did, and are not among these. */
  readonly newer: number;
  /** Rows that they were found among here; null where the source answered. */
  readonly among: Among | null;
  /** Whether these are the first rows of a query: the table goes back to the top. */
  readonly first: boolean;
  /** Whether another page of the window could not be had. */
  readonly hasFailed: boolean;
  /** Rows that could not be had so far. */
  readonly missing: readonly RowRange[];
  readonly remarks: readonly Remark[];
  /** Whether other pages are still asked for. */
  readonly isUnderWay: boolean;
}

export interface Failure {
  readonly problem: Problem;
  /** When the next try is; null where there will be none by itself. */
  readonly retryAt: number | null;
  /** Rows that could not be had so far. */
  readonly missing: readonly RowRange[];
}

type Change = Partial<ReportState>;

const asking = (state: ReportState, query: Query, now: number): Change => ({
  query,
  askedAt: now,
  phase: state.logId === null ? 'idle' : 'loading',
  outdated: state.phase === 'ready' || state.outdated,
  problem: null,
  missing: [],
  retryAt: null,
});

const updating = { updating: true, retryAt: null } as const;

const askingAnew = ({ logId }: ReportState): Change => ({
  phase: logId === null ? 'idle' : 'loading',
  retryAt: null,
});

const cleared = (state: ReportState, logId: string | null, now: number): Change => ({
  opening: state.opening + 1,
  logId,
  outcome: null,
  askedAt: now,
  phase: logId === null ? 'idle' : 'loading',
  updating: false,
  total: null,
  extent: 0,
  problem: null,
  missing: [],
  remarks: [],
  retryAt: null,
  updatedAt: null,
  fromCache: false,
  newer: 0,
  among: null,
  outdated: false,
  revision: state.revision + 1,
  generation: state.generation + 1,
});

/**
 * Every request that a report takes: from the state as it is and a payload to what changes. Pure: whatever a request
 * sets going is the loader's doing.
 */
export const requests = {
  /** Another log, report, reader or endpoint: nothing of what was shown may stay. */
  open: (
    state: ReportState,
    { source, preset, query, locked, pageSize, timeZone }: Opening,
    now: number,
  ): Change => ({
    ...cleared(state, source && source.id, now),
    preset,
    locked,
    pageSize,
    timeZone,
    query: { ...query, filters: normaliseFilters(query.filters) },
  }),
  /** Other filters of the host's, of the same log: rows that the ones before let through may not stay either. */
  lock: (state: ReportState, locked: Filters, now: number): Change => ({
    ...cleared(state, state.logId, now),
    locked,
  }),
  filter: (state: ReportState, filters: Filters, now: number): Change =>
    asking(state, { ...state.query, filters: normaliseFilters(filters) }, now),
  sort: (state: ReportState, sort: Sort | null): Change =>
    asking(state, { ...state.query, sort }, state.askedAt),
  /** The same question again, since more of the log can be looked through by now. */
  answerAnew: (state: ReportState): Change => asking(state, state.query, state.askedAt),
  /** Another zone: what was asked of its days is asked again, the rows of all else stay. */
  timeZone: (_state: ReportState, timeZone: string): Change => ({ timeZone }),
  /** The same report, explained otherwise: its rows stay. */
  explain: (_state: ReportState, preset: Preset): Change => ({ preset }),
  /** Ask again for what is on the screen. */
  update: (state: ReportState): Change =>
    state.phase === 'ready' ? updating : { ...askingAnew(state), problem: null },
  /** Ask again as `update` does, but by itself: the fault stays in sight until that has an outcome. */
  refresh: (state: ReportState): Change => (state.phase === 'ready' ? updating : askingAnew(state)),
  /** Ask again for what could not be had, and for nothing else. */
  retry: (state: ReportState): Change =>
    state.phase === 'ready' ? updating : { ...askingAnew(state), problem: null },
  /** Stop waiting for rows. */
  cancel: (state: ReportState): Change => ({
    updating: false,
    retryAt: null,
    ...(state.phase === 'loading' && { phase: 'failed', problem: { code: 'cancelled' } }),
  }),
  showFilters: (_state: ReportState, filtersOpen: boolean): Change => ({ filtersOpen }),
  loaded: (
    state: ReportState,
    { total, extent, fetchedAt, fromCache, isProvisional, newer, among, first, ...others }: Loaded,
  ): Change => ({
    phase: 'ready',
    updating: isProvisional || (state.updating && others.isUnderWay),
    total,
    extent,
    fromCache,
    newer,
    among,
    updatedAt: fetchedAt,
    problem: others.hasFailed ? state.problem : null,
    missing: others.missing,
    remarks: others.remarks,
    retryAt: others.hasFailed ? state.retryAt : null,
    outdated: false,
    revision: state.revision + 1,
    generation: state.generation + (first ? 1 : 0),
  }),
  failed: (state: ReportState, { problem, retryAt, missing }: Failure): Change => ({
    phase: state.phase === 'ready' ? 'ready' : retryAt === null ? 'failed' : 'loading',
    updating: state.updating && retryAt !== null,
    problem,
    missing,
    retryAt,
  }),
  /** A fault that concerns no rows, such as an export that failed. Null clears it. */
  notice: (_state: ReportState, notice: Problem | null): Change => ({ notice }),
  /** What was under way was given up: rows went off the screen. What was missing of them is asked for when they are back. */
  rested: (state: ReportState, missing: readonly RowRange[]): Change => ({
    updating: false,
    retryAt: null,
    missing,
    problem: state.missing.length > 0 && missing.length === 0 ? null : state.problem,
  }),
  progress: (_state: ReportState, activity: Activity | null): Change => ({ activity }),
  outcome: (_state: ReportState, outcome: Outcome | null): Change => ({ outcome }),
} satisfies Record<string, (state: ReportState, payload: never, now: number) => Change>;

export type Requests = typeof requests;
export type RequestName = keyof Requests;
export type Payload<Name extends RequestName> = Parameters<Requests[Name]>[1];
