import type { PageRequest } from '../log-source.js';
import { moreSign } from './find-more-sign.js';
import { LINK_CURSOR } from './link-cursor.js';
import { nextPageLink } from './next-link.js';
import type { ReadPage } from './protocol.js';
import { usableCursor } from './usable-cursor.js';

/** Rows in all by `X-Total-Count`, or behind the slash of `Content-Range: items 0-49/230`; null where neither can be true. */
const headerTotal = (headers: Headers, least: number): number | null => {
  const text = headers.get('X-Total-Count') ?? headers.get('Content-Range')?.split('/').at(-1) ?? '';
  const total = /^\d+$/.test(text.trim()) ? Number(text) : NaN;
  return Number.isSafeInteger(total) && total >= least ? total : null;
};

/** A page of the default protocol with what its headers say of others: a total, a link to the next one (RFC 8288). */
export const withHeaders = (
  page: ReadPage,
  answer: unknown,
  { offset }: Pick<PageRequest, 'offset'>,
  response: Response,
  endpoint: URL,
): ReadPage => {
  const least = page.rows.length > 0 ? offset + page.rows.length : 0;
  const total = page.total ?? headerTotal(response.headers, least);
  const link = page.next ? null : nextPageLink(undefined, response, endpoint);
  const next = link === null ? page.next : usableCursor(LINK_CURSOR + link);
  const isFollowed = typeof next === 'string';
  return { ...page, total, next, more: isFollowed ? undefined : moreSign(answer, response, endpoint) };
};
