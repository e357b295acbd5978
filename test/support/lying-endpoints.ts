import type { LogEntry } from '../../src/core/log-entry.js';
import { ProblemError } from '../../src/core/problem.js';
import { entriesOf } from '../../src/rows/columns.js';
import type { LogPage, LogSource, PageRequest } from '../../src/sources/log-source.js';
import type { MoreSign } from '../../src/sources/more-sign.js';
import type { ReadingEndKind } from '../../src/sources/reading-end.js';
import { logPage } from '../../src/sources/rows-page.js';

/** Rows that each of the logs has. */
export const LENGTH = 500;

/** What an endpoint is asked, and how often it was before. */
interface Asking extends Pick<PageRequest, 'offset' | 'limit' | 'cursor'> {
  readonly count: number;
}

/** An endpoint that says something untrue, or withholds what it has, and what is to be said of it. */
export interface Lie {
  readonly name: string;
  readonly pageOf: (asking: Asking) => LogPage;
  readonly end: ReadingEndKind;
  /** Distinct rows that can be had. */
  readonly read: number;
  readonly total: number | null;
}

export const rowsOf = (from: number, to: number): LogEntry[] =>
  Array.from({ length: Math.max(0, Math.min(to, LENGTH) - from) }, (_, index) => ({
    id: LENGTH - from - index,
    dateTime: new Date(Date.UTC(2026, 10, 20) - (from + index) * 1000).toISOString(),
    url: `/things/${from + index}`,
  }));

const by = (offset: number, limit: number, total: number | null = LENGTH): LogPage =>
  logPage(rowsOf(offset, offset + limit), { total });

const cursorAt = ({ cursor }: Asking): number => Number(cursor ?? 0);

const marked = (page: LogPage, more: MoreSign): LogPage => ({ ...page, more });

const told = (
  name: string,
  pageOf: Lie['pageOf'],
  end: ReadingEndKind,
  read: number,
  total: number | null = LENGTH,
): Lie => ({ name, pageOf, end, read, total });

export const lies: readonly Lie[] = [
  told('tells the truth', ({ offset, limit }) => by(offset, limit), 'complete', LENGTH),
  told('counts nothing', ({ offset, limit }) => by(offset, limit, null), 'complete', LENGTH, null),
  told(
    'counts three more or less each time',
    ({ offset, limit, count }) => by(offset, limit, LENGTH + [0, -3, 3, -1, 2][count % 5]!),
    'complete',
    LENGTH,
    LENGTH - 3,
  ),
  told(
    'counts ever fewer',
    ({ offset, limit, count }) => by(offset, limit, LENGTH + 40 - count),
    'total-not-reached',
    LENGTH,
    null,
  ),
  told(
    'counts twice as many',
    ({ offset, limit }) => by(offset, limit, 2 * LENGTH),
    'total-not-reached',
    LENGTH,
    2 * LENGTH,
  ),
  told('counts too few', ({ offset, limit }) => by(offset, limit, 430), 'complete', LENGTH, 430),
  told(
    'counts too few, as many as some pages have',
    ({ offset, limit }) => by(offset, limit, 400),
    'complete',
    LENGTH,
    400,
  ),
  told(
    'refuses what begins behind its last row',
    ({ offset, limit }) => {
      if (offset >= LENGTH) throw new ProblemError({ code: 'bad-request' });
      return by(offset, limit);
    },
    'complete',
    LENGTH,
  ),
  told(
    'gives its last page again behind its end',
    ({ offset, limit }) => by(Math.min(offset, LENGTH - 50), limit),
    'complete',
    LENGTH,
  ),
  told('takes no notice of offset', ({ limit }) => by(0, limit), 'repeated-page', 50),
  told(
    'takes no notice of offset, and counts nothing',
    ({ limit }) => by(0, limit, null),
    'repeated-page',
    50,
    null,
  ),
  told('caps offset', ({ offset, limit }) => by(Math.min(offset, 200), limit), 'repeated-page', 250),
  told(
    'caps offset between pages',
    ({ offset, limit }) => by(Math.min(offset, 180), limit),
    'repeated-page',
    230,
  ),
  told('begins anew after some pages', ({ offset, limit }) => by(offset % 150, limit), 'repeated-page', 150),
  told(
    'begins anew in the middle of a page',
    ({ offset, limit }) => by(offset % 170, limit),
    'repeated-page',
    200,
  ),
  told(
    'gives fewer rows than asked for',
    ({ offset, limit }) => by(offset, Math.min(limit, 7)),
    'complete',
    LENGTH,
  ),
  told(
    'gives pages of any length',
    ({ offset, limit, count }) => by(offset, 1 + ((count * 7919) % limit)),
    'complete',
    LENGTH,
  ),
  told(
    'stops in the middle',
    ({ offset, limit }) => by(offset, Math.min(limit, Math.max(0, 300 - offset))),
    'total-not-reached',
    300,
  ),
  told(
    'names the same next page for ever',
    (asking) => logPage(rowsOf(cursorAt(asking), cursorAt(asking) + 50), { next: '50' }),
    'repeated-cursor',
    100,
    null,
  ),
  told(
    'goes round in a circle of cursors',
    (asking) =>
      logPage(rowsOf(cursorAt(asking), cursorAt(asking) + 50), {
        next: String((cursorAt(asking) + 50) % 200),
      }),
    'repeated-cursor',
    200,
    null,
  ),
  told(
    'names ever other cursors for one page',
    ({ count }) => logPage(rowsOf(0, 50), { next: `cursor ${count}` }),
    'repeated-page',
    50,
    null,
  ),
  told(
    'names next pages without rows, then others',
    (asking) => {
      const at = cursorAt(asking);
      const start = Math.min(at, 100) + Math.max(0, at - 130);
      const rows = at > 100 && at < 130 ? [] : rowsOf(start, start + 50);
      const next = rows.length === 0 ? at + 1 : at === 50 ? 101 : at + 50;
      return logPage(rows, { next: start + rows.length >= LENGTH ? null : String(next) });
    },
    'complete',
    LENGTH,
    null,
  ),
  told(
    'names next pages without rows, without end',
    ({ cursor, count }) => logPage(cursor === undefined ? rowsOf(0, 50) : [], { next: `cursor ${count}` }),
    'empty-pages',
    50,
    null,
  ),
  told(
    'ends its cursors before its count',
    (asking) =>
      logPage(rowsOf(cursorAt(asking), cursorAt(asking) + 50), {
        total: LENGTH,
        next: cursorAt(asking) >= 200 ? null : String(cursorAt(asking) + 50),
      }),
    'total-not-reached',
    250,
  ),
  told(
    'names a next page elsewhere',
    () => marked(logPage(rowsOf(0, 37)), { kind: 'elsewhere', name: 'other.example' }),
    'unreached',
    37,
    null,
  ),
  told(
    'answers 206',
    () => marked(logPage(rowsOf(0, 37)), { kind: 'partial', name: '206' }),
    'unreached',
    37,
    null,
  ),
  told(
    'says that there are more',
    () => marked(logPage(rowsOf(0, 37)), { kind: 'member', name: 'has_more' }),
    'unreached',
    37,
    null,
  ),
  told(
    'counts its pages',
    () => marked(logPage(rowsOf(0, 37)), { kind: 'pages', name: 'pages: 12', pages: 12 }),
    'unreached',
    37,
    null,
  ),
  told('gives a list as long as a page', () => logPage(rowsOf(0, 30)), 'unreached', 30, null),
  told('gives a list of another length', () => logPage(rowsOf(0, 37)), 'complete', 37, null),
  told(
    'repeats one page in the middle',
    ({ offset, limit }) => by(offset === 100 ? 50 : offset, limit),
    'repeated-page',
    LENGTH - 50,
  ),
  told(
    'loses its oldest rows meanwhile',
    ({ offset, limit, count }) =>
      logPage(rowsOf(offset, Math.min(offset + limit, LENGTH - count)), { total: LENGTH - count }),
    'complete',
    -1,
    null,
  ),
  told(
    'counts nothing and stops short',
    ({ offset, limit }) => by(offset, offset >= 200 ? 0 : limit, null),
    'complete',
    200,
    null,
  ),
  told('has no rows at all but a count', () => logPage([], { total: LENGTH }), 'total-not-reached', 0),
];

/** The same lies of endpoints that give no more than a page of 50 rows at once, whatever they are asked for. */
export const cappedLies: readonly Lie[] = lies.map((lie) => ({
  ...lie,
  pageOf: (asking) => lie.pageOf({ ...asking, limit: Math.min(asking.limit, 50) }),
}));

/** The endpoint of a lie, and how often it was asked. */
export const lyingSource = ({ name, pageOf }: Lie): { source: LogSource; requests: () => number } => {
  let count = 0;
  const source: LogSource = {
    id: `lie ${name}`,
    capabilities: { filters: 'all', sorts: 'all' },
    fetchPage: async ({ offset, limit, cursor }) => pageOf({ offset, limit, cursor, count: count++ }),
  };
  return { source, requests: () => count };
};

/** The answer over HTTP that says what a page does, in the default protocol or, where it says nothing but its rows, as a bare list. */
const responseOf = ({ rows, total, next, more }: LogPage): Response => {
  const entries = entriesOf(rows);
  if (
    total === null &&
    next === undefined &&
    (!more || more.kind === 'elsewhere' || more.kind === 'partial')
  ) {
    const headers =
      more?.kind === 'elsewhere' ? { Link: `<https://${more.name}/page/2>; rel="next"` } : undefined;
    return Response.json(entries, {
      ...(headers && { headers }),
      status: more?.kind === 'partial' ? 206 : 200,
    });
  }
  return Response.json({
    rows: entries,
    ...(total !== null && { total }),
    ...(next !== undefined && { next }),
    ...(more?.kind === 'member' && { [more.name]: true }),
    ...(more?.pages !== undefined && { pages: more.pages }),
  });
};

/** The same lie as an endpoint, and how often it was asked. */
export const lyingFetch = ({ pageOf }: Lie): { fetch: typeof fetch; requests: () => number } => {
  let count = 0;
  return {
    fetch: async (input) => {
      const { searchParams } = new URL((input as URL | string).toString(), 'https://log.example');
      const cursor = searchParams.get('cursor') ?? undefined;
      const [offset, limit] = [
        Number(searchParams.get('offset') ?? 0),
        Number(searchParams.get('limit') ?? 50),
      ];
      try {
        return responseOf(pageOf({ offset, limit, cursor, count: count++ }));
      } catch {
        return new Response('', { status: 400 });
      }
    },
    requests: () => count,
  };
};
