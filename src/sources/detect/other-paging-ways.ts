import type { Path } from '../mapping/mapping.js';
import type { Evidence, PagingMapping } from './detect-paging.js';
import { nextMembers, withoutNext } from './next-members.js';
import { writtenPath } from './row-paths.js';

/** Most ways that are tried beside the likeliest one: with it, an endpoint is asked six times at most. */
const MOST = 5;

/** What APIs call the parameter that takes a token, after their documentation. */
const TOKEN_PARAMETERS = [
  'cursor',
  'page_token',
  'pageToken',
  'after',
  'iterator',
  'stream_position',
  'until',
  'endTime',
  'max_id',
  'NextToken',
];

const lastKey = (path: Path): string =>
  String(typeof path === 'string' ? path.split('.').at(-1) : path.at(-1));

const limitOf = ({ request }: PagingMapping): Record<string, string> =>
  Object.fromEntries(Object.entries(request?.parameters ?? {}).filter(([, value]) => value === '{limit}'));

/** A token goes back by its own name, without `next`, or by one of those that APIs have. */
const byToken = ({ members }: Evidence, chosen: PagingMapping, next: Path): PagingMapping[] => {
  const tokens: (readonly [at: Path, parameter: string])[] = [
    ...nextMembers(members).map(({ keys }) => [writtenPath(keys), withoutNext(keys.at(-1)!)] as const),
    [next, withoutNext(lastKey(next))],
    [next, lastKey(next)],
    ...TOKEN_PARAMETERS.map((name) => [next, name] as const),
  ];
  return tokens.map(([at, parameter]) => ({
    request: { parameters: { ...limitOf(chosen), [parameter]: '{cursor}' } },
    paging: { ...chosen.paging!, next: at },
  }));
};

/**
 * Pages by number, from 0 first: of pages from 1 that is the first one again, which shows, while the other way round one would be
 * left out. Then rows to skip: what an answer calls `offset` may be asked for as `skip`, as CouchDB does. No page is asked to be
 * longer than the first one was: where pages have a size of their own, the next one would be sought elsewhere.
 */
const byNumber = ({ found: { length } }: Evidence, chosen: PagingMapping): PagingMapping[] => {
  const limit = { ...limitOf(chosen), limit: '{limit}' };
  const request = { parameters: { page: '{page}', ...limit } };
  const most = Math.max(1, length);
  return [
    { request, paging: { by: 'page', first: 0, most } },
    { request, paging: { by: 'page', most } },
    { request: { parameters: { skip: '{offset}', ...limit } }, paging: { by: 'offset' } },
  ];
};

/** Other ways in which further pages may be asked for, where the likeliest brings none; the likelier first. */
export const otherPagingWays = (evidence: Evidence, chosen: PagingMapping): PagingMapping[] => {
  const { by, next } = chosen.paging ?? { by: 'none' };
  const ways =
    by === 'cursor' && next !== undefined
      ? byToken(evidence, chosen, next)
      : by === 'offset'
        ? byNumber(evidence, chosen)
        : [];
  const known = new Set([JSON.stringify([chosen.request, chosen.paging])]);
  const others = ways.filter(({ request, paging }) => {
    const text = JSON.stringify([request, paging]);
    return !known.has(text) && known.add(text);
  });
  return others.slice(0, MOST);
};
