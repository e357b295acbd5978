import type { LogField } from '../logs/log-field.js';

/** Both ends belong to it. */
export type NumberRange = readonly [lowest: number, highest: number];

/** A text that a row must have anywhere in one of its values. */
export interface AnywhereCondition {
  readonly kind: 'anywhere';
  readonly negated: boolean;
  readonly text: string;
  readonly fields: readonly LogField[];
}

/** The value at a path into a field of JSON, as the text that the wire has for it. */
export interface PathCondition {
  readonly kind: 'path';
  readonly negated: boolean;
  readonly field: LogField;
  /** Names of members, from the field inwards. */
  readonly path: readonly string[];
  /** Whether the whole value is compared; else one that contains a text, whatever the case. */
  readonly isExact: boolean;
  /** Any of them. */
  readonly texts: readonly string[];
}

/** What a row must hold. Instants are milliseconds since 1970, so they are ranges of numbers too. */
export type LogCondition = FieldCondition | AnywhereCondition | PathCondition;

export type FieldCondition = { readonly field: LogField; readonly negated: boolean } & (
  | { readonly kind: 'contains'; readonly text: string }
  /** A regular expression of ours, as RE2 reads it. */
  | { readonly kind: 'matches'; readonly pattern: string }
  /** One of these values as a whole, as the wire writes them. */
  | { readonly kind: 'is'; readonly texts: readonly string[] }
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
