import type { LogField } from '../logs/log-field.js';
import type { LogCondition } from './log-query.js';
import {
  measuresOf,
  summaryRow,
  type LogSummary,
  type Measures,
  type SummaryGroup,
  type SummaryQuery,
} from './log-summary.js';
import { bucketFor, bucketsOf, MOST_BUCKETS, wrongBucket, type Buckets } from './summary-buckets.js';

export type ValueGroup = Extract<SummaryGroup, { kind: 'field' | 'path' | 'pattern' }>;

/** Columns of the answer to a statement, row by row. Those of a group are its value, and then what it measures. */
export type Cells = readonly (readonly unknown[])[];

type Conditions = readonly LogCondition[];

/**
 * Different values that are all measured at once, where a store says nothing else. Of more, the commonest are found by a count alone,
 * before any is measured: a million groups of durations take several times as long, and as much memory.
 */
export const FEW_VALUES = 10_000;

/** The rows of a summary by a value. */
export interface ValueCells {
  /** How many rows there are. */
  readonly total: number;
  /** How many different values they have; rows without one add none. */
  readonly different: number;
  /** A group for each value, those of the most rows first, and of as many in the order of their values. */
  readonly groups: Cells;
}

/** What a database is asked for a summary: of the rows of one tenant, whatever else it is asked. */
export interface SummaryStatements {
  /** @param most Groups that are wanted. */
  groupByValue(conditions: Conditions, by: ValueGroup, measures: Measures, most: number): Promise<ValueCells>;
  /** How many rows there are, and their earliest and latest time. */
  timeSpan(conditions: Conditions, measures: Measures): Promise<Cells>;
  /** A group for each number of a stretch of time, in their order; rows without a time are left out. */
  groupByTime(conditions: Conditions, buckets: Buckets, measures: Measures, most: number): Promise<Cells>;
  /** A value of a field as it goes on the wire. */
  wireValue(cell: unknown, field: LogField): unknown;
}

const byValue = async (
  statements: SummaryStatements,
  { conditions, most }: SummaryQuery,
  by: ValueGroup,
  measures: Measures,
): Promise<LogSummary> => {
  const { total, different, groups } = await statements.groupByValue(conditions, by, measures, most);
  const valueOf = (cell: unknown): unknown => {
    if (cell === null) return null;
    return by.kind === 'path' ? cell : statements.wireValue(cell, by.field);
  };
  return {
    summary: groups.map((cells) => summaryRow(cells, valueOf(cells[0]) ?? null, measures)),
    total,
    distinct: different,
    ...(by.kind === 'pattern' && { pattern: 'url' as const }),
  };
};

const byTime = async (
  statements: SummaryStatements,
  { conditions }: SummaryQuery,
  by: Exclude<SummaryGroup, ValueGroup>,
  measures: Measures,
): Promise<LogSummary> => {
  const [[rows, ...span] = []] = await statements.timeSpan(conditions, measures);
  const total = Number(rows);
  if (span.includes(null)) return { summary: [], total, distinct: 0 };
  const [earliest = 0, latest = 0] = span.map(Number);
  const buckets = bucketsOf(by, earliest, latest);
  const groups = await statements.groupByTime(conditions, buckets, measures, MOST_BUCKETS + 1);
  if (groups.length > MOST_BUCKETS)
    throw wrongBucket(`more than ${MOST_BUCKETS} have rows`, bucketFor(earliest, latest));
  const summary = groups.map((cells) => summaryRow(cells, buckets.startOf(Number(cells[0])), measures));
  return { summary, total, distinct: summary.length };
};

/** Answers a summary: how much there is, and a `GROUP BY`. */
export const summarize = (
  statements: SummaryStatements,
  fields: readonly LogField[],
  query: SummaryQuery,
): Promise<LogSummary> => {
  const { by } = query;
  const measures = measuresOf(fields);
  return by.kind === 'bucket' || by.kind === 'day'
    ? byTime(statements, query, by, measures)
    : byValue(statements, query, by, measures);
};
