import { elasticsearch } from '../../../../src/sources/engines/elasticsearch.js';
import { commonest, grouped, iso, json, newestFirst, atOf } from './answers.js';
import type { Row, Server } from './server.js';

type Aggregation = Record<string, Record<string, unknown>> & { aggs?: Record<string, Aggregation> };

const NAMES: Readonly<Record<string, (row: Row) => string | number>> = {
  '@timestamp': atOf,
  'http.request.method': ({ method }) => method,
  'url.original': ({ url }) => url,
  'http.response.status_code': ({ status }) => status,
  'event.duration': ({ took }) => took * 1e6,
};

const inRange = (row: Row, test: Record<string, { gte?: number; lt?: number }>): boolean =>
  Object.entries(test).every(([field, { gte = -Infinity, lt = Infinity }]) => {
    const own = NAMES[field]!(row) as number;
    return own >= gte && own < lt;
  });

/** One aggregation of rows, as the reference describes those that are asked for. */
const aggregated = (aggregation: Aggregation, rows: readonly Row[]): unknown => {
  const { aggs, ...own } = aggregation;
  const [[kind, asked]] = Object.entries(own) as [[string, Record<string, never>]];
  const bucket = (some: readonly Row[], key?: string | number) => ({
    ...(key !== undefined && { key }),
    doc_count: some.length,
    ...Object.fromEntries(Object.entries(aggs ?? {}).map(([name, one]) => [name, aggregated(one, some)])),
  });
  if (kind === 'date_histogram') {
    const length = Number(/^(\d+)ms$/.exec(asked['fixed_interval']!)![1]);
    const groups = grouped(rows, ({ at }) => Math.floor(at / length) * length);
    return { buckets: [...groups].map(([key, some]) => bucket(some, key)) };
  }
  if (kind === 'terms') {
    const groups = grouped(rows, NAMES[asked['field']!]!);
    const found = commonest(groups, asked['size']!);
    return { doc_count_error_upper_bound: 0, buckets: found.map(([key, some]) => bucket(some, key)) };
  }
  if (kind === 'missing') return bucket([]);
  if (kind === 'filter') {
    const { should } = asked['bool']! as { should: { range: never }[] };
    return bucket(rows.filter((row) => should.some(({ range }) => inRange(row, range))));
  }
  if (kind === 'filters')
    return {
      buckets: Object.fromEntries(
        Object.entries(asked['filters']! as Record<string, { range: never }>).map(([name, { range }]) => [
          name,
          bucket(rows.filter((row) => inRange(row, range))),
        ]),
      ),
    };
  const values = rows.map(NAMES[asked['field']!]!) as number[];
  return { value: values.length === 0 ? null : kind === 'max' ? Math.max(...values) : Math.min(...values) };
};

export const elasticServer: Server = {
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
      aggs?: Record<string, Aggregation>;
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
        const { gte, lte, lt } = value as { gte?: number; lte?: number; lt?: number };
        const own = of(row) as number;
        return (
          (gte === undefined || own >= gte) &&
          (lte === undefined || own <= lte) &&
          (lt === undefined || own < lt)
        );
      };
      found = found.filter((row) => holds(row) === !not);
    }
    if (body.aggs)
      return json({
        hits: { total: { value: found.length, relation: 'eq' }, hits: [] },
        aggregations: Object.fromEntries(
          Object.entries(body.aggs).map(([name, one]) => [name, aggregated(one, found)]),
        ),
      });
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
