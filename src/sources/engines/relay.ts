import { isObject } from '../../core/is-object.js';
import type { Engine } from './engine.js';
import type { Mapping } from '../mapping/mapping.js';

export interface RelayOptions {
  /** Field of the query that gives the connection: `allLogs`. */
  readonly connection: string;
  /** What is asked of a node, in GraphQL: `id at method url status`. */
  readonly selection: string;
  readonly fields: NonNullable<Mapping['fields']>;
  /** Type of a cursor: `String` in the specification, `Cursor` in PostGraphile. */
  readonly cursorType?: string;
  /** False where the connection has no `totalCount`, which the specification does not know. */
  readonly hasTotal?: boolean;
  /**
   * How the connection is filtered, where it is: an argument that takes `{ and: […] }`, its type, and its operators; and the
   * characters that stand for others in a text, which is then looked for in the browser.
   */
  readonly filter?: {
    readonly argument: string;
    readonly type: string;
    readonly operators: NonNullable<Mapping['filters']>['operators'];
    readonly wildcards?: string;
  };
  /** How the connection is sorted, where it is: an argument that takes a list, its type, and how {field} is in it. */
  readonly sort?: {
    readonly argument: string;
    readonly type: string;
    readonly ascending: string;
    readonly descending: string;
  };
}

/** A mapping for a GraphQL connection as Relay describes it, with the endpoint where queries are posted to. */
export const relay = ({
  connection,
  selection,
  fields,
  cursorType = 'String',
  hasTotal = true,
  filter,
  sort,
}: RelayOptions): Mapping => {
  const variables = [
    { name: 'first', argument: 'first', type: 'Int' },
    { name: 'after', argument: 'after', type: cursorType },
    ...(filter ? [{ name: 'filter', ...filter }] : []),
    ...(sort ? [{ name: 'sort', ...sort }] : []),
  ];
  const declared = variables.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const given = variables.map(({ name, argument }) => `${argument}: $${name}`).join(', ');
  const total = hasTotal ? 'totalCount ' : '';
  return {
    request: {
      body: {
        query: `query (${declared}) { ${connection}(${given}) { ${total}pageInfo { hasNextPage endCursor } edges { node { ${selection} } } } }`,
        variables: {
          first: '{limit}',
          after: '{cursor}',
          ...(filter && { filter: { and: '{filter}' } }),
          ...(sort && { sort: ['{sort}'] }),
        },
      },
    },
    paging: {
      by: 'cursor',
      next: `data.${connection}.pageInfo.endCursor`,
      more: `data.${connection}.pageInfo.hasNextPage`,
    },
    rows: { at: `data.${connection}.edges[].node` },
    ...(hasTotal && { total: { at: `data.${connection}.totalCount` } }),
    fields,
    ...(filter && {
      filters: {
        as: 'json',
        operators: filter.operators,
        ...(filter.wildcards !== undefined && { wildcards: filter.wildcards }),
      },
    }),
    ...(sort && { sort: { ascending: sort.ascending, descending: sort.descending } }),
  };
};

export const relayEngine: Engine = {
  name: 'Relay GraphQL',
  fits: ({ answer }) =>
    isObject(answer) &&
    isObject(answer['data']) &&
    Object.values(answer['data']).some(
      (connection) =>
        isObject(connection) && Array.isArray(connection['edges']) && isObject(connection['pageInfo']),
    ),
};
