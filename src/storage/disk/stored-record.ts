import type { Remark } from '../../sources/remark.js';
import type { Column } from '../../rows/columns.js';
import type { PageKey } from '../pages/page-key.js';

/**
 * Number of the shape below. Every record carries it, since another tab may run another version of this code, and
 * Dexie opens a newer database without a word.
 */
export const SCHEMA = 1;

/** Rows that are gathered into one record, where an endpoint's pages are smaller. */
export const RECORD_ROWS = 1000;

/** One page of the endpoint within a record, with its own age and validator. */
export interface RecordedPage {
  readonly offset: number;
  readonly cursor: string | null;
  readonly fetchedAt: number;
  readonly etag: string | null;
  readonly total: number | null;
  readonly next: string | null | undefined;
  readonly problems: readonly Remark[];
  readonly length: number;
  readonly columns: readonly (readonly [string, Column])[];
}

/** What lies in IndexedDB: neighbouring pages of one query, up to {@link RECORD_ROWS} rows or a single page. */
export interface StoredRecord {
  readonly key: string;
  readonly schema: typeof SCHEMA;
  readonly partition: string;
  readonly source: string;
  readonly query: string;
  readonly limit: number;
  readonly pages: readonly RecordedPage[];
}

/** What the keys of all records of a log begin with. */
export const logPrefix = (partition: string, source: string): string =>
  `${JSON.stringify([partition, source]).slice(0, -1)},`;

/** Key of the record that a page lies in. */
export const recordKey = ({ partition, source, query, offset, limit }: PageKey): string => {
  const pages = Math.max(1, Math.floor(RECORD_ROWS / limit));
  return JSON.stringify([partition, source, query, limit, Math.floor(offset / (limit * pages))]);
};
