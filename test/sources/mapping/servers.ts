import { clickHouse } from '../../../src/sources/engines/clickhouse.js';
import { elasticsearch } from '../../../src/sources/engines/elasticsearch.js';
import { loki } from '../../../src/sources/engines/loki.js';
import { odata } from '../../../src/sources/engines/odata.js';
import { pocketBase } from '../../../src/sources/engines/pocketbase.js';
import { postgrest } from '../../../src/sources/engines/postgrest.js';
import { relay } from '../../../src/sources/engines/relay.js';
import { victoriaLogs } from '../../../src/sources/engines/victoria-logs.js';
import type { Mapping } from '../../../src/sources/mapping/mapping.js';

/** A row of the log that all of these servers hold, in no server's words. */
export interface Row {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  /** Milliseconds. */
  readonly took: number;
}

/** A server as it speaks: what was read of it is in `from`. */
export interface Server {
  readonly name: string;
  readonly from: string;
  readonly mapping: Mapping;
  /** Whether it says how many rows match. */
  readonly hasTotal: boolean;
  /** Filters that it answers itself. */
  readonly answers: Readonly<Record<string, string>>;
  respond(request: Request, rows: readonly Row[]): Promise<Response> | Response;
}

const json = (value: unknown, headers: Record<string, string> = {}, status = 200): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });

const number = (parameters: URLSearchParams, name: string, otherwise: number): number =>
  parameters.has(name) ? Number(parameters.get(name)) : otherwise;

const newestFirst = (rows: readonly Row[]): Row[] => [...rows].sort((a, b) => b.at - a.at || b.id - a.id);
const iso = (at: number): string => new Date(at).toISOString();

/** Stored as a request log of json-server is: HAR-like. */
export const harLike = ({ id, at, method, url, status, took }: Row) => ({
  id: String(id),
  startedDateTime: iso(at),
  request: { method, url },
  response: { status },
  time: took,
});

const HAR_FIELDS = {
  id: 'id',
  dateTime: { at: 'startedDateTime', unit: 'iso' },
  method: 'request.method',
  url: 'request.url',
  status: { at: 'response.status', type: 'number' },
  time: { at: 'time', type: 'number' },
} as const satisfies Mapping['fields'];

export const jsonServer017: Server = {
  name: 'json-server 0.17',
  from: 'a live one: _page, _limit, _sort, _order, X-Total-Count, a_gte, a_lte, a_ne',
  mapping: {
    request: { parameters: { _page: '{page}', _limit: '{limit}', _sort: '{sort}', _order: '{direction}' } },
    paging: { by: 'page' },
    total: { header: 'X-Total-Count' },
    fields: HAR_FIELDS,
    filters: {
      as: 'parameters',
      operators: {
        equals: '{field}={value}',
        notEquals: '{field}_ne={value}',
        atLeast: '{field}_gte={value}',
        atMost: '{field}_lte={value}',
      },
    },
    sort: { ascending: '{field}', descending: '{field}' },
  },
  hasTotal: true,
  answers: { status: '404' },
  respond: (request, all) => {
    const { searchParams: asked } = new URL(request.url);
    const limit = number(asked, '_limit', 10);
    const least = number(asked, 'response.status_gte', 0);
    const most = number(asked, 'response.status_lte', Infinity);
    const exact = asked.get('response.status');
    const not = asked.getAll('response.status_ne');
    let found = all.filter(
      ({ status }) =>
        status >= least &&
        status <= most &&
        (exact === null || String(status) === exact) &&
        !not.includes(String(status)),
    );
    if (asked.get('_sort') === 'startedDateTime')
      found = asked.get('_order') === 'desc' ? newestFirst(found) : newestFirst(found).reverse();
    const start = (number(asked, '_page', 1) - 1) * limit;
    return json(found.slice(start, start + limit).map(harLike), { 'X-Total-Count': String(found.length) });
  },
};

export const jsonServer1: Server = {
  name: 'json-server 1.0',
  from: 'a live one: _page, _per_page, a:gte, a:contains; {data, items, next}; a page past the end is the last one again',
  mapping: {
    request: { parameters: { _page: '{page}', _per_page: '{limit}', _sort: '{sort}' } },
    paging: { by: 'page', more: 'next' },
    rows: { at: 'data' },
    total: { at: 'items' },
    fields: HAR_FIELDS,
    filters: {
      as: 'parameters',
      operators: {
        equals: '{field}:eq={value}',
        // Of two of one name it takes the last, so that several exclusions cannot be said.
        oneOf: '{field}:in={value}',
        contains: '{field}:contains={value}',
        atLeast: '{field}:gte={value}',
        atMost: '{field}:lte={value}',
        below: '{field}:lt={value}',
      },
    },
    sort: { ascending: '{field}', descending: '-{field}' },
  },
  hasTotal: true,
  answers: { status: '4xx', url: "IT'S" },
  respond: (request, all) => {
    const { searchParams: asked } = new URL(request.url);
    const limit = number(asked, '_per_page', 10);
    const least = number(asked, 'response.status:gte', 0);
    const most = number(asked, 'response.status:lte', Infinity);
    const containing = (name: string): string => (asked.get(`request.${name}:contains`) ?? '').toLowerCase();
    const found = all.filter(
      ({ status, url, method }) =>
        status >= least &&
        status <= most &&
        url.toLowerCase().includes(containing('url')) &&
        method.toLowerCase().includes(containing('method')),
    );
    // What it does not know it takes for a field that is to have that value.
    if (['offset', 'limit', 'sort'].some((name) => asked.has(name))) return json([]);
    if (!asked.has('_page')) return json(found.map(harLike));
    const pages = Math.max(1, Math.ceil(found.length / limit));
    const page = Math.min(pages, number(asked, '_page', 1));
    const rows = asked.get('_sort') === '-startedDateTime' ? newestFirst(found) : found;
    return json({
      next: page < pages ? page + 1 : null,
      pages,
      items: found.length,
      data: rows.slice((page - 1) * limit, page * limit).map(harLike),
    });
  },
};

const pocketBaseServer: Server = {
  name: 'PocketBase',
  from: 'a live one: page, perPage capped at 500 without a word, filter, sort; instants with a blank',
  mapping: pocketBase(),
  hasTotal: true,
  answers: { url: 'things/7', status: '4xx' },
  respond: (request, all) => {
    const { searchParams: asked } = new URL(request.url);
    const limit = Math.min(500, number(asked, 'perPage', 30));
    let found = asked.get('sort') === '-created' ? newestFirst(all) : [...all];
    for (const part of (asked.get('filter') ?? '').split(' && ').filter(Boolean)) {
      const [, field, operator = '', value = ''] = /^([\w.]+) (=|!=|>=|<=|<|~|!~) (.*)$/.exec(part)!;
      const text = value.replace(/^'|'$/g, '').replaceAll("\\'", "'");
      const holds: Readonly<Record<string, (own: string | number) => boolean>> = {
        '=': (own) => String(own) === text,
        '!=': (own) => String(own) !== text,
        // Instants are texts, and are compared as such.
        '>=': (own) => (typeof own === 'number' ? own >= Number(text) : own >= text),
        '<=': (own) => (typeof own === 'number' ? own <= Number(text) : own <= text),
        '<': (own) => (typeof own === 'number' ? own < Number(text) : own < text),
        '~': (own) => String(own).toLowerCase().includes(text.toLowerCase()),
        '!~': (own) => !String(own).toLowerCase().includes(text.toLowerCase()),
      };
      found = found.filter(({ at, method, url, status, took }) => {
        const own = {
          created: iso(at).replace('T', ' '),
          'data.method': method,
          'data.url': url,
          'data.status': status,
          'data.execTime': took,
        };
        return holds[operator]!(own[field as keyof typeof own]);
      });
    }
    const start = (number(asked, 'page', 1) - 1) * limit;
    return json({
      page: number(asked, 'page', 1),
      perPage: limit,
      totalItems: found.length,
      items: found.slice(start, start + limit).map(({ id, at, method, url, status, took }) => ({
        id: `r${id}`,
        created: iso(at).replace('T', ' '),
        data: { method, url, status, execTime: took },
      })),
    });
  },
};

const gitHub: Server = {
  name: 'links of RFC 8288',
  from: 'GitHub, by its documentation: per_page, Link with rel="next", no total',
  mapping: {
    request: { parameters: { per_page: '{limit}' } },
    paging: { by: 'link' },
    fields: HAR_FIELDS,
  },
  hasTotal: false,
  answers: {},
  respond: (request, all) => {
    const url = new URL(request.url);
    const limit = number(url.searchParams, 'per_page', 30);
    const start = number(url.searchParams, 'after', 0);
    const next = new URL(url);
    next.searchParams.set('after', String(start + limit));
    const first = new URL(url);
    first.searchParams.delete('after');
    return json(
      newestFirst(all)
        .slice(start, start + limit)
        .map(harLike),
      start + limit < all.length ? { Link: `<${first.href}>; rel="first", <${next.href}>; rel="next"` } : {},
    );
  },
};

const stripe: Server = {
  name: 'Stripe',
  from: 'its documentation: starting_after the last id, has_more, created in seconds',
  mapping: {
    request: {
      parameters: {
        limit: '{limit}',
        starting_after: '{cursor}',
        'created[gte]': '{from}',
        'created[lte]': '{to}',
      },
    },
    paging: { by: 'cursor', nextOfLastRow: 'id', more: 'has_more', most: 100 },
    rows: { at: 'data' },
    time: { unit: 's' },
    fields: {
      id: 'id',
      dateTime: { at: 'created', unit: 's' },
      method: 'request.method',
      url: 'request.path',
      status: { at: 'status', type: 'number' },
      time: 'ms',
    },
  },
  hasTotal: false,
  answers: {},
  respond: (request, all) => {
    const { searchParams: asked } = new URL(request.url);
    const limit = Math.min(100, number(asked, 'limit', 10));
    const rows = newestFirst(all).filter(({ at }) => at / 1000 >= number(asked, 'created[gte]', 0));
    const after = asked.get('starting_after');
    const start = after === null ? 0 : rows.findIndex(({ id }) => `evt_${id}` === after) + 1;
    return json({
      object: 'list',
      has_more: start + limit < rows.length,
      data: rows.slice(start, start + limit).map(({ id, at, method, url, status, took }) => ({
        id: `evt_${id}`,
        created: at / 1000,
        request: { method, path: url },
        status: String(status),
        ms: took,
      })),
    });
  },
};

const postgRest: Server = {
  name: 'PostgREST',
  from: 'its documentation: limit, offset, order, ?field=gte.1, Content-Range',
  mapping: postgrest({
    key: 'id',
    fields: {
      id: { at: 'id' },
      dateTime: { at: 'at', unit: 'iso' },
      method: 'method',
      url: 'url',
      status: { at: 'status', type: 'number' },
      time: { at: 'took_us', unit: 'us' },
    },
  }),
  hasTotal: true,
  answers: {
    status: '401,404',
    url: 'THINGS/7',
    from: iso(Date.UTC(2026, 10, 20, 1)),
    until: iso(Date.UTC(2026, 10, 20, 3)),
  },
  respond: (request, all) => {
    const { searchParams: asked } = new URL(request.url);
    const reserved = new Set(['limit', 'offset', 'order', 'tenant']);
    let found = asked.get('order') === 'at.asc,id.asc' ? newestFirst(all).reverse() : newestFirst(all);
    for (const [field, test] of asked) {
      if (reserved.has(field)) continue;
      const [, operator, value = ''] = /^(\w+)\.(.*)$/.exec(test) ?? [];
      if (!operator) return json({ code: 'PGRST100', message: 'failed to parse filter' }, {}, 400);
      const of = (row: Row): string | number =>
        field === 'at' ? iso(row.at) : row[field as 'status' | 'url' | 'method'];
      const asNumber = (own: string | number) => (typeof own === 'number' ? Number(value) : value);
      found = found.filter((row) => {
        const own = of(row);
        if (operator === 'in') return value.slice(1, -1).split(',').includes(String(own));
        if (operator === 'ilike') return String(own).toLowerCase().includes(value.slice(1, -1).toLowerCase());
        if (operator === 'gte') return own >= asNumber(own);
        if (operator === 'lte') return own <= asNumber(own);
        if (operator === 'neq') return String(own) !== value;
        return operator === 'lt' ? own < asNumber(own) : String(own) === value;
      });
    }
    const start = number(asked, 'offset', 0);
    const rows = found.slice(start, start + number(asked, 'limit', 1000));
    return json(
      rows.map(({ id, at, method, url, status, took }) => ({
        id,
        at: iso(at),
        method,
        url,
        status,
        took_us: took * 1000,
      })),
      { 'Content-Range': `${start}-${start + rows.length - 1}/${found.length}` },
    );
  },
};

const elasticServer: Server = {
  name: 'Elasticsearch',
  from: 'its documentation: POST _search with search_after, hits.hits[]._source',
  mapping: elasticsearch({
    index: 'logs',
    key: 'id',
    hasKeywords: true,
    fields: {
      id: ['_source', 'id'],
      dateTime: { at: ['_source', '@timestamp'], name: '@timestamp', unit: 'iso' },
      method: { at: '_source.http.request.method', name: 'http.request.method' },
      url: { at: '_source.url.original', name: 'url.original' },
      status: { at: '_source.http.response.status_code', name: 'http.response.status_code', type: 'number' },
      time: { at: '_source.event.duration', name: 'event.duration', unit: 'ns' },
    },
  }),
  hasTotal: true,
  answers: { status: '4xx', url: 'THINGS/7', from: iso(Date.UTC(2026, 10, 20, 1)) },
  respond: async (request, all) => {
    const body = (await request.json()) as {
      size: number;
      search_after?: [number, number];
      query: { bool: { filter: Record<string, Record<string, unknown>>[] } };
    };
    let found = newestFirst(all);
    for (const filter of body.query.bool.filter) {
      const not = filter['bool']?.['must_not'] as Record<string, Record<string, unknown>> | undefined;
      const [[kind, test]] = Object.entries(not ?? filter) as [[string, Record<string, unknown>]];
      const [[field, value]] = Object.entries(test) as [[string, unknown]];
      const of = ({ at, method, url, status, took }: Row) =>
        ({
          '@timestamp': iso(at),
          'http.request.method': method,
          'url.original': url,
          'http.response.status_code': status,
          'event.duration': took * 1e6,
        })[field];
      const holds = (row: Row): boolean => {
        if (kind === 'term') return of(row) === value;
        if (kind === 'wildcard') {
          const { value: pattern } = value as { value: string };
          return String(of(row)).toLowerCase().includes(pattern.slice(1, -1).toLowerCase());
        }
        if (kind === 'terms') return (value as unknown[]).includes(of(row));
        const { gte = -Infinity, lte = Infinity } = value as { gte?: number; lte?: number };
        return !((of(row) as number) < gte) && !((of(row) as number) > lte);
      };
      found = found.filter((row) => holds(row) === !not);
    }
    const after = body.search_after;
    const start = after
      ? found.findIndex(({ at, id }) => at < after[0] || (at === after[0] && id < after[1]))
      : 0;
    const rows = start < 0 ? [] : found.slice(start, start + body.size);
    return json({
      hits: {
        total: { value: found.length, relation: 'eq' },
        hits: rows.map(({ id, at, method, url, status, took }) => ({
          _source: {
            id,
            '@timestamp': iso(at),
            http: { request: { method }, response: { status_code: status } },
            url: { original: url },
            event: { duration: took * 1e6 },
          },
          sort: [at, id],
        })),
      },
    });
  },
};

const oData: Server = {
  name: 'OData',
  from: 'a live one: value, @odata.count, $skip, a relative @odata.nextLink; + is no blank',
  mapping: odata({
    key: 'ID',
    fields: {
      id: 'ID',
      dateTime: { at: 'at', unit: 'iso' },
      method: 'method',
      url: 'url',
      status: { at: 'status', type: 'number' },
      time: 'took',
    },
  }),
  hasTotal: true,
  answers: { url: "it's" },
  respond: (request, all) => {
    if (request.url.includes('+')) return new Response('no blanks', { status: 400 });
    const { searchParams: asked } = new URL(request.url);
    let found = asked.get('$orderby') === 'at desc,ID desc' ? newestFirst(all) : [...all];
    for (const part of (asked.get('$filter') ?? '').split(' and ').filter(Boolean)) {
      const [, status] = /^status ne (\d+)$/.exec(part) ?? [];
      if (status !== undefined) {
        found = found.filter((row) => row.status !== Number(status));
        continue;
      }
      const [, field, value] = /^contains\(tolower\((\w+)\),tolower\('(.*)'\)\)$/.exec(part)!;
      const text = value!.replaceAll("''", "'").toLowerCase();
      found = found.filter((row) => row[field as 'url'].toLowerCase().includes(text));
    }
    const start = number(asked, '$skip', 0);
    return json({
      '@odata.count': found.length,
      value: found
        .slice(start, start + number(asked, '$top', 100))
        .map(({ id, at, method, url, status, took }) => ({ ID: id, at: iso(at), method, url, status, took })),
    });
  },
};

const relayServer: Server = {
  name: 'Relay GraphQL',
  from: 'a live PostGraphile: edges[].node, pageInfo, totalCount',
  mapping: relay({
    connection: 'logs',
    selection: 'id at method url status took',
    fields: {
      id: 'id',
      dateTime: { at: 'at', unit: 'ms' },
      method: 'method',
      url: 'url',
      status: { at: 'status', type: 'number' },
      time: 'took',
    },
  }),
  hasTotal: true,
  answers: {},
  respond: async (request, all) => {
    const { variables } = (await request.json()) as { variables: { first: number; after?: string } };
    const rows = newestFirst(all);
    const start = variables.after === undefined ? 0 : Number(atob(variables.after));
    const end = Math.min(rows.length, start + variables.first);
    return json({
      data: {
        logs: {
          totalCount: rows.length,
          pageInfo: { hasNextPage: end < rows.length, endCursor: btoa(String(end)) },
          edges: rows.slice(start, end).map(({ id, at, method, url, status, took }) => ({
            node: { id, at: String(at), method, url, status, took },
          })),
        },
      },
    });
  },
};

const compares = (one: number, operator: string, other: number): boolean =>
  operator === '='
    ? one === other
    : operator === '!='
      ? one !== other
      : operator === '>='
        ? one >= other
        : operator === '<='
          ? one <= other
          : one < other;

const lokiServer: Server = {
  name: 'Grafana Loki',
  from: 'one that speaks its wire format: streams of [ns, line], no total; a range leaves its end out, as documented',
  mapping: loki({
    query: '{job="api"}',
    fields: {
      id: { at: 'item.1', parse: 'json' },
      method: 'group.stream.method',
      line: 'item.1',
      status: { at: 'group.stream.status', type: 'number' },
    },
  }),
  hasTotal: false,
  answers: { status: '4xx', method: 'post', until: iso(Date.UTC(2026, 10, 20, 1)) },
  respond: (request, all) => {
    const { searchParams: asked } = new URL(request.url);
    const end = BigInt(asked.get('end') ?? '9999999999999999999');
    const start = BigInt(asked.get('start') ?? '0');
    const limit = number(asked, 'limit', 100);
    const [selector, ...pipes] = (asked.get('query') ?? '{job="api"}').split(' | ');
    if (selector !== '{job="api"}') return json({}, {}, 400);
    const passes = ({ method, status }: Row, pipe: string): boolean => {
      const [, name, operator, value = ''] = /^(\w+) (=|!=|>=|<=|<|=~|!~) (.*)$/.exec(pipe)!;
      const own = String(name === 'method' ? method : status);
      const pattern = (): RegExp => new RegExp(`^(?:${/^"\(\?i\)(.*)"$/.exec(value)![1]!})$`, 'i');
      if (operator === '=~' || operator === '!~') return pattern().test(own) === (operator === '=~');
      return compares(Number(own), operator!, Number(value));
    };
    const nanoseconds = ({ at, id }: Row): bigint => BigInt(at) * 1_000_000n + BigInt(id % 3);
    const rows = [...all]
      .sort((a, b) =>
        nanoseconds(a) < nanoseconds(b) ? 1 : nanoseconds(a) > nanoseconds(b) ? -1 : b.id - a.id,
      )
      .filter((row) => nanoseconds(row) < end && nanoseconds(row) >= start)
      .filter((row) => pipes.every((pipe) => passes(row, pipe)))
      .slice(0, limit);
    // One stream for each set of labels: the rows of all have to be put in order by whoever reads them.
    const streams = new Map<string, [string, string][]>();
    for (const row of rows) {
      const labels = JSON.stringify({ method: row.method, status: String(row.status) });
      streams.set(labels, [...(streams.get(labels) ?? []), [String(nanoseconds(row)), String(row.id)]]);
    }
    const result = [...streams].map(([labels, values]) => ({
      stream: JSON.parse(labels) as unknown,
      values,
    }));
    return json({ status: 'success', data: { result } });
  },
};

const victoriaServer: Server = {
  name: 'VictoriaLogs',
  from: 'its documentation: NDJSON with flat texts, limit and offset, newest first; a range leaves its end out',
  mapping: victoriaLogs({
    fields: {
      id: { at: 'id', type: 'number' },
      method: 'method',
      url: 'url',
      status: { at: 'status', type: 'number' },
      time: { at: 'took', unit: 'ms' },
    },
  }),
  hasTotal: false,
  answers: { status: '4xx', url: 'things', until: iso(Date.UTC(2026, 10, 20, 1)) },
  respond: (request, all) => {
    const { searchParams: asked } = new URL(request.url);
    const start = number(asked, 'offset', 0);
    const [all_, ...parts] = (asked.get('query') ?? '*').split(' AND ');
    if (all_ !== '*') return json({}, {}, 400);
    const [from, to] = [asked.get('start') ?? '', asked.get('end') ?? '9'];
    const passes = (row: Row, part: string): boolean => {
      const [, not, name, operator, value = ''] = /^(!?)(\w+):(=|>=|<=|<|~)(.*)$/.exec(part)!;
      const own = row[name as keyof Row];
      const holds =
        operator === '~'
          ? new RegExp(/^"\(\?i\)(.*)"$/.exec(value)![1]!, 'i').test(String(own))
          : compares(Number(own), operator!, Number(value));
      return holds === (not === '');
    };
    const found = newestFirst(all)
      .filter(({ at }) => iso(at) >= from && iso(at) < to)
      .filter((row) => parts.every((part) => passes(row, part)));
    const rows = found.slice(start, start + number(asked, 'limit', 10));
    return new Response(
      rows
        .map(({ id, at, method, url, status, took }) =>
          JSON.stringify({
            _time: iso(at),
            id: String(id),
            method,
            url,
            status: String(status),
            took: String(took),
          }),
        )
        .join('\n'),
    );
  },
};

const clickHouseServer: Server = {
  name: 'ClickHouse over HTTP',
  from: 'a live one: a text of SQL, JSONCompact with meta[].name, integers of 64 bits quoted when asked to',
  mapping: clickHouse({
    table: 'log',
    key: 'id',
    fields: {
      id: 'id',
      dateTime: { at: 'at', unit: 'ms' },
      method: 'method',
      url: 'url',
      status: { at: 'status', type: 'number' },
      time: { at: 'took', type: 'number' },
    },
  }),
  hasTotal: true,
  answers: { url: "it's", status: '404' },
  respond: async (request, all) => {
    const sql = await request.text();
    const [, where = '', limit, offset] =
      /WHERE (.*) ORDER BY at DESC, id DESC LIMIT (\d+) OFFSET (\d+) FORMAT/.exec(sql)!;
    let found = newestFirst(all);
    for (const part of where.split(' AND ')) {
      const [, field, text] = /^positionCaseInsensitiveUTF8\((\w+), '(.*)'\) > 0$/.exec(part) ?? [];
      const [, operator, status] = /^status (=|!=) (\d+)$/.exec(part) ?? [];
      if (text !== undefined)
        found = found.filter((row) =>
          row[field as 'url'].toLowerCase().includes(text.replaceAll("''", "'").toLowerCase()),
        );
      else if (status !== undefined)
        found = found.filter((row) => (row.status === Number(status)) === (operator === '='));
      else if (part !== '1') return new Response(part, { status: 400 });
    }
    const rows = found.slice(Number(offset), Number(offset) + Number(limit));
    const big = (row: Row): string =>
      `["${row.id}", "${row.at}", "${row.method}", ${JSON.stringify(row.url)}, ${row.status}, ${row.took}]`;
    const names = ['id', 'at', 'method', 'url', 'status', 'took'].map((name) => ({ name, type: 'x' }));
    return new Response(
      `{"meta": ${JSON.stringify(names)}, "data": [${rows.map(big).join(',')}], "rows_before_limit_at_least": ${found.length}}`,
    );
  },
};

export const SERVERS: readonly Server[] = [
  jsonServer017,
  jsonServer1,
  pocketBaseServer,
  gitHub,
  stripe,
  postgRest,
  elasticServer,
  oData,
  relayServer,
  lokiServer,
  victoriaServer,
  clickHouseServer,
];
