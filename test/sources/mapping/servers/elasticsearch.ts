import { elasticsearch } from '../../../../src/sources/engines/elasticsearch.js';
import { iso, json, newestFirst } from './answers.js';
import type { Row, Server } from './server.js';

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
