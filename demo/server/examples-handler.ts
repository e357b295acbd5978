import { timeFieldOf } from '../logs/log-field.js';
import type { LogEntry } from '../logs/log-entry.js';
import type { LogPage, LogStore } from './log-store.js';
import { HttpProblem } from './problem-details.js';
import type { Reader } from './reader.js';

/** The log that all of them show. */
const LOG = 'apache';
const MOST = 1_000;
/** Rows of the examples that give all of theirs at once. */
const FILE = 2_500;

type Asked = URLSearchParams;

/** Where the rows begin that an address asks for, and how many they are. */
interface Place {
  readonly offset: number;
  readonly limit: number;
}

/** An endpoint as others build them: how it is asked for a page, and how it answers. */
interface Example {
  place(asked: Asked): Place;
  answer(page: LogPage, place: Place, address: URL): Response;
}

const whole = (asked: Asked, name: string, otherwise: number): number => {
  const text = asked.get(name);
  if (text === null) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new HttpProblem(400, `${name} is not a number`);
  return Number(text);
};

const byPage = (asked: Asked, page: string, size: string): Place => {
  const limit = Math.min(MOST, Math.max(1, whole(asked, size, 25)));
  return { limit, offset: (Math.max(1, whole(asked, page, 1)) - 1) * limit };
};

const json = (content: unknown, headers: Record<string, string> = {}): Response =>
  Response.json(content, { headers });

const har = ({ id, dateTime, method, url, status, ip, userAgent }: LogEntry) => ({
  id: String(id),
  startedDateTime: dateTime,
  request: { method, url, headers: [{ name: 'User-Agent', value: userAgent }] },
  response: { status },
  clientIPAddress: ip,
});

const ecs = ({ dateTime, method, url, status, ip, client, userAgent }: LogEntry) => ({
  '@timestamp': dateTime,
  http: { request: { method }, response: { status_code: status } },
  url: { original: url },
  client: { ip },
  ...(client !== undefined && { user: { name: client } }),
  user_agent: { original: userAgent },
});

/** As nginx writes JSON: seconds since 1970, and names of its variables. */
const nginx = ({ id, dateTime, method, url, status, ip, userAgent }: LogEntry) => ({
  request_id: `r-${id}`,
  time: Date.parse(dateTime) / 1000,
  remote_addr: ip,
  request_method: method,
  request_uri: url,
  status: String(status),
  http_user_agent: userAgent,
});

const isLast = ({ total }: LogPage, { offset, limit }: Place): boolean => offset + limit >= total;

/** By the last part of their address. */
const EXAMPLES: Readonly<Record<string, Example>> = {
  /** json-server 0.17: a bare array, pages by number, the total in a header. */
  'json-server': {
    place: (asked) => byPage(asked, '_page', '_limit'),
    answer: ({ rows, total }) => json(rows.map(har), { 'x-total-count': String(total) }),
  },
  /** Elasticsearch, as its `_search` answers a GET. */
  elasticsearch: {
    place: (asked) => ({ offset: whole(asked, 'from', 0), limit: Math.min(MOST, whole(asked, 'size', 10)) }),
    answer: ({ rows, total }) =>
      json({
        took: 3,
        timed_out: false,
        hits: {
          total: { value: total, relation: 'eq' },
          hits: rows.map((row) => ({ _index: 'web', _id: String(row.id), _source: ecs(row) })),
        },
      }),
  },
  /** Pages by number, the total and the length of a page beside the rows. */
  pages: {
    place: (asked) => byPage(asked, 'page', 'perPage'),
    answer: ({ rows, total }, { offset, limit }) =>
      json({ page: offset / limit + 1, perPage: limit, totalItems: total, items: rows.map(har) }),
  },
  /** A cursor, and no total. */
  cursor: {
    place: (asked) => ({
      offset: whole(asked, 'cursor', 0),
      limit: Math.min(MOST, whole(asked, 'limit', 50)),
    }),
    answer: (page, place) =>
      json({
        data: page.rows.map(nginx),
        has_more: !isLast(page, place),
        next_cursor: isLast(page, place) ? null : String(place.offset + place.limit),
      }),
  },
  /** Links to the next page in a header, as GitHub has them (RFC 8288). */
  links: {
    place: (asked) => byPage(asked, 'page', 'per_page'),
    answer(page, place, address) {
      const next = new URL(address);
      next.searchParams.set('page', String(place.offset / place.limit + 2));
      const link = `<${next.pathname}${next.search}>; rel="next"`;
      return json(page.rows.map(nginx), isLast(page, place) ? {} : { link });
    },
  },
  /** All rows at once, whatever is asked for. */
  array: {
    place: () => ({ offset: 0, limit: FILE }),
    answer: ({ rows }) => json(rows.map(nginx)),
  },
  /** A file of one JSON value on each line. */
  lines: {
    place: () => ({ offset: 0, limit: FILE }),
    answer: ({ rows }) =>
      new Response(rows.map((row) => `${JSON.stringify(nginx(row))}\n`).join(''), {
        headers: { 'content-type': 'application/x-ndjson' },
      }),
  },
};

export const EXAMPLE_NAMES: readonly string[] = Object.keys(EXAMPLES);

/** Answers the same log in the conventions of others, for the page of the doctor: what it has to make out. */
export const createExamplesHandler =
  (store: Pick<LogStore, 'fields' | 'readPage'>) =>
  async (request: Request, { tenant }: Reader, name: string): Promise<Response> => {
    const example = Object.hasOwn(EXAMPLES, name) ? EXAMPLES[name] : undefined;
    const fields = store.fields(LOG);
    if (!example || !fields) throw new HttpProblem(404, 'No such example');
    const address = new URL(request.url);
    const place = example.place(address.searchParams);
    const sort = { field: timeFieldOf(fields), descending: true };
    const { offset, limit } = place;
    const query = { conditions: [], sort, limit: Math.max(1, limit), start: { offset } };
    const page = await store.readPage(tenant, LOG, query, request.signal);
    const response = example.answer(page, place, address);
    response.headers.set('cache-control', 'private, no-cache');
    return response;
  };
