import { answerMembers } from './answer-members.js';
import { headerLink, nextPageLink } from './next-link.js';
import type { MoreSign } from '../more-sign.js';

/** Names, in small letters and without signs, of members that name a next page or say that there is one. */
const NEXT =
  /^(odata)?next(page|link|url|href|token|cursor|pagetoken|pageurl|pagelink|offset|marker|continuationtoken|start|key|id)?$/;
const HAS_MORE = /^(hasmore|hasnext|hasnextpage|more|istruncated|truncated)$/;
const PAGES = /^(pages|totalpages|pagecount|lastpage|numpages|pagestotal)$/;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const hostOf = (link: string, { href }: URL): string =>
  URL.canParse(link, href) ? new URL(link, href).host : '';

const isElsewhere = (value: unknown, endpoint: URL): value is string =>
  isText(value) && /^(https?:)?\/\//i.test(value) && nextPageLink(value, undefined, endpoint) === null;

const holdsSomething = (value: unknown): boolean =>
  isText(value) ||
  (typeof value === 'number' && value > 0) ||
  (value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.values(value).some((inner) => isText(inner) || typeof inner === 'number'));

/** What in an answer says that there are other pages, the surest sign first; undefined where nothing does. */
export const moreSign = (
  answer: unknown,
  response: Response | undefined,
  endpoint: URL,
): MoreSign | undefined => {
  const link = headerLink(response?.headers.get('Link') ?? null);
  if (link !== undefined && isElsewhere(link, endpoint))
    return { kind: 'elsewhere', name: hostOf(link, endpoint) };
  const members = answerMembers(answer).map(({ keys, value }) => ({
    name: keys.join('.'),
    plain: (keys.at(-1) ?? '').toLowerCase().replace(/[^a-z]/g, ''),
    within: (keys.at(-2) ?? '').toLowerCase().replace(/[^a-z]/g, ''),
    value,
  }));
  for (const { plain, within, value } of members)
    if ((NEXT.test(plain) || NEXT.test(within)) && isElsewhere(value, endpoint))
      return { kind: 'elsewhere', name: hostOf(value, endpoint) };
  if (response?.headers.get('Next-Range')) return { kind: 'header', name: 'Next-Range' };
  if (response?.status === 206) return { kind: 'partial', name: '206' };
  for (const { name, plain, value } of members) {
    if (HAS_MORE.test(plain) && value === true) return { kind: 'member', name };
    if (NEXT.test(plain) && (value === true || holdsSomething(value))) return { kind: 'member', name };
  }
  const pages = members.find(
    ({ plain, value }) => PAGES.test(plain) && Number.isSafeInteger(value) && (value as number) > 1,
  );
  return (
    pages && { kind: 'pages', name: `${pages.name}: ${String(pages.value)}`, pages: pages.value as number }
  );
};
