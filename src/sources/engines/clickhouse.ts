import { isObject } from '../../core/is-object.js';
import { clickHouseSummary } from './clickhouse-summary.js';
import type { Engine } from './engine.js';
import type { Mapping } from '../mapping/mapping.js';
import { soughtFields } from './measured-fields.js';

export interface ClickHouseOptions {
  /** What comes after FROM: a table, or a function such as `remote('one:9000,other:9000', default, log)`. */
  readonly table: string;
  /**
   * Fields of the report, by columns of the table. Give `dateTime` the unit that its column counts in, and numbers the type
   * `number`: they are compared bare.
   */
  readonly fields: NonNullable<Mapping['fields']>;
  /** Column that no two rows have the same value of: rows of one instant keep their order from page to page by it. */
  readonly key: string;
  /**
   * What comes after SELECT; all columns where not given. A time that is not a number is made one here, and mapped by its new
   * name: `*, toUnixTimestamp(at) AS seconds`.
   */
  readonly select?: string;
  /**
   * False for versions before 22.8, which do not know the setting `exact_rows_before_limit`; those without reading in order
   * (before 19.14) count exactly all the same.
   */
  readonly exactRowsBeforeLimit?: boolean;
  /** True where the table lies on several servers: the count that comes with rows may be that of one of them. */
  readonly isDistributed?: boolean;
}

/**
 * A mapping for ClickHouse's HTTP interface, with the endpoint at its root: `https://log.example:8443/?database=default`.
 *
 * The reader's browser sends SQL: only ever let it in as a user that can read this table and nothing else.
 */
export const clickHouse = ({
  table,
  fields,
  key,
  select = '*',
  exactRowsBeforeLimit = true,
  isDistributed = false,
}: ClickHouseOptions): Mapping => {
  const time = fields['dateTime'];
  const unit = typeof time === 'object' && !Array.isArray(time) ? time.unit : undefined;
  const anywhere = soughtFields(fields)
    .map(({ name }) => `ifNull(positionCaseInsensitiveUTF8(toString(${name}), {value}), 0) > 0`)
    .join(' OR ');
  return {
    request: {
      parameters: {
        // From 25.8 on they are bare, and no JavaScript number holds them.
        output_format_json_quote_64bit_integers: '1',
        ...(exactRowsBeforeLimit && { exact_rows_before_limit: '1' }),
      },
      body: `SELECT ${select} FROM ${table} WHERE {filter} ORDER BY {sort} LIMIT {limit} OFFSET {offset} FORMAT JSONCompact`,
    },
    paging: { by: 'offset' },
    rows: { at: 'data', columns: 'meta[].name' },
    total: { at: 'rows_before_limit_at_least', ...(isDistributed && { isAtLeast: true }) },
    fields,
    filters: {
      as: 'expression',
      quote: 'sql',
      whenNone: '1',
      ...(unit && { unit }),
      caseless: 'all',
      operators: {
        equals: '{field} = {value}',
        notEquals: '{field} != {value}',
        is: '{field} = {value}',
        isNot: 'ifNull({field} != {value}, 1)',
        oneOf: '{field} IN ({value})',
        contains: 'positionCaseInsensitiveUTF8({field}, {value}) > 0',
        notContains: 'positionCaseInsensitiveUTF8({field}, {value}) = 0',
        atLeast: '{field} >= {value}',
        atMost: '{field} <= {value}',
        below: '{field} < {value}',
        ...(anywhere && { anywhere: `(${anywhere})`, notAnywhere: `NOT (${anywhere})` }),
      },
    },
    sort: {
      ascending: `{field} ASC, ${key} ASC`,
      descending: `{field} DESC, ${key} DESC`,
      whenNone: `${key} ASC`,
    },
    // A name that is made after SELECT is there for those who count, too.
    summary: clickHouseSummary(select === '*' ? table : `(SELECT ${select} FROM ${table})`, fields),
  };
};

export const clickHouseEngine: Engine = {
  name: 'ClickHouse',
  // The formats JSON and JSONCompact: columns by name and type beside the rows.
  fits: ({ answer }) =>
    isObject(answer) &&
    Array.isArray(answer['data']) &&
    Array.isArray(answer['meta']) &&
    answer['meta'].length > 0 &&
    answer['meta'].every((column) => isObject(column) && 'name' in column && 'type' in column),
};
