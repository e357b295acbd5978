import type { StoredColumn } from '../growing-column.js';
import { instantsOf } from '../instants-of.js';
import { resultByRow, resultsByCode, type Reading } from './reading.js';

/** Spans of one length, one after the other. */
export interface Buckets {
  /** Start of the first, in milliseconds since 1970. */
  readonly start: number;
  /** Length of each, in milliseconds. */
  readonly width: number;
  readonly count: number;
}

export interface HistogramOptions {
  /** The field that says when. */
  readonly times: StoredColumn;
  readonly buckets: Buckets;
  /** The field by whose values rows of a bucket are told apart, such as the status. */
  readonly classes: StoredColumn;
  /** The class of a value, from 0 to below `classCount`; -1 for rows that are not counted. */
  readonly classOf: Reading<number>;
  readonly classCount: number;
  /** Rows by index; null for all of them. */
  readonly rows: Uint32Array | null;
}

/** How many rows there are of each class in each bucket, at `bucket * classCount + class`. */
export const histogram = (options: HistogramOptions): Uint32Array => {
  const { times, classes, classOf, classCount, rows } = options;
  const { start, width, count } = options.buckets;
  const counts = new Uint32Array(count * classCount);
  const instants = instantsOf(times);
  const end = start + width * count;
  const length = rows ? rows.length : instants.length;
  // No list of classes by row for a dictionary: it would be another million numbers to write and read.
  const codes = classes.type === 'coded' ? classes.codes : null;
  const classByCode = Int32Array.from(classes.type === 'coded' ? resultsByCode(classes, classOf) : []);
  const classByRow = classes.type === 'coded' ? null : resultByRow(classes, classOf);
  for (let at = 0; at < length; at++) {
    const row = rows ? rows[at]! : at;
    const instant = instants[row]!;
    // NaN is in no span.
    if (!(instant >= start && instant < end)) continue;
    const group = codes ? classByCode[codes[row]!]! : classByRow!(row);
    if (group >= 0) counts[Math.min(((instant - start) / width) | 0, count - 1) * classCount + group]!++;
  }
  return counts;
};
