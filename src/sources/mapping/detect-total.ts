import type { Mapping, Path } from './mapping.js';
import { plainName, writtenPath } from './row-paths.js';
import { numberOf } from './time-units.js';

export type TotalMapping = NonNullable<Mapping['total']>;

/** A member of an answer, not of its rows. */
export interface AnswerMember {
  readonly keys: readonly string[];
  /** The last key in small letters, without signs. */
  readonly plain: string;
  readonly value: unknown;
}

const DEEPEST = 4;
const MOST_MEMBERS = 500;

/** What an answer says beside its rows: the members of its objects, from the outside in, without looking into lists. */
export const answerMembers = (answer: unknown): AnswerMember[] => {
  const members: AnswerMember[] = [];
  let level: { value: unknown; keys: readonly string[] }[] = [{ value: answer, keys: [] }];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const inner: typeof level = [];
    for (const { value, keys } of level) {
      if (value === null || typeof value !== 'object' || Array.isArray(value)) continue;
      for (const [key, member] of Object.entries(value).slice(0, MOST_MEMBERS)) {
        if (members.length >= MOST_MEMBERS) return members;
        const own = { keys: [...keys, key], value: member as unknown };
        members.push({ ...own, plain: plainName(key) });
        inner.push(own);
      }
    }
    level = inner;
  }
  return members;
};

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

/** How many rows there are in all, where the answer says so; what is less than the rows that came is no total. */
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
