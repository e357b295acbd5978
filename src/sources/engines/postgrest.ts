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
