import { instantToIso } from '../../core/instant.js';
import type { Filters } from '../../core/query.js';
import { runBefore, type Timing } from './run-times.js';

/** Spans of the calendar before a run, named as the filter `period` names them. */
export const COVERED_SPANS = ['yesterday', 'last-week', 'last-month'] as const;

/** Which time each report of a schedule is of, as it is sent. */
export const COVERS = ['since-last-run', ...COVERED_SPANS, 'filtered', 'everything'] as const;

export type Covers = (typeof COVERS)[number];

/** Filters that say from when to when rows are. */
const TIME_KEYS = ['from', 'until', 'period'];

export const isCovers = (value: unknown): value is Covers => COVERS.some((known) => known === value);

/** Whether filters say from when to when rows are. */
export const hasTime = (filters: Filters): boolean => TIME_KEYS.some((key) => (filters[key] ?? '') !== '');

/**
 * Filters as a schedule keeps them: a span of the calendar is a `period`, which counts from each run in the schedule's zone, and what
 * starts with the last run has no time until there is a run.
 */
export const keptFilters = (covers: Covers, filters: Filters): Filters => {
  if (covers === 'filtered') return filters;
  const others = Object.fromEntries(Object.entries(filters).filter(([key]) => !TIME_KEYS.includes(key)));
  const isSpan = COVERED_SPANS.some((span) => span === covers);
  return isSpan ? { ...others, period: covers } : others;
};

/** One run of a schedule; instants in milliseconds since 1970. */
export interface Run {
  readonly timing: Timing;
  /** When the run is to be, by its schedule. */
  readonly due: number;
  /** When it is made. */
  readonly now: number;
  /** Up to when the last report that was sent holds all; null where none was. */
  readonly since: number | null;
}

/**
 * Filters of one run. Without a last run, "since the last run" starts where the run before this one would have been: a day, a week or
 * a month before, on the schedule's clock. It ends just before now, where the next one starts, so that no row is sent twice.
 */
export const runFilters = (covers: Covers, filters: Filters, run: Run): Filters => {
  const kept = keptFilters(covers, filters);
  if (covers !== 'since-last-run') return kept;
  const since = run.since ?? runBefore(run.timing, run.due);
  return {
    ...kept,
    ...(since !== null && { from: instantToIso(since) }),
    until: instantToIso(run.now - 1),
  };
};
