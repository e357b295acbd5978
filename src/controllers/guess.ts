import type { Mapping } from '../sources/mapping/mapping.js';

/** What was made of an endpoint that nobody described. */
export interface Guess {
  readonly mapping: Mapping;
  /** Field keys of the columns that its rows have something for. */
  readonly columns: readonly string[];
  /** Whether so much is missing that whoever embeds should see it in the report itself. */
  readonly isPoor: boolean;
}
