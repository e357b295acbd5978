import type { Engine } from './engine.js';
import type { Mapping } from '../mapping/mapping.js';

export interface PostgrestOptions {
  /** Column that no two rows have the same value of: rows of one instant keep their order from page to page by it. */
  readonly key: string;
  readonly fields: NonNullable<Mapping['fields']>;
}

/**
 * A mapping for PostgREST, and for Supabase, with the endpoint at a table. Another origin has to let the page read
 * `Content-Range`, else there is no total.
 */
export const postgrest = ({ key, fields }: PostgrestOptions): Mapping => ({
  request: {
    headers: { Prefer: 'count=exact' },
    parameters: { limit: '{limit}', offset: '{offset}', order: '{sort}' },
  },
  paging: { by: 'offset' },
  total: { header: 'Content-Range' },
  fields,
  filters: {
    as: 'parameters',
    wildcards: '*%_\\',
    operators: {
      equals: '{field}=eq.{value}',
      notEquals: '{field}=neq.{value}',
      is: '{field}=eq.{value}',
      oneOf: '{field}=in.({value})',
      contains: '{field}=ilike.*{value}*',
      atLeast: '{field}=gte.{value}',
      atMost: '{field}=lte.{value}',
      below: '{field}=lt.{value}',
    },
  },
  sort: {
    ascending: `{field}.asc,${key}.asc`,
    descending: `{field}.desc,${key}.desc`,
    whenNone: `${key}.asc`,
  },
});

export const postgrestEngine: Engine = {
  name: 'PostgREST',
  // Others name a unit in this header, as RFC 9110 has it; this one does not.
  fits: ({ answer, response }) =>
    Array.isArray(answer) &&
    /^(\d+-\d+|\*)\/(\d+|\*)$/.test(response?.headers.get('Content-Range')?.trim() ?? ''),
};
