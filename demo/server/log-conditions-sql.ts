import type { LogField } from '../logs/log-field.js';
import type { BoundValues } from './bound-values.js';
import { storedValues } from './exact-values.js';
import type {
  AnywhereCondition,
  LogCondition,
  LogQuery,
  LogSort,
  PathCondition,
  RowPosition,
} from './log-query.js';
import type { Tenant } from './reader.js';

/** Keys come from the log's own list of fields, never from a request; quoted since some are words of SQL. */
export const columnName = ({ key }: LogField): string => `"${key.replaceAll('"', '""')}"`;

/** What rows are put in order by: text whatever its case. */
export const sortValue = (field: LogField): string =>
  field.type === 'text' || field.type === 'json' ? `lower(${columnName(field)})` : columnName(field);

/** A value as the text that the wire has for it; missing where the value is. */
const wireText = (field: LogField): string => {
  const column = columnName(field);
  switch (field.type) {
    case 'number':
    case 'status':
      // Whole numbers have no point there.
      return `CASE WHEN ${column} = floor(${column}) AND abs(${column}) < 1e15 THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR) ELSE CAST(${column} AS VARCHAR) END`;
    case 'instant':
      return `strftime(make_timestamp(CAST(${column} AS BIGINT) * 1000), '%Y-%m-%dT%H:%M:%S.%gZ')`;
    case 'boolean':
      return `CAST(${column} AS VARCHAR)`;
    default:
      return column;
  }
};

const anywhereSql = ({ fields, text }: AnywhereCondition, bound: BoundValues): string => {
  const wanted = bound.bind(text);
  return fields
    .map((field) => `coalesce(contains(lower(${wireText(field)}), lower(${wanted})), false)`)
    .join(' OR ');
};

/** A JSON Pointer (RFC 6901): each name is data, whatever signs it holds. */
const pointerOf = (path: readonly string[]): string =>
  path.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The value at a path into a field of JSON, as a text. */
export const pathValue = (field: LogField, path: readonly string[], bound: BoundValues): string =>
  `json_extract_string(${columnName(field)}, ${bound.bind(pointerOf(path))})`;

const pathSql = ({ field, path, isExact, texts }: PathCondition, bound: BoundValues): string => {
  const value = pathValue(field, path, bound);
  return isExact
    ? `${value} IN (${texts.map((text) => bound.bind(text)).join(', ')})`
    : texts.map((text) => `contains(lower(${value}), lower(${bound.bind(text)}))`).join(' OR ');
};

const testSql = (condition: LogCondition, bound: BoundValues): string => {
  if (condition.kind === 'anywhere') return anywhereSql(condition, bound);
  if (condition.kind === 'path') return pathSql(condition, bound);
  const column = columnName(condition.field);
  switch (condition.kind) {
    // Not LIKE: `%` and `_` in what somebody looks for are plain characters.
    case 'contains':
      return `contains(lower(${column}), lower(${bound.bind(condition.text)}))`;
    case 'matches':
      return `regexp_matches(${column}, ${bound.bind(condition.pattern)})`;
    case 'is': {
      const values = storedValues(condition.texts, condition.field.type).map((value) => bound.bind(value));
      return values.length === 0 ? 'false' : `${column} IN (${values.join(', ')})`;
    }
    case 'equals':
      return `${column} = ${bound.bind(condition.value)}`;
    case 'ranges':
      return condition.ranges
        .map(([lowest, highest]) => `${column} BETWEEN ${bound.bind(lowest)} AND ${bound.bind(highest)}`)
        .join(' OR ');
  }
};

/** A missing value meets no condition, so an exclusion keeps its row. */
const conditionSql = (condition: LogCondition, bound: BoundValues): string =>
  `(${testSql(condition, bound)})${condition.negated ? ' IS NOT TRUE' : ''}`;

/** The rows that follow the given one, missing values last. */
export const afterSql = ({ field, descending }: LogSort, after: RowPosition, bound: BoundValues): string => {
  const value = sortValue(field);
  const beyond = descending ? '<' : '>';
  const laterId = `id ${beyond} ${bound.bind(after.id)}`;
  if (after.value === null) return `(${value} IS NULL AND ${laterId})`;
  const last = bound.bind(after.value);
  return `(${value} ${beyond} ${last} OR ${value} IS NULL OR (${value} = ${last} AND ${laterId}))`;
};

/** What a row must meet to be in the answer. No statement is made without a tenant, and no condition can widen it. */
export const conditionsSql = (
  tenant: Tenant,
  conditions: LogQuery['conditions'],
  bound: BoundValues,
): string =>
  [`tenant = ${bound.bind(tenant)}`, ...conditions.map((condition) => conditionSql(condition, bound))].join(
    ' AND ',
  );
