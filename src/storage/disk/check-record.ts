import type { Problem } from '../../core/problem.js';
import { entityTag } from '../../sources/transport/entity-tag.js';
import { PAGE_ROWS } from '../../sources/protocol/taken-rows.js';
import { isObject } from '../../core/is-object.js';
import { checkColumns } from './check-columns.js';
import type { PageKey } from '../pages/page-key.js';
import type { StoredPage } from '../pages/page-store.js';
import { recordKey, SCHEMA } from './stored-record.js';

/** The codes that a source may give for single rows of a page. */
const ROW_PROBLEMS: ReadonlySet<unknown> = new Set<Problem['code']>(['unexpected', 'too-large']);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isShortText = (value: unknown): value is string => typeof value === 'string' && value.length <= 4096;

const checkProblem = (value: unknown): Problem | null => {
  if (!isObject(value) || !ROW_PROBLEMS.has(value['code'])) return null;
  const details = Object.entries(isObject(value['details']) ? value['details'] : {}).slice(0, 10);
  if (!details.every(([, text]) => isShortText(text))) return null;
  return {
    code: value['code'] as Problem['code'],
    details: Object.fromEntries(details) as Record<string, string>,
  };
};

const checkProblems = (value: unknown): Problem[] | null => {
  if (!Array.isArray(value) || value.length > 100) return null;
  const problems = value.map(checkProblem).filter((problem) => problem !== null);
  return problems.length === value.length ? problems : null;
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
  const problems = checkProblems(value['problems']);
  if (!rows || !problems) return null;
  const { partition, source, query, limit } = record;
  const key = { partition, source, query, limit, offset, cursor };
  return { key, rows, total, next, problems, fetchedAt, etag: entityTag(etag) };
};

/**
 * The pages of a record, made again from the parts that are known; null where anything about it is wrong.
 *
 * Another script of the same origin, an older version of this code or a damaged disk may have written it, so it is
 * checked as if it came from the network. What comes out is numbers and strings alone: a forged template, which a
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
