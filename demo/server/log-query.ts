import type { LogField } from '../logs/log-field.js';

/** Both ends belong to it. */
export type NumberRange = readonly [lowest: number, highest: number];

/** What a row must hold. Instants are milliseconds since 1970, so they are ranges of numbers too. */
export type LogCondition = { readonly field: LogField; readonly negated: boolean } & (
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'ranges'; readonly ranges: readonly NumberRange[] }
  | { readonly kind: 'equals'; readonly value: boolean }
);

export interface LogSort {
  readonly field: LogField;
  readonly descending: boolean;
}

/** A row's place in the order that a query asks for: its sort value (null where missing) and its id. */
export interface RowPosition {
  readonly value: string | number | boolean | null;
  readonly id: number;
}

export interface LogQuery {
  /** All of them hold. */
  readonly conditions: readonly LogCondition[];
  readonly sort: LogSort;
  readonly limit: number;
  /** Rows to skip, or the row that the page before ended with. */
  readonly start: { readonly offset: number } | { readonly after: RowPosition };
}
