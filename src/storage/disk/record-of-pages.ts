import type { Column } from '../../rows/columns.js';
import { isUsable } from '../pages/page-age.js';
import type { StoredPage } from '../pages/page-store.js';
import type { RecordedPage, StoredRecord } from './stored-record.js';
import { RECORD_ROWS, recordKey, SCHEMA } from './stored-record.js';

/** A view into a larger buffer would be stored with all of it. */
const compact = (column: Column): Column => {
  const array = column.type === 'number' ? column.values : column.codes;
  if (array.byteLength === array.buffer.byteLength) return column;
  return column.type === 'number'
    ? { ...column, values: column.values.slice() }
    : { ...column, codes: column.codes.slice() };
};

const recorded = ({ key, rows, ...page }: StoredPage): RecordedPage => ({
  ...page,
  offset: key.offset,
  cursor: key.cursor,
  length: rows.length,
  columns: [...rows.columns].map(([name, column]) => [name, compact(column)] as const),
});

const isSamePlace = (a: StoredPage, b: StoredPage): boolean =>
  a.key.offset === b.key.offset && a.key.cursor === b.key.cursor;

/**
 * Known pages of a record and new ones, the newest first: one page a place, none too old, and no more than
 * {@link RECORD_ROWS} rows, unless a single page has more.
 */
export const gatherPages = (
  known: readonly StoredPage[],
  added: readonly StoredPage[],
  now: number,
): StoredPage[] => {
  const newestFirst = [...known, ...added].reverse().sort((a, b) => b.fetchedAt - a.fetchedAt);
  const kept: StoredPage[] = [];
  let rows = 0;
  for (const page of newestFirst) {
    if (!isUsable(page.fetchedAt, now) || kept.some((other) => isSamePlace(other, page))) continue;
    if (kept.length > 0 && rows + page.rows.length > RECORD_ROWS) continue;
    kept.push(page);
    rows += page.rows.length;
  }
  return kept;
};

/** @param pages At least one, all of the same record. */
export const recordOfPages = (pages: readonly [StoredPage, ...StoredPage[]]): StoredRecord => {
  const { key } = pages[0];
  const { partition, source, query, limit } = key;
  return { key: recordKey(key), schema: SCHEMA, partition, source, query, limit, pages: pages.map(recorded) };
};
