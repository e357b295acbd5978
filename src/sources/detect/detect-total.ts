import type { Mapping, Path } from '../mapping/mapping.js';
import type { AnswerMember } from '../protocol/answer-members.js';
import { writtenPath } from './row-paths.js';
import { numberOf } from '../mapping/time-units.js';

export type TotalMapping = NonNullable<Mapping['total']>;

/** Whole keys with a dot in them, such as `@odata.count`, are plain without it. */
const flat = ({ plain }: AnswerMember): string => plain.replaceAll('.', '');

const NAMES = [
  'total',
  'totalcount',
  'totalitems',
  'totalrecords',
  'totalresults',
  'totalelements',
  'totalhits',
  'totalrows',
  'totalsize',
  'totalentries',
  'totaldocs',
  'totalmatches',
  'recordstotal',
  'recordsfiltered',
  'filtercount',
  'numfound',
  'numhits',
  'nbhits',
  'matchcount',
  'recordsmatched',
  'rowcount',
  'odatacount',
  'itemcount',
  'resultcount',
  'hitcount',
  'rowsbeforelimitatleast',
];

const HEADERS = [
  'X-Total-Count',
  'X-Total',
  'X-WP-Total',
  'Total-Count',
  'X-Pagination-Total-Count',
  'X-Count',
];

const isTotal = (value: unknown, rows: number): boolean => {
  const count = numberOf(value);
  return Number.isSafeInteger(count) && count >= rows;
};

const pathOf = ({ keys }: AnswerMember): Path =>
  keys.length === 1 && keys[0]!.includes('.') ? [...keys] : writtenPath(keys);

/** How many rows there are in all, where the answer says so; what is less than the rows received is not a total. */
export const detectTotal = (
  members: readonly AnswerMember[],
  headers: Headers | undefined,
  rows: number,
): TotalMapping | undefined => {
  for (const header of HEADERS) if (isTotal(headers?.get(header) ?? '', rows)) return { header };
  const range = /\/(\d+)$/.exec(headers?.get('Content-Range') ?? '')?.[1];
  if (isTotal(range, rows)) return { header: 'Content-Range' };

  for (const name of NAMES) {
    const member = members.find((one) => flat(one) === name && isTotal(one.value, rows));
    if (!member) continue;
    return { at: pathOf(member), ...(name === 'rowsbeforelimitatleast' && { isAtLeast: true }) };
  }
  // Elasticsearch: how many, and whether that is all, since it stops counting at ten thousand.
  const value = members.find(
    ({ keys, value: count }) => keys.join('.').endsWith('hits.total.value') && isTotal(count, rows),
  );
  if (value) {
    const relation = members.find(({ keys }) => keys.join('.').endsWith('hits.total.relation'));
    return { at: pathOf(value), ...(relation?.value === 'gte' && { isAtLeast: true }) };
  }
  // With some the rows of this page, with others all.
  const count = members.find(({ plain, value: number }) => plain === 'count' && isTotal(number, rows));
  const hasNeighbours = members.some(({ plain }) => plain === 'previous' || plain === 'prev');
  return count && (hasNeighbours || numberOf(count.value) > rows) ? { at: pathOf(count) } : undefined;
};
