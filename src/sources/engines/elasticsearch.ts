import { isObject } from '../../core/is-object.js';
import type { Engine } from './engine.js';
import type { Json, Mapping, SummaryMapping } from '../mapping/mapping.js';
import { pathName } from '../mapping/read-path.js';
import { CLASSES, durationUnit, measuredFields, soughtFields } from './measured-fields.js';

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
const containing = (field: string): Json => ({
  wildcard: { [field]: { value: '*{value}*', case_insensitive: true } },
});

/** In any of the texts; an ID of its own (`_id`) cannot be looked in. */
const anywhereIn = (fields: Mapping['fields']): Json => ({
  bool: {
    should: soughtFields(fields)
      .filter(({ at, type = 'text' }) => type === 'text' && pathName(at).startsWith('_source.'))
      .map(({ name }) => containing(name)),
    minimum_should_match: 1,
  },
});

/** Requests as the Elastic Common Schema writes them down. */
const COMMON_SCHEMA: Mapping['fields'] = {
  dateTime: { at: ['_source', '@timestamp'], name: '@timestamp', unit: 'iso' },
  method: { at: '_source.http.request.method', name: 'http.request.method' },
  url: { at: '_source.url.original', name: 'url.original' },
  status: { at: '_source.http.response.status_code', name: 'http.response.status_code', type: 'number' },
  time: { at: '_source.event.duration', name: 'event.duration', unit: 'ns' },
};

/** Groups that each part of an index gives, so that few counts are in doubt: the commonest of the whole may be rare in one. */
const PART_SIZE = 10_000;

/** Addresses that are asked for at once, to be folded here: an answer of half a megabyte. */
const MOST_ADDRESSES = 2_000;

/** What is counted in each group, and its path in the answer. Percentiles are estimates, and are left out. */
const measuresOf = (
  fields: Mapping['fields'],
): { aggregations: Record<string, Json>; places: Partial<SummaryMapping> } => {
  const { time, status, error, duration } = measuredFields(fields);
  const failed: Json[] = [
    ...(status ? [{ range: { [status.name]: { gte: 400 } } }] : []),
    ...(error ? [{ term: { [error.name]: true } }] : []),
  ];
  const classes = Object.fromEntries(
    status
      ? CLASSES.map((digit) => [
          `${digit}xx`,
          { range: { [status.name]: { gte: digit * 100, lt: digit * 100 + 100 } } },
        ])
      : [],
  );
  const unit = duration && durationUnit(duration);
  return {
    aggregations: {
      ...(failed.length > 0 && { failed: { filter: { bool: { should: failed, minimum_should_match: 1 } } } }),
      ...(status && { classes: { filters: { filters: classes } } }),
      ...(duration && unit && { longest: { max: { field: duration.name } } }),
      ...(time && { first: { min: { field: time.name } }, last: { max: { field: time.name } } }),
    },
    places: {
      ...(failed.length > 0 && { failed: 'failed.doc_count' }),
      ...(status && {
        classes: Object.fromEntries(
          Object.keys(classes).map((name) => [name, ['classes', 'buckets', name, 'doc_count']]),
        ),
      }),
      ...(duration && unit && { max: 'longest.value', durationUnit: unit }),
      ...(time && { first: 'first.value', last: 'last.value' }),
      unit: 'ms',
    },
  };
};

/** An aggregation with others in each of its groups, where there are some. */
const within = (aggregation: Record<string, Json>, aggs: Record<string, Json>): Json =>
  Object.keys(aggs).length > 0 ? { ...aggregation, aggs } : aggregation;

const without = <Value>(
  members: Readonly<Record<string, Value>>,
  names: readonly string[],
): Record<string, Value> =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));

/** Groups as aggregations, which come beside no rows. */
const summaryOf = (fields: Mapping['fields']): NonNullable<Mapping['summary']> => {
  const { time } = measuredFields(fields);
  const { aggregations, places } = measuresOf(fields);
  const { failed, classes } = places;
  const body = (aggs: Record<string, Json>): Json => ({
    size: 0,
    track_total_hits: true,
    query: { bool: { filter: '{filter}' } },
    aggs,
  });
  const common = {
    value: 'key',
    count: 'doc_count',
    total: 'hits.total.value',
    groups: 'aggregations.groups.buckets',
  };
  const values: SummaryMapping = {
    ...common,
    ...places,
    body: body({
      groups: within({ terms: { field: '{group}', size: '{top}', shard_size: PART_SIZE } }, aggregations),
      without: within({ missing: { field: '{group}' } }, aggregations),
    }),
    without: 'aggregations.without',
    doubt: 'aggregations.groups.doc_count_error_upper_bound',
    fewerAreAll: true,
  };
  return {
    ...(time && {
      time: {
        ...common,
        ...(failed !== undefined && { failed }),
        ...(classes && { classes }),
        unit: 'ms',
        body: body({
          groups: within(
            { date_histogram: { field: time.name, fixed_interval: '{bucket}ms', min_doc_count: 1 } },
            without(aggregations, ['longest', 'first', 'last']),
          ),
        }),
      },
    }),
    values,
    // It folds nothing: where there are few enough addresses to come all, they are folded in the browser.
    patterns: { ...values, most: MOST_ADDRESSES },
  };
};

/** Fields whose values rows can be counted by: a text of the type `text` would be counted by its words. */
const countable = (fields: NonNullable<Mapping['fields']>): NonNullable<Mapping['fields']> =>
  Object.fromEntries(
    Object.entries(fields).map(([key, given]) => {
      const field = typeof given === 'string' || Array.isArray(given) ? { at: given } : given;
      const isText = field.type === undefined || field.type === 'text';
      return [key, isText && field.unit === undefined ? { countable: false, ...field } : field];
    }),
  );

/**
 * A mapping for Elasticsearch, with the endpoint at its root. A text of the type `text` is looked for in the browser, and counted
 * there: a search in the index goes by words, and not by what occurs anywhere in a value.
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
  ...(fields && { fields: hasKeywords ? fields : countable(fields) }),
  filters: {
    as: 'json',
    wildcards: '*?\\',
    caseless: 'all',
    anywhereIn: 'texts',
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
        contains: containing('{field}'),
        notContains: { bool: { must_not: containing('{field}') } },
        anywhere: anywhereIn(fields),
        notAnywhere: { bool: { must_not: anywhereIn(fields) } },
      }),
    },
  },
  sort: { ascending: { '{field}': 'asc' }, descending: { '{field}': 'desc' } },
  summary: summaryOf(fields),
});

export const elasticsearchEngine: Engine = {
  name: 'Elasticsearch',
  fits: ({ answer }) => {
    const found = isObject(answer) && isObject(answer['hits']) ? answer['hits']['hits'] : undefined;
    return Array.isArray(found) && found.every((hit) => isObject(hit) && ('_source' in hit || '_id' in hit));
  },
};
