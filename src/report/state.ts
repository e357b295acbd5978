import type { Problem } from '../core/problem.js';
import { EMPTY_QUERY, type Filters, type Query } from '../core/query.js';
import { expandPeriod } from '../filters/expand-period.js';
import { roleOf } from '../filters/role-of.js';
import { DEFAULT_PRESET, OF_TIME, searchFieldOf } from '../presets/catalogue.js';
import type { Words } from '../i18n/words.js';
import type { Preset } from '../presets/preset.js';
import type { Outcome } from './outcome.js';
import type { Among } from '../sources/log-source.js';
import { narrowed } from '../query/narrowed.js';
import type { Remark } from '../sources/remark.js';

/** Something that takes a while and says how far it is: an export, a print page. */
export interface Activity {
  /** What is being done, in the reader's language. */
  readonly label: (words: Words) => string;
  readonly rows: number;
  /** Rows expected in all; null where nobody knows. */
  readonly total: number | null;
  /** Pages asked for so far. */
  readonly pages?: number;
  /** When it began, in milliseconds since 1970, and how many rows were there already. */
  readonly startedAt?: number;
  readonly startedWith?: number;
  /** When the next try is to be, after one that failed. */
  readonly retryAt?: number | null;
}

/** Rows from one index to another, both included. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** What the report was asked for, and of which log. */
export interface AskedState {
  readonly preset: Preset;
  /** Says which log is shown, for what is kept of it; null where there is none to ask. */
  readonly logId: string | null;
  readonly pageSize: number;
  /** The reader's filters and sort. */
  readonly query: Query;
  /** Filters that the host set and the reader cannot change. */
  readonly locked: Filters;
  /** When the query was asked, in milliseconds since 1970: "the last 7 days" are counted back from then. */
  readonly askedAt: number;
  /** IANA name of the zone on whose clock the report's days begin. */
  readonly timeZone: string;
  /** Counts openings: another log, reader, report or lock, of which nothing shown before may stay. */
  readonly opening: number;
}

/** The rows that answer it. */
export interface AnswerState {
  /**
   * `idle`: there is no log. `loading`: the query's first rows are being loaded. `ready`: rows of the query are
   * shown. `failed`: the query's first rows could not be loaded.
   */
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  /** Whether rows shown already are being asked for again. */
  readonly updating: boolean;
  /** Rows that match the query; null while or where that is unknown. */
  readonly total: number | null;
  /** Rows that can be scrolled to; beyond the loaded ones they are placeholders. */
  readonly extent: number;
  /** What is odd about single rows of those received. */
  readonly remarks: readonly Remark[];
  /** When the endpoint gave the rows on the screen, in milliseconds since 1970. */
  readonly updatedAt: number | null;
  /** Whether the rows on the screen are a copy that the endpoint has not confirmed yet. */
  readonly fromCache: boolean;
  /** Rows that were added to the log since, before those on the screen. */
  readonly newer: number;
  /** Rows that those on the screen were found among, where that was done here; null where the source answered. */
  readonly among: Among | null;
  /** Whether the rows on the screen answer an earlier query, since the one asked now has no answer yet. */
  readonly outdated: boolean;
  /** Counts changes of rows, so that the table knows when to draw. */
  readonly revision: number;
  /** Counts queries answered, so that the table knows when to go back to the top. */
  readonly generation: number;
}

/** What went wrong. */
export interface FaultState {
  /** With the rows. */
  readonly problem: Problem | null;
  /** Rows that were asked for and could not be loaded, though others of the query were; `problem` says why. */
  readonly missing: readonly RowRange[];
  /** Beside the rows: an export, a print page. */
  readonly notice: Problem | null;
  /** When the next try is to be, in milliseconds on the clock of `core/steady-now.ts`. */
  readonly retryAt: number | null;
}

/** What takes a while, and how it ended. */
export interface ActivityState {
  readonly activity: Activity | null;
  /** The result of the last export; null where there was none, or the reader dismissed it. */
  readonly outcome: Outcome | null;
}

/** What is open on the screen. */
export interface LookState {
  readonly filtersOpen: boolean;
}

/**
 * What a report is at a moment. Frozen: a new state replaces it, so that views can compare.
 *
 * Its groups are types and no objects within: a view takes the three or four members that it needs, of whichever group, and a
 * function says by a group's type what it may depend on.
 */
export interface ReportState extends AskedState, AnswerState, FaultState, ActivityState, LookState {}

export const INITIAL_STATE: ReportState = Object.freeze({
  preset: DEFAULT_PRESET,
  logId: null,
  pageSize: 100,
  query: EMPTY_QUERY,
  locked: Object.freeze({}),
  askedAt: 0,
  timeZone: 'UTC',
  opening: 0,
  filtersOpen: false,
  phase: 'idle',
  updating: false,
  total: null,
  extent: 0,
  problem: null,
  missing: Object.freeze([]),
  remarks: Object.freeze([]),
  notice: null,
  retryAt: null,
  updatedAt: null,
  fromCache: false,
  newer: 0,
  among: null,
  outdated: false,
  activity: null,
  outcome: null,
  revision: 0,
  generation: 0,
});

type Both = Pick<AskedState, 'query' | 'locked'>;

/** What it takes to say what a source is asked. */
export type Asked = Pick<AskedState, 'query' | 'locked' | 'preset' | 'askedAt' | 'timeZone'>;

/**
 * Whether a filter of the reader's counts for nothing, since the host locked what it is about. A time has several keys: a
 * period beside a locked start would move that start.
 */
export const isLockedOut = (locked: Filters, key: string): boolean =>
  Object.hasOwn(locked, key) ||
  (OF_TIME.includes(key) && OF_TIME.some((other) => Object.hasOwn(locked, other)));

/** The filters without those that the host locked. */
export const withoutLocked = (filters: Filters, locked: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([key]) => !isLockedOut(locked, key)));

/** The reader's filters with the locked ones over them. */
export const activeFilters = ({ query, locked }: Both): Filters => ({
  ...withoutLocked(query.filters, locked),
  ...locked,
});

/** A period is the one filter that is not sent as it is. */
const isOfPeriod = (preset: Preset, key: string): boolean =>
  roleOf(searchFieldOf(preset, key)?.filter ?? key) === 'period';

/** Filters with the times that count from now as they were when rows were asked for. */
export const expanded = (filters: Filters, { preset, askedAt, timeZone }: Asked): Filters =>
  Object.entries(filters)
    .map(([key, param]): Filters =>
      isOfPeriod(preset, key) ? expandPeriod(param, askedAt, timeZone) : { [key]: param },
    )
    .reduce<Filters>(narrowed, {});

/** What the source is asked: the active filters, with those that depend on the time as they were when it was asked. */
export const askedQuery = (state: Asked): Query => {
  const { query, locked } = state;
  // Apart, and the host's over the reader's: what one filter becomes must not replace another that is locked.
  const filters = {
    ...expanded(withoutLocked(query.filters, locked), state),
    ...expanded(locked, state),
  };
  return { sort: query.sort, filters };
};
