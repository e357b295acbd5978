import { isObject } from '../../core/is-object.js';
import type { Engine } from './engine.js';
import type { Mapping } from '../mapping/mapping.js';

export interface ElasticsearchOptions {
  /** Index, alias or pattern: `logs-*`. */
  readonly index: string;
  /** Field that no two rows have the same value of, of a type that can be sorted: rows of one instant are told apart by it. */
  readonly key: string;
  /** Whether all texts among the fields are of the type `keyword` or `wildcard`: then they can be looked for there. */
  readonly hasKeywords?: boolean;
  /** Fields of the report; those of the Elastic Common Schema where not given. */
  readonly fields?: Mapping['fields'];
}

/** Whatever the case, from 7.10 on. */
const anywhere = { wildcard: { '{field}': { value: '*{value}*', case_insensitive: true } } };

/** Requests as the Elastic Common Schema writes them down. */
const COMMON_SCHEMA: Mapping['fields'] = {
  dateTime: { at: ['_source', '@timestamp'], name: '@timestamp', unit: 'iso' },
  method: { at: '_source.http.request.method', name: 'http.request.method' },
  url: { at: '_source.url.original', name: 'url.original' },
  status: { at: '_source.http.response.status_code', name: 'http.response.status_code', type: 'number' },
  time: { at: '_source.event.duration', name: 'event.duration', unit: 'ns' },
};

/**
 * A mapping for Elasticsearch, with the endpoint at its root. A text of the type `text` is looked for in the browser: a search there
 * goes by words, and not by what occurs anywhere in a value.
 */
export const elasticsearch = ({
  index,
  key,
  hasKeywords = false,
  fields = COMMON_SCHEMA,
}: ElasticsearchOptions): Mapping => ({
  request: {
    path: `/${index}/_search`,
    body: {
      size: '{limit}',
      track_total_hits: true,
      search_after: '{cursor}',
      sort: ['{sort}', { [key]: 'desc' }],
      query: { bool: { filter: '{filter}' } },
    },
  },
  paging: { by: 'cursor', nextOfLastRow: 'sort' },
  rows: { at: 'hits.hits' },
  total: { at: 'hits.total.value' },
  ...(fields && { fields }),
  filters: {
    as: 'json',
    wildcards: '*?\\',
    operators: {
      equals: { term: { '{field}': '{value}' } },
      notEquals: { bool: { must_not: { term: { '{field}': '{value}' } } } },
      oneOf: { terms: { '{field}': '{value}' } },
      atLeast: { range: { '{field}': { gte: '{value}' } } },
      atMost: { range: { '{field}': { lte: '{value}' } } },
      below: { range: { '{field}': { lt: '{value}' } } },
      ...(hasKeywords && {
        is: { term: { '{field}': '{value}' } },
        isNot: { bool: { must_not: { term: { '{field}': '{value}' } } } },
        contains: anywhere,
        notContains: { bool: { must_not: anywhere } },
      }),
    },
  },
  sort: { ascending: { '{field}': 'asc' }, descending: { '{field}': 'desc' } },
});

export const elasticsearchEngine: Engine = {
  name: 'Elasticsearch',
  fits: ({ answer }) => {
    const found = isObject(answer) && isObject(answer['hits']) ? answer['hits']['hits'] : undefined;
    return Array.isArray(found) && found.every((hit) => isObject(hit) && ('_source' in hit || '_id' in hit));
  },
};
