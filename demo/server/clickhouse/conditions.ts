import type { LogField } from '../../logs/log-field.js';
import { storedValues } from '../exact-values.js';
import type {
  AnywhereCondition,
  FieldCondition,
  LogCondition,
  LogSort,
  NumberRange,
  PathCondition,
  RowPosition,
} from '../log-query.js';
import { badParameter } from '../problem-details.js';
import { numberLiteral } from './sql-text.js';
import type { StatementTexts } from './statement-texts.js';
import { NO_TIME, type ClickHouseTable } from './table.js';

const rangesSql = (column: string, ranges: readonly NumberRange[]): string =>
  ranges
    .map(([lowest, highest]) => `${column} BETWEEN ${numberLiteral(lowest)} AND ${numberLiteral(highest)}`)
    .join(' OR ');

/** A value as the text that the wire has for it; missing where the value is. */
const wireText = (field: LogField, table: ClickHouseTable): string => {
  const column = table.column(field);
  switch (field.type) {
    case 'number':
    case 'status':
      return `toString(${column})`;
    case 'instant': {
      const seconds = `formatDateTime(toDateTime(intDiv(${column}, 1000), 'UTC'), '%Y-%m-%dT%H:%M:%S', 'UTC')`;
      const text = `concat(${seconds}, '.', substring(toString(1000 + modulo(${column}, 1000)), 2), 'Z')`;
      return field === table.time ? `if(${column} = ${NO_TIME}, '', ${text})` : text;
    }
    case 'boolean':
      return `if(${column} = 1, 'true', if(${column} = 0, 'false', NULL))`;
    default:
      return column;
  }
};

const anywhereSql = (
  { fields, text }: AnywhereCondition,
  table: ClickHouseTable,
  texts: StatementTexts,
): string =>
  fields
    .map((field) => {
      const found = `positionCaseInsensitiveUTF8(${wireText(field, table)}, ${texts.bind(text)}) > 0`;
      return `ifNull(${found}, 0)`;
    })
    .join(' OR ');

/** What is at a path into a field of JSON: its type, and its text. */
const atPath = (
  field: LogField,
  path: readonly string[],
  table: ClickHouseTable,
  texts: StatementTexts,
): { type: string; value: string } => {
  if (!texts.readsJson)
    throw badParameter([field.key, ...path].join('.'), 'this database reads no JSON by a path');
  const names = path.map((name) => texts.bind(name)).join(', ');
  const within = `assumeNotNull(ifNull(${table.column(field)}, '')), ${names}`;
  const type = `toString(JSONType(${within}))`;
  return { type, value: `if(${type} = 'String', JSONExtractString(${within}), JSONExtractRaw(${within}))` };
};

/** The value at a path into a field of JSON, as a text; NULL where there is none. */
export const pathValue = (
  field: LogField,
  path: readonly string[],
  table: ClickHouseTable,
  texts: StatementTexts,
): string => {
  const { type, value } = atPath(field, path, table, texts);
  return `if(${type} = 'Null', NULL, ${value})`;
};

/** Texts as they are, all else as JSON writes it. A value that is not there has no type. */
const pathSql = (
  { field, path, isExact, texts: wanted }: PathCondition,
  table: ClickHouseTable,
  texts: StatementTexts,
): string => {
  const { type, value } = atPath(field, path, table, texts);
  const found = wanted.map((text) =>
    isExact
      ? `${value} = ${texts.bind(text)}`
      : `positionCaseInsensitiveUTF8(${value}, ${texts.bind(text)}) > 0`,
  );
  return `(${type} != 'Null' AND (${found.join(' OR ')}))`;
};

type ExactCondition = Extract<FieldCondition, { kind: 'is' }>;

const isSql = ({ field, texts: wanted }: ExactCondition, column: string, texts: StatementTexts): string => {
  const values = storedValues(wanted, field.type).map((value) =>
    typeof value === 'string' ? texts.bind(value) : numberLiteral(Number(value)),
  );
  return values.length === 0 ? '0' : `${column} IN (${values.join(', ')})`;
};

const testSql = (condition: FieldCondition, table: ClickHouseTable, texts: StatementTexts): string => {
  const column = table.column(condition.field);
  switch (condition.kind) {
    // Not LIKE: `%` and `_` in what somebody looks for are plain characters.
    case 'contains':
      return `positionCaseInsensitiveUTF8(${column}, ${texts.bind(condition.text)}) > 0`;
    case 'matches':
      return `match(${column}, ${texts.bind(condition.pattern)})`;
    case 'is':
      return isSql(condition, column, texts);
    case 'equals':
      return `${column} = ${condition.value ? 1 : 0}`;
    case 'ranges':
      return rangesSql(column, condition.ranges);
  }
};

/** A missing value meets no condition, so an exclusion keeps its row. */
export const conditionSql = (
  condition: LogCondition,
  table: ClickHouseTable,
  texts: StatementTexts,
): string => {
  if (condition.kind === 'anywhere') {
    const anywhere = `(${anywhereSql(condition, table, texts)})`;
    return condition.negated ? `NOT ${anywhere}` : anywhere;
  }
  if (condition.kind === 'path') {
    const holds = pathSql(condition, table, texts);
    return condition.negated ? `NOT ${holds}` : holds;
  }
  // The log's time is never NULL, and is compared without a function so that the sort key can be used.
  const test = testSql(condition, table, texts);
  const holds = condition.field === table.time ? `(${test})` : `ifNull(${test}, 0)`;
  return condition.negated ? `NOT ${holds}` : holds;
};

/** The rows of these stretches of the log's time, both ends included. */
export const withinSql = (ranges: readonly NumberRange[], table: ClickHouseTable): string =>
  `(${rangesSql(table.column(table.time), ranges)})`;

/** What rows are put in order by: text whatever its case. */
export const sortValueSql = (field: LogField, table: ClickHouseTable): string => {
  const column = table.column(field);
  if (field === table.time) return `nullIf(${column}, ${NO_TIME})`;
  return field.type === 'text' || field.type === 'json' ? `lowerUTF8(${column})` : column;
};

/** By the sort's field, missing values last, and by id where it is the same. */
export const orderSql = ({ field, descending }: LogSort, table: ClickHouseTable): string => {
  const direction = descending ? 'DESC' : 'ASC';
  return `${sortValueSql(field, table)} ${direction} NULLS LAST, id ${direction}`;
};

/** The same, from its end. */
export const reversedOrderSql = ({ field, descending }: LogSort, table: ClickHouseTable): string => {
  const direction = descending ? 'ASC' : 'DESC';
  return `${sortValueSql(field, table)} ${direction} NULLS FIRST, id ${direction}`;
};

/** The rows that follow the given one. */
export const afterSql = (
  { field, descending }: LogSort,
  after: RowPosition,
  table: ClickHouseTable,
  texts: StatementTexts,
): string => {
  const value = sortValueSql(field, table);
  const beyond = descending ? '<' : '>';
  const laterId = `id ${beyond} ${numberLiteral(after.id)}`;
  if (after.value === null) return `(isNull(${value}) AND ${laterId})`;
  const last = typeof after.value === 'string' ? texts.bind(after.value) : numberLiteral(Number(after.value));
  return `(isNull(${value}) OR ifNull(${value} ${beyond} ${last}, 0) OR (ifNull(${value} = ${last}, 0) AND ${laterId}))`;
};
