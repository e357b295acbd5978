import { isObject } from '../../core/is-object.js';
import type { Engine } from './engine.js';
import type { Mapping } from '../mapping/mapping.js';

export interface ODataOptions {
  /** Property that no two rows have the same value of: rows of one instant keep their order from page to page by it. */
  readonly key: string;
  readonly fields: NonNullable<Mapping['fields']>;
}

/** A mapping for OData 4, with the endpoint at an entity set. */
export const odata = ({ key, fields }: ODataOptions): Mapping => ({
  request: {
    parameters: {
      $top: '{limit}',
      $skip: '{offset}',
      $count: 'true',
      $orderby: '{sort}',
      $filter: '{filter}',
    },
  },
  paging: { by: 'offset' },
  rows: { at: 'value' },
  total: { at: ['@odata.count'] },
  fields,
  filters: {
    as: 'expression',
    quote: 'odata',
    join: ' and ',
    caseless: 'all',
    operators: {
      equals: '{field} eq {value}',
      notEquals: '{field} ne {value}',
      contains: 'contains(tolower({field}),tolower({value}))',
      atLeast: '{field} ge {value}',
      atMost: '{field} le {value}',
      below: '{field} lt {value}',
    },
  },
  sort: {
    ascending: `{field} asc,${key} asc`,
    descending: `{field} desc,${key} desc`,
    whenNone: `${key} asc`,
  },
});

export const odataEngine: Engine = {
  name: 'OData',
  fits: ({ answer }) =>
    isObject(answer) &&
    Array.isArray(answer['value']) &&
    Object.keys(answer).some((name) => name.startsWith('@odata.')),
};
