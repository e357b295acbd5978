/** A value of a field. */
export interface FieldValue {
  /** Field key, or a path into objects. */
  readonly field: string;
  /** As it is in the rows; of addresses that were folded, the pattern. */
  readonly value: unknown;
  /** Whether `value` is a pattern of addresses, which no row has as it is. */
  readonly pattern?: 'url' | undefined;
}

/** A value that some rows have more often than the others, beyond chance and by enough to matter. */
export interface Finding extends FieldValue {
  /** Rows that have it, of the rows that were looked into. */
  readonly inside: number;
  readonly insideTotal: number;
  /** Rows that have it, of the others. */
  readonly outside: number;
  readonly outsideTotal: number;
  /** Values of other fields that say the same of the same rows. */
  readonly alike: readonly FieldValue[];
  /** First and last instant of the rows inside that have it, in milliseconds since 1970. */
  readonly first?: number | undefined;
  readonly last?: number | undefined;
}
