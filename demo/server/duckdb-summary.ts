import type { LogField } from '../logs/log-field.js';
import { BoundValues } from './bound-values.js';
import { foldedSql } from './folded-address.js';
import { columnName, conditionsSql, pathValue } from './log-conditions-sql.js';
import { CLASSES, PERCENTILES, type Measures } from './log-summary.js';
import { onTheWire } from './log-tables.js';
import type { Tenant } from './reader.js';
import type { Cells, SummaryStatements, ValueGroup } from './summarize.js';
import type { Buckets } from './summary-buckets.js';

const failedSql = ({ status, error }: Measures): string => {
  const signs = [status && `${columnName(status)} >= 400`, error && columnName(error)];
  const known = signs.filter((sign) => sign !== undefined).map((sign) => `coalesce(${sign}, false)`);
  return known.join(' OR ') || 'false';
};

/** In the order in which `summaryRow` takes them, behind the value. */
const measuresSql = (measures: Measures): string => {
  const { status, duration, time } = measures;
  const ranks = PERCENTILES.map((each) => each / 100).join(', ');
  const isOfClass = (digit: number): string =>
    status ? `${columnName(status)} BETWEEN ${digit * 100} AND ${digit * 100 + 99}` : 'false';
  return [
    'count(*) AS rows',
    `count(*) FILTER (WHERE ${failedSql(measures)}) AS failed`,
    `${duration ? `quantile_disc(${columnName(duration)}, [${ranks}])` : 'NULL'} AS percentiles`,
    `${duration ? `max(${columnName(duration)})` : 'NULL'} AS longest`,
    `min(${columnName(time)}) AS earliest`,
    `max(${columnName(time)}) AS latest`,
    ...CLASSES.map((digit) => `count(*) FILTER (WHERE ${isOfClass(digit)}) AS class_${digit}`),
  ].join(', ');
};

/** The number of the stretch of time that a row is in. */
const bucketSql = ({ length, offsets }: Buckets, time: LogField): string => {
  const column = columnName(time);
  const ahead = offsets.map(({ until, ahead: by }) =>
    Number.isFinite(until) ? `WHEN ${column} < ${until} THEN ${by}` : `ELSE ${by}`,
  );
  const offset = ahead.length === 1 ? String(offsets[0]!.ahead) : `CASE ${ahead.join(' ')} END`;
  return `floor((${column} + ${offset}) / ${length})`;
};

/** Expressions of our own alone: `replace` makes one search of it, which a bound one would be for each row. */
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const pattern = foldedSql('folded_address', {
  first: (text, characters) => `left(${text}, ${characters})`,
  replace: (text, find, put) => `regexp_replace(${text}, ${literal(find)}, ${literal(put)}, 'g')`,
});

const valueSql = (by: ValueGroup, bound: BoundValues): string => {
  if (by.kind === 'path') return pathValue(by.field, by.path, bound);
  return by.kind === 'pattern' ? 'folded_pattern' : columnName(by.field);
};

/** Rows whose value is one of these, as they were answered. */
const amongSql = (value: string, groups: Cells, bound: BoundValues): string => {
  const cells = groups.map(([cell]) => cell as string | number | boolean | null);
  const known = cells.filter((cell) => cell !== null).map((cell) => bound.bind(cell));
  const isOne = known.length === 0 ? 'false' : `${value} IN (${known.join(', ')})`;
  return cells.includes(null) ? `${isOne} OR ${value} IS NULL` : isOne;
};

/** A table with the pattern of each row's address beside it. Each address is folded once, whatever the number of its rows. */
const foldedTable = (table: string, address: string, where: string): string =>
  `${table} JOIN (
    SELECT folded_address, ${pattern} AS folded_pattern
    FROM (SELECT DISTINCT ${address} AS folded_address FROM ${table} WHERE ${where})
  ) ON ${address} IS NOT DISTINCT FROM folded_address`;

/** How a statement is read. */
export type Read = (sql: string, bound: BoundValues) => Promise<Readonly<Record<string, unknown>>[]>;

/**
 * The statements of a summary for DuckDB, of a tenant's rows in a table.
 *
 * @param few Different values that are all measured at once.
 */
export const duckDbSummary = (tenant: Tenant, table: string, read: Read, few: number): SummaryStatements => {
  /** The one way to the database: no statement is without the tenant. */
  const select = async (
    columns: (bound: BoundValues) => string,
    conditions: Parameters<SummaryStatements['timeSpan']>[0],
    rest = '',
    also: (bound: BoundValues) => string = () => 'true',
    by?: ValueGroup,
  ): Promise<Cells> => {
    const bound = new BoundValues();
    const selected = columns(bound);
    const where = (): string => conditionsSql(tenant, conditions, bound);
    const from = by?.kind === 'pattern' ? foldedTable(table, columnName(by.field), where()) : table;
    const rows = await read(
      `SELECT ${selected} FROM ${from} WHERE ${where()} AND (${also(bound)}) ${rest}`,
      bound,
    );
    return rows.map((row) => Object.values(row));
  };
  return {
    groupByValue: async (conditions, by, measures, most) => {
      const rest = `GROUP BY summary_value ORDER BY rows DESC, summary_value ASC NULLS LAST LIMIT ${most}`;
      const value = (bound: BoundValues): string => valueSql(by, bound);
      const measure = (commonest: Cells | null): Promise<Cells> =>
        select(
          (bound) => `${value(bound)} AS summary_value, ${measuresSql(measures)}`,
          conditions,
          rest,
          commonest ? (bound) => amongSql(value(bound), commonest, bound) : undefined,
          by,
        );
      const counting = select(
        (bound) => `count(*) AS rows, count(DISTINCT ${value(bound)}) AS different`,
        conditions,
        undefined,
        undefined,
        by,
      );
      // Both fold all addresses: neither waits for the other, and patterns are few.
      const patterns = by.kind === 'pattern' ? measure(null) : null;
      const [[counts = []]] = await Promise.all([counting, patterns]);
      const [total = 0, different = 0] = counts.map(Number);
      const commonest =
        different > few && !patterns
          ? await select((bound) => `${value(bound)} AS summary_value, count(*) AS rows`, conditions, rest)
          : null;
      return { total, different, groups: await (patterns ?? measure(commonest)) };
    },
    timeSpan: (conditions, { time }) =>
      select(
        () => `count(*) AS rows, min(${columnName(time)}) AS earliest, max(${columnName(time)}) AS latest`,
        conditions,
      ),
    groupByTime: (conditions, buckets, measures, most) =>
      select(
        () => `${bucketSql(buckets, measures.time)} AS bucket, ${measuresSql(measures)}`,
        conditions,
        `AND ${columnName(measures.time)} IS NOT NULL GROUP BY bucket ORDER BY bucket LIMIT ${most}`,
      ),
    wireValue: (cell, { type }) => onTheWire(cell, type),
  };
};
