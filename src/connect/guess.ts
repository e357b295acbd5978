import type { FileProgress } from '../sources/files/file-source.js';
import type { Mapping } from '../sources/mapping/mapping.js';

/** What was found out about an endpoint that nobody described: a mapping, or that it is a log file. */
export interface Guess {
  readonly mapping?: Mapping;
  /** Field keys of the columns that its rows have something for; the report's own where not given. */
  readonly columns?: readonly string[];
  /** Whether so much is missing that anyone who embeds should see it in the report itself. */
  readonly isPoor?: boolean;
  /** How far the file has been read. */
  readonly file?: FileProgress;
}
