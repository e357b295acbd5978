import { entityTag } from '../../sources/transport/entity-tag.js';
import type { Remark } from '../../sources/remark.js';
import { PAGE_ROWS } from '../../sources/protocol/taken-rows.js';
import { isObject } from '../../core/is-object.js';
import { checkColumns } from './check-columns.js';
import type { PageKey } from '../pages/page-key.js';
import type { StoredPage } from '../pages/page-store.js';
import { recordKey, SCHEMA } from './stored-record.js';

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isShortText = (value: unknown): value is string => typeof value === 'string' && value.length <= 4096;

/** A remark of a page of a source, made again; null for what is none, and for those that are made of answers here. */
const checkRemark = (value: unknown): Remark | null => {
  if (!isObject(value)) return null;
  const { code, rows, kept, first } = value;
  switch (code) {
    case 'one-instant':
    case 'one-page':
      return { code };
    case 'repeated':
      return isCount(rows) ? { code, rows } : null;
    case 'too-many-rows':
      return isCount(rows) && isCount(kept) ? { code, rows, kept } : null;
    case 'row-not-object':
      return isCount(rows) ? { code, rows, ...(isCount(first) && { first }) } : null;
    default:
      return null;
  }
};

const checkRemarks = (value: unknown): Remark[] | null => {
  if (!Array.isArray(value) || value.length > 100) return null;
  const remarks = value.map(checkRemark).filter((remark) => remark !== null);
  return remarks.length === value.length ? remarks : null;
};

const checkPage = (value: unknown, record: Omit<PageKey, 'offset' | 'cursor'>): StoredPage | null => {
  if (!isObject(value)) return null;
  const { offset, cursor, fetchedAt, etag, total, next, length } = value;
  if (!isCount(offset) || !isCount(length) || length > PAGE_ROWS) return null;
  if (cursor !== null && !isShortText(cursor)) return null;
  if (typeof fetchedAt !== 'number' || !Number.isFinite(fetchedAt)) return null;
  if (total !== null && !(isCount(total) && total >= length)) return null;
  if (next !== null && next !== undefined && !isShortText(next)) return null;
  const rows = checkColumns(value['columns'], length);
  const problems = checkRemarks(value['problems']);
  if (!rows || !problems) return null;
  const { partition, source, query, limit } = record;
  const key = { partition, source, query, limit, offset, cursor };
  return { key, rows, total, next, problems, fetchedAt, etag: entityTag(etag) };
};

/**
 * The pages of a record, made again from the parts that are known; null where anything about it is wrong.
 *
 * Another script of the same origin, an older version of this code or a damaged disk may have written it, so it is
 * checked as if it was from the network. What comes out is numbers and strings alone: a forged template, which a
 * structured clone could carry, is left behind.
 *
 * @param key Key that the record was found under.
 */
export const checkRecord = (value: unknown, key: string): StoredPage[] | null => {
  if (!isObject(value) || value['schema'] !== SCHEMA) return null;
  const { partition, source, query, limit, pages } = value;
  if (
    typeof partition !== 'string' ||
    typeof source !== 'string' ||
    typeof query !== 'string' ||
    !isCount(limit)
  )
    return null;
  if (!Array.isArray(pages)) return null;
  const checked = pages.map((page) => checkPage(page, { partition, source, query, limit }));
  // A page that belongs elsewhere, to another user for one, is no better than one that is damaged.
  return checked.every((page) => page !== null && recordKey(page.key) === key)
    ? (checked as StoredPage[])
    : null;
};
