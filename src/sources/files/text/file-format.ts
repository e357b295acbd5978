import type { LogEntry } from '../../../core/log-entry.js';
import type { Mapping } from '../../mapping/mapping.js';
import type { Remark } from '../../remark.js';

/**
 * How the rows of a CSV file are read that has columns of these names; null where they are as they come.
 *
 * @param sample The first rows, by these names.
 * @param onRemark Called with what a reader should know of the rows.
 */
export type ReadColumns = (
  names: readonly string[],
  sample?: readonly LogEntry[],
  onRemark?: (remark: Remark) => void,
) => ((row: LogEntry) => LogEntry) | null;

/** What a file begins with, and what it is called. */
export interface FileHead {
  /** The first characters, so many as are looked at. */
  readonly text: string;
  /** The first lines that are not blank, without one that may go on behind the head. */
  readonly lines: readonly string[];
  /** `''` where it has none. A name only decides between formats that both fit. */
  readonly name: string;
  /** How a table is read that has certain columns. */
  readonly columns?: ReadColumns | undefined;
  /** Called with what a reader should know of the rows. */
  readonly onRemark?: ((remark: Remark) => void) | undefined;
  /** Whether a single object may be the whole log: an answer of a server that is none is one, too. */
  readonly mayBeOneRow?: boolean | undefined;
}

/** Pieces of a text, cut anywhere. */
export type TextPieces = AsyncIterable<string>;

/** A format of log files: how one is known, and how its rows are read. */
export interface FileFormat {
  readonly key: string;
  /** Whether a file that begins so is of this format. */
  fits(head: FileHead): boolean;
  /**
   * Its rows, in batches, while the text is received. What is not a row becomes one all the same, as `{value: text}`: a log with an
   * odd line is still worth showing. Throws `bad-file` where the text ends in the middle.
   */
  rows(text: TextPieces, head: FileHead): AsyncIterable<readonly unknown[]>;
  /** Where the report's fields are in a row; a row has its own members beside them. */
  readonly fields?: Mapping['fields'];
}
