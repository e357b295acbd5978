import type { Columns } from '../rows/columns.js';

/** Writes the pages of an export, one after the other. */
export interface RowsWriter {
  /** What the file begins with. */
  readonly head: string;
  lines(rows: Columns): string;
  /** What the file ends with. */
  readonly foot?: string | undefined;
}
