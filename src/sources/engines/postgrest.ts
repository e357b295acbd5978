import type { Engine } from './engine.js';
import type { Mapping } from '../mapping/mapping.js';
import { durationUnit, measuredFields } from './measured-fields.js';

export interface PostgrestOptions {
  /** Column that no two rows have the same value of: rows of one instant keep their order from page to page by it. */
  readonly key: string;
  readonly fields: NonNullable<Mapping['fields']>;
  /** Whether the server lets aggregates be asked for (`db-aggregates-enabled`, from version 12 on), which it does not by itself. */
  readonly hasAggregates?: boolean;
  /** Columns of text that a text in all fields is looked for in; where not given, it is looked for in the browser. */
  readonly textColumns?: readonly string[];
}

/** Groups that are asked for at most: the commonest cannot be asked for. */
const MOST_GROUPS = 5000;

/** How rows are counted by values. Spans of time are none: rows can be grouped by columns alone. */
const summaryOf = (key: string, fields: NonNullable<Mapping['fields']>): NonNullable<Mapping['summary']> => {
  const { time, status, error, duration } = measuredFields(fields);
  const unit = duration && durationUnit(duration);
  const isInstant = time?.unit === 'iso';
  const select = [
    'value:{group}',
    // Rows are counted by these, too, and say which failed.
    ...(status ? [`status:${status.name}`] : []),
    ...(error ? [`error:${error.name}`] : []),
    `count:${key}.count()`,
    ...(duration && unit ? [`max:${duration.name}.max()`] : []),
    ...(time && isInstant ? [`first:${time.name}.min()`, `last:${time.name}.max()`] : []),
  ];
  return {
    values: {
      parameters: { select: select.join(','), limit: '{top}' },
      groups: '',
      value: 'value',
      count: 'count',
      ...(status && { status: 'status' }),
      ...(error && { error: 'error' }),
      ...(duration && unit && { max: 'max', durationUnit: unit }),
      ...(time && isInstant && { first: 'first', last: 'last' }),
      most: MOST_GROUPS,
      // The server may be set up to give fewer at once.
      countHeader: 'Content-Range',
    },
  };
};

/**
 * A mapping for PostgREST, and for Supabase, with the endpoint at a table. Another origin has to let the page read
 * `Content-Range`, else there is no total.
 */
export const postgrest = ({
  key,
  fields,
  hasAggregates = false,
  textColumns = [],
}: PostgrestOptions): Mapping => ({
  request: {
    headers: { Prefer: 'count=exact' },
    parameters: { limit: '{limit}', offset: '{offset}', order: '{sort}' },
  },
  paging: { by: 'offset' },
  total: { header: 'Content-Range' },
  fields,
  filters: {
    as: 'parameters',
    // In a list of alternatives, texts are within quotes.
    wildcards: textColumns.length > 0 ? '*%_\\"' : '*%_\\',
    caseless: 'all',
    anywhereIn: 'texts',
    operators: {
      equals: '{field}=eq.{value}',
      notEquals: '{field}=neq.{value}',
      is: '{field}=eq.{value}',
      oneOf: '{field}=in.({value})',
      contains: '{field}=ilike.*{value}*',
      atLeast: '{field}=gte.{value}',
      atMost: '{field}=lte.{value}',
      below: '{field}=lt.{value}',
      ...(textColumns.length > 0 && {
        anywhere: `or=(${textColumns.map((name) => `${name}.ilike."*{value}*"`).join(',')})`,
      }),
    },
  },
  sort: {
    ascending: `{field}.asc,${key}.asc`,
    descending: `{field}.desc,${key}.desc`,
    whenNone: `${key}.asc`,
  },
  ...(hasAggregates && { summary: summaryOf(key, fields) }),
});

export const postgrestEngine: Engine = {
  name: 'PostgREST',
  // Others name a unit in this header, as RFC 9110 has it; this one does not.
  fits: ({ answer, response }) =>
    Array.isArray(answer) &&
    /^(\d+-\d+|\*)\/(\d+|\*)$/.test(response?.headers.get('Content-Range')?.trim() ?? ''),
};
