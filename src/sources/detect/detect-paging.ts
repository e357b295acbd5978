import { nextPageLink } from '../protocol/next-link.js';
import type { AnswerMember } from '../protocol/answer-members.js';
import type { FoundRows } from './detect-rows.js';
import type { Mapping, Path } from '../mapping/mapping.js';
import { writtenPath } from './row-paths.js';
import { numberOf } from '../mapping/time-units.js';
import { nextMembers, withoutNext } from './next-members.js';

/** What is known of paging: the style, and how it is asked for. */
export type PagingMapping = Pick<Mapping, 'paging' | 'request' | 'time'>;

/** What was received, and the request. */
export interface Evidence {
  readonly members: readonly AnswerMember[];
  readonly response: Response | undefined;
  readonly found: FoundRows;
  /** Rows that there are; NaN where the answer does not say. */
  readonly total: number;
  /** Most rows asked for, by the default protocol's `limit`. */
  readonly limit: number;
  /** Whether something says that there are other pages, though nothing that could be followed. */
  readonly isSigned: boolean;
  readonly endpoint: URL;
}

const pathOf = ({ keys }: AnswerMember): Path =>
  keys.length === 1 && keys[0]!.includes('.') ? [...keys] : writtenPath(keys);

const keyOf = ({ keys }: AnswerMember): string => keys.at(-1)!;
const flat = ({ plain }: AnswerMember): string => plain.replaceAll('.', '');

const asked = (parameters: Readonly<Record<string, string>>): Pick<Mapping, 'request'> => ({
  request: { parameters },
});

/** A limit that an answer says it kept to is asked for by the same name. */
const LIMITS = [
  'limit',
  'perpage',
  'pagesize',
  'size',
  'maxresults',
  'top',
  'take',
  'rowsperpage',
  'itemsperpage',
];

const memberOf = (
  { members }: Evidence,
  names: readonly string[],
  test: (value: unknown) => boolean = () => true,
): AnswerMember | undefined => {
  for (const name of names) {
    const member = members.find((one) => flat(one) === name && test(one.value));
    if (member) return member;
  }
  return undefined;
};

const isCount = (value: unknown): boolean => Number.isSafeInteger(numberOf(value)) && numberOf(value) >= 0;

const limitOf = (evidence: Evidence): AnswerMember | undefined =>
  memberOf(evidence, LIMITS, (value) => isCount(value) && numberOf(value) > 0);

/** The standards and servers whose answers say whose they are. */
const byKind = ({ members, found, limit }: Evidence): PagingMapping | undefined => {
  const { rows, sample } = found;
  if (rows.each !== undefined && members.some(({ keys }) => keys.join('.') === 'data.result'))
    // Loki: newest first, each page ends before the one before it.
    return {
      ...asked({ start: '{from}', end: '{to}', limit: '{limit}', direction: 'backward' }),
      paging: { by: 'time', most: 5000 },
      time: { unit: 'ns' },
    };
  if (members.some(({ keys }) => keys.join('.') === 'hits.hits'))
    // Elasticsearch and OpenSearch take these of a GET, too; no page may end beyond ten thousand.
    return { ...asked({ size: '{limit}', from: '{offset}' }), paging: { by: 'offset', most: 1000 } };
  const [first] = sample as readonly Record<string, unknown>[];
  const isStripe =
    members.some(({ keys, value }) => keys.join('.') === 'object' && value === 'list') &&
    members.some(({ keys }) => keys.join('.') === 'has_more');
  if (isStripe && first && Object.hasOwn(first, 'id'))
    return {
      ...asked({ limit: '{limit}', starting_after: '{cursor}' }),
      paging: { by: 'cursor', nextOfLastRow: 'id', more: 'has_more', most: 100 },
    };
  // json-server since 1.0: the number of the next page, and none behind the last one, which comes again and again.
  const next = members.find(
    ({ keys, value }) => keys.join('.') === 'next' && (value === null || isCount(value)),
  );
  if (next && members.some(({ keys }) => keys.join('.') === 'pages'))
    return {
      ...asked({ _page: '{page}', _per_page: '{limit}' }),
      paging: { by: 'page', more: 'next', most: Math.max(1, found.length) },
    };
  // More rows than were asked for are a file.
  if (rows.format === 'ndjson' && found.length > limit) return { paging: { by: 'none' } };
  if (rows.format === 'ndjson')
    return { ...asked({ limit: '{limit}', offset: '{offset}' }), paging: { by: 'offset' } };
  return undefined;
};

const LINKS = ['odatanextlink', 'next', 'nextlink', 'nexturl', 'nextpageurl', 'nextpage', 'nexthref', 'href'];

const isLink = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= 4096 &&
  (/^(https?:)?\/|^\?/i.test(value) || /^[^\s?]*\?[^\s]*=/.test(value));

/** A link to the next page, in a header or in the answer; one to elsewhere is not followed, so it is none. */
const byLink = (evidence: Evidence): PagingMapping | undefined => {
  const { members, response, endpoint } = evidence;
  for (const name of LINKS)
    for (const member of members) {
      if (flat(member) !== name || !isLink(member.value)) continue;
      // Of many links that say `href`, that of the next page.
      if (name === 'href' && member.keys.at(-2)?.toLowerCase() !== 'next') continue;
      if (nextPageLink(member.value, undefined, endpoint) !== null)
        return { paging: { by: 'link', next: pathOf(member) } };
    }
  return nextPageLink(undefined, response, endpoint) === null ? undefined : { paging: { by: 'link' } };
};

const byOData = ({ members }: Evidence): PagingMapping | undefined =>
  members.some(({ keys }) => keys.length === 1 && /^@odata\.(count|context)$/.test(keys[0]!))
    ? { ...asked({ $top: '{limit}', $skip: '{offset}', $count: 'true' }), paging: { by: 'offset' } }
    : undefined;

/** Names of cursors in answers, and of the parameters that take them. */
const CURSORS: readonly (readonly [name: string, parameter: (key: string) => string])[] = [
  ['nextpagetoken', (key) => (key.includes('_') ? 'page_token' : 'pageToken')],
  ['nexttoken', (key) => key],
  ['nextcursor', () => 'cursor'],
  ['endcursor', () => 'after'],
  ['continuationtoken', (key) => key],
  ['nextcontinuationtoken', () => 'continuationToken'],
  ['continue', () => 'continue'],
  ['nextmarker', () => 'marker'],
  ['searchafter', (key) => key],
  ['cursor', (key) => key],
  ['next', () => 'cursor'],
];

const MORE = ['hasnextpage', 'hasmore', 'hasnext', 'more', 'istruncated'];

const isCursor = (value: unknown): boolean =>
  (typeof value === 'string' && value !== '' && value.length <= 4096 && !value.includes('://')) ||
  typeof value === 'number';

const limitParameter = (evidence: Evidence, otherwise: string): Record<string, string> => {
  const limit = limitOf(evidence);
  return { [limit ? keyOf(limit) : otherwise]: '{limit}' };
};

/** What is there in place of a next page. */
const isNone = (value: unknown): boolean => value === null || value === '';

const cursorBy = (
  evidence: Evidence,
  names: typeof CURSORS,
  test: (value: unknown) => boolean,
): PagingMapping | undefined => {
  for (const [name, parameter] of names) {
    const member = memberOf(evidence, [name], test);
    if (!member) continue;
    const more = memberOf(evidence, MORE, (value) => typeof value === 'boolean');
    const limit = limitParameter(evidence, name === 'endcursor' ? 'first' : 'limit');
    return {
      ...asked({ ...limit, [parameter(keyOf(member))]: '{cursor}' }),
      paging: { by: 'cursor', next: pathOf(member), ...(more && { more: pathOf(more) }) },
    };
  }
  return undefined;
};

/** What a next page is asked with, where that is in an object of its own, such as `next_page: {offset: "…"}`. */
const NESTED_CURSORS = [
  'cursor',
  'offset',
  'token',
  'pagetoken',
  'after',
  'startingafter',
  'marker',
  'start',
];

const byNestedCursor = (evidence: Evidence): PagingMapping | undefined => {
  const member = evidence.members.find(
    ({ keys, value }) =>
      /^next([_-]?page)?$/i.test(keys.at(-2) ?? '') &&
      NESTED_CURSORS.includes(
        keys
          .at(-1)!
          .toLowerCase()
          .replaceAll(/[^a-z]/g, ''),
      ) &&
      isCursor(value),
  );
  // It goes back as the parameter of its own name.
  return (
    member && {
      ...asked({ ...limitParameter(evidence, 'limit'), [keyOf(member)]: '{cursor}' }),
      paging: { by: 'cursor', next: pathOf(member) },
    }
  );
};

const byCursor = (evidence: Evidence): PagingMapping | undefined =>
  byNestedCursor(evidence) ?? cursorBy(evidence, CURSORS, isCursor);

/** A member that says where the next page begins, by whatever name, goes back without `next` in it. */
const byNextMember = (evidence: Evidence): PagingMapping | undefined => {
  const [member] = nextMembers(evidence.members);
  if (!member) return undefined;
  const more = memberOf(evidence, MORE, (value) => typeof value === 'boolean');
  return {
    ...asked({ ...limitParameter(evidence, 'limit'), [withoutNext(keyOf(member))]: '{cursor}' }),
    paging: { by: 'cursor', next: pathOf(member), ...(more && { more: pathOf(more) }) },
  };
};

/** A first page that is the last: where the next one would be, there is nothing, which says how it would be asked for. */
const byEmptyCursor = (evidence: Evidence): PagingMapping | undefined => {
  const own = CURSORS.filter(([name]) => !['cursor', 'next', 'continue'].includes(name));
  const cursor = cursorBy(evidence, own, isNone);
  if (cursor) return cursor;
  const hasPrevious = memberOf(evidence, ['previous', 'prev']) !== undefined;
  const next = memberOf(evidence, ['next'], isNone);
  return next && hasPrevious ? { paging: { by: 'link', next: pathOf(next) } } : undefined;
};

const PAGES = ['currentpage', 'pagenumber', 'pageindex', 'page', 'number'];

const byPage = (evidence: Evidence): PagingMapping | undefined => {
  const { found } = evidence;
  const page = memberOf(evidence, PAGES, (value) => isCount(value) && numberOf(value) <= 1);
  if (!page) return undefined;
  const limit = limitOf(evidence);
  const number = keyOf(page);
  const parameter = /page/i.test(number) && !/current|index/i.test(number) ? number : 'page';
  return {
    ...asked({ [parameter]: '{page}', ...(limit && { [keyOf(limit)]: '{limit}' }) }),
    paging: {
      by: 'page',
      ...(numberOf(page.value) === 0 && { first: 0 }),
      // Pages are counted in the length that the server really gives, which may be less than it is asked for.
      most: Math.max(1, limit ? Math.min(numberOf(limit.value), found.length || Infinity) : found.length),
    },
  };
};

const OFFSETS = ['offset', 'skip', 'start', 'from', 'startindex', 'startat'];

const byOffset = (evidence: Evidence): PagingMapping | undefined => {
  const offset = memberOf(evidence, OFFSETS, (value) => numberOf(value) === 0);
  return offset
    ? {
        ...asked({ ...limitParameter(evidence, 'limit'), [keyOf(offset)]: '{offset}' }),
        paging: { by: 'offset' },
      }
    : undefined;
};

/** The plain values of a row: of rows that are all alike nobody could see that they come again. */
const plainText = (row: unknown): string =>
  Object.values(Object(row) as object)
    .filter((value) => typeof value !== 'object')
    .join('\n');

/** What the request of the default protocol and its answer give away together. */
const byLength = ({ response, found, total, limit, isSigned }: Evidence): PagingMapping => {
  const { length } = found;
  const offset: PagingMapping = {
    ...asked({ offset: '{offset}', limit: '{limit}' }),
    paging: { by: 'offset' },
  };
  if (response?.headers.has('Content-Range')) return offset;
  // json-server before 1.0, and those that took its names over.
  if (response?.headers.has('X-Total-Count') && total > length && length !== limit)
    return {
      ...asked({ _page: '{page}', _limit: '{limit}' }),
      paging: { by: 'page', most: Math.max(1, length) },
    };
  // Fewer rows than were asked for may be all, or a page of the server's own length: the next one that is asked for shows it.
  const isUnproven =
    Number.isNaN(total) &&
    length < limit &&
    Number.isFinite(limit) &&
    !isSigned &&
    new Set(found.sample.map(plainText)).size > 1;
  const isAll = total === length || (Number.isNaN(total) && length !== limit && !isUnproven);
  return isAll ? { paging: { by: 'none' } } : offset;
};

/** How pages follow each other, the surest sign first. */
export const detectPaging = (evidence: Evidence): PagingMapping => {
  for (const detect of [byKind, byLink, byOData, byCursor, byPage, byOffset, byNextMember, byEmptyCursor]) {
    const paging = detect(evidence);
    if (paging) return paging;
  }
  return byLength(evidence);
};
