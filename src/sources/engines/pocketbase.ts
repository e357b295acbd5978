import { isObject } from '../../core/is-object.js';
import type { Engine } from './engine.js';
import type { Mapping } from '../mapping/mapping.js';

export interface PocketBaseOptions {
  /** Fields of the report, by fields of the collection; those of PocketBase's own request log where not given. */
  readonly fields?: NonNullable<Mapping['fields']>;
  /** Whether the endpoint is its own request log, `/api/logs`: that one counts by hours itself, and collections do not. */
  readonly isRequestLog?: boolean;
}

/** `/api/logs/stats`: rows of each hour that match a filter. */
const HOURS: Mapping['summary'] = {
  time: {
    path: 'logs/stats',
    parameters: { filter: '{filter}' },
    every: 3_600_000,
    groups: '',
    value: 'date',
    count: 'total',
  },
};

/** Requests as PocketBase writes them down itself. */
const REQUEST_LOG: NonNullable<Mapping['fields']> = {
  id: 'id',
  dateTime: { at: 'created', unit: 'iso' },
  method: 'data.method',
  url: 'data.url',
  status: { at: 'data.status', type: 'number' },
  time: { at: 'data.execTime', unit: 'ms' },
};

/**
 * A mapping for a list of PocketBase: `/api/logs`, its own request log, or `/api/collections/{name}/records`.
 *
 * It compares instants as texts, looks for `%` as SQL does, takes no backslash before a quote, and knows capitals of ASCII alone.
 */
export const pocketBase = ({
  fields = REQUEST_LOG,
  isRequestLog = false,
}: PocketBaseOptions = {}): Mapping => ({
  request: { parameters: { page: '{page}', perPage: '{limit}', sort: '{sort}', filter: '{filter}' } },
  // It gives no more at once, whatever it is asked for.
  paging: { by: 'page', most: 500 },
  rows: { at: 'items' },
  total: { at: 'totalItems' },
  fields,
  filters: {
    as: 'expression',
    quote: 'single',
    join: ' && ',
    wildcards: '%\\',
    caseless: 'ascii',
    unit: 'iso-blank',
    operators: {
      equals: '{field} = {value}',
      notEquals: '{field} != {value}',
      is: '{field} = {value}',
      isNot: '{field} != {value}',
      atLeast: '{field} >= {value}',
      atMost: '{field} <= {value}',
      below: '{field} < {value}',
      contains: '{field} ~ {value}',
      notContains: '{field} !~ {value}',
    },
  },
  sort: { ascending: '{field}', descending: '-{field}' },
  ...(isRequestLog && { summary: HOURS }),
});

export const pocketBaseEngine: Engine = {
  name: 'PocketBase',
  fits: ({ answer }) =>
    isObject(answer) &&
    Array.isArray(answer['items']) &&
    ['page', 'perPage', 'totalItems'].every((name) => typeof answer[name] === 'number'),
};
