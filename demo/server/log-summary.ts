import { timeFieldOf, type LogField } from '../logs/log-field.js';
import type { LogCondition } from './log-query.js';

/** What rows are counted by: a stretch of the log's time, a day of a zone's calendar, or the value of a field. */
export type SummaryGroup =
  /** In milliseconds. They begin at multiples of it since 1970. */
  | { readonly kind: 'bucket'; readonly length: number }
  | { readonly kind: 'day'; readonly zone: string }
  | { readonly kind: 'field'; readonly field: LogField }
  /** The values of a field, folded: addresses that differ by ids alone are one. */
  | { readonly kind: 'pattern'; readonly field: LogField }
  /** The value at a path into a field of JSON, as a text. */
  | { readonly kind: 'path'; readonly field: LogField; readonly path: readonly string[] };

export interface SummaryQuery {
  /** All of them hold. */
  readonly conditions: readonly LogCondition[];
  readonly by: SummaryGroup;
  /** Groups in the answer: those of most rows, where it is by a value. */
  readonly most: number;
}

/** What is known of the rows of one value. Times of their own are ISO 8601, in UTC; durations milliseconds. */
export interface SummaryRow {
  /** As a row has it; null for the rows that have none. Of a stretch of time the instant at which it begins. */
  readonly value: unknown;
  readonly count: number;
  readonly failed?: number;
  /** By class of the status: `{"2xx": 271, "4xx": 41}`. */
  readonly classes?: Readonly<Record<string, number>>;
  readonly p50?: number;
  readonly p95?: number;
  readonly p99?: number;
  readonly max?: number;
  readonly first?: string;
  readonly last?: string;
}

export interface LogSummary {
  readonly summary: readonly SummaryRow[];
  /** Rows that meet the conditions, those without a time among them. */
  readonly total: number;
  /** How many different values they have; of stretches of time how many have rows. */
  readonly distinct: number;
  /** Says that the values are patterns of addresses, which an endpoint that does not know them would not say. */
  readonly pattern?: 'url';
}

/** Nearest rank, without interpolation: of n values in order the one at index ceil(p / 100 * n) - 1. */
export const PERCENTILES = [50, 95, 99] as const;

/** First digits of a status: `1xx` to `9xx`. */
export const CLASSES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** The fields that a log is measured by, where it has them. */
export interface Measures {
  readonly time: LogField;
  readonly status: LogField | undefined;
  readonly error: LogField | undefined;
  /** How long a call took. */
  readonly duration: LogField | undefined;
}

export const measuresOf = (fields: readonly LogField[]): Measures => {
  const named = (key: string, type: LogField['type']): LogField | undefined =>
    fields.find((field) => field.key === key && field.type === type);
  return {
    time: timeFieldOf(fields),
    status: named('status', 'status'),
    error: named('error', 'boolean'),
    duration: named('time', 'number'),
  };
};

/** The columns of a group, as both databases are asked for them. */
type Cells = readonly [
  value: unknown,
  count: unknown,
  failed: unknown,
  percentiles: readonly unknown[] | null,
  longest: unknown,
  first: unknown,
  last: unknown,
  ...classes: unknown[],
];

const instant = (cell: unknown): string => new Date(Number(cell)).toISOString();

const classesOf = (counts: readonly unknown[]): Record<string, number> =>
  Object.fromEntries(
    CLASSES.map((digit, place) => [`${digit}xx`, Number(counts[place])] as const).filter(
      ([, count]) => count > 0,
    ),
  );

/**
 * A group as it goes on the wire.
 *
 * @param value Of the group, as a row has it.
 */
export const summaryRow = (cells: readonly unknown[], value: unknown, measures: Measures): SummaryRow => {
  const [, count, failed, percentiles, longest, first, last, ...classes] = cells as Cells;
  const [p50, p95, p99] = (percentiles ?? []).map(Number);
  return {
    value,
    count: Number(count),
    ...((measures.status ?? measures.error) && { failed: Number(failed) }),
    ...(measures.status && { classes: classesOf(classes) }),
    // Where no row has a duration, or a time, there is nothing to report.
    ...(longest !== null && { p50, p95, p99, max: Number(longest) }),
    ...(first !== null && last !== null && { first: instant(first), last: instant(last) }),
  };
};
