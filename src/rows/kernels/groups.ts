/** Rows told apart by what they have in common. */
export interface Groups {
  /** By place among the rows: the number of the group; {@link NO_GROUP} for a row that is in none. */
  readonly numbers: Uint32Array;
  /** What the rows of a group have in common, by number. Some may have no rows. */
  readonly values: readonly unknown[];
}

export const NO_GROUP = 0xffff_ffff;
