import type { LogField } from '../../logs/log-field.js';
import type { LogCondition } from '../log-query.js';
import { CLASSES, PERCENTILES, type Measures } from '../log-summary.js';
import type { Cells, SummaryStatements, ValueGroup } from '../summarize.js';
import type { Buckets } from '../summary-buckets.js';
import { conditionSql, pathValue, sortValueSql } from './conditions.js';
import { numberLiteral } from './sql-text.js';
import type { StatementTexts } from './statement-texts.js';
import { NO_TIME, onTheWire, type ClickHouseTable } from './table.js';

/** A part of a statement, once its texts are known. */
type Part = (texts: StatementTexts) => string;

/**
 * ClickHouse takes the value at index floor(level * n); nearest rank is the one before where level * n is whole. A level this
 * much lower is before it there, and nowhere else: level * n is whole or 0.01 away from it, up to 10^9 rows.
 */
const BEFORE = 1e-11;

/** In the order in which `summaryRow` takes them, behind the value. */
const measuresSql = ({ status, error, duration, time }: Measures, table: ClickHouseTable): string => {
  const levels = PERCENTILES.map((each) => numberLiteral(each / 100 - BEFORE)).join(', ');
  const when = sortValueSql(time, table);
  const failed = [
    ...(status ? [`ifNull(${table.column(status)} >= 400, 0)`] : []),
    ...(error ? [`ifNull(${table.column(error)} = 1, 0)`] : []),
  ];
  return [
    'count() AS summary_rows',
    failed.length > 0 ? `countIf(${failed.join(' OR ')})` : '0',
    duration ? `quantilesExact(${levels})(${table.column(duration)})` : 'NULL',
    duration ? `max(${table.column(duration)})` : 'NULL',
    `min(${when})`,
    `max(${when})`,
    ...CLASSES.map((digit) =>
      status ? `countIf(ifNull(intDiv(${table.column(status)}, 100) = ${digit}, 0))` : '0',
    ),
  ].join(', ');
};

/** The number of the stretch of time that a row is in. */
const bucketSql = ({ length, offsets }: Buckets, time: LogField, table: ClickHouseTable): string => {
  const column = table.column(time);
  const last = numberLiteral(offsets.at(-1)!.ahead);
  const cases = offsets
    .slice(0, -1)
    .map(({ until, ahead }) => `${column} < ${numberLiteral(until)}, ${numberLiteral(ahead)}`);
  const offset = cases.length === 0 ? last : `multiIf(${cases.join(', ')}, ${last})`;
  return `toInt64(floor((${column} + ${offset}) / ${numberLiteral(length)}))`;
};

/** The log's time is NULL nowhere in its column; a value of any other field is as it is. */
const valueSql = (by: ValueGroup, table: ClickHouseTable, texts: StatementTexts): string => {
  if (by.kind === 'path') return pathValue(by.field, by.path, table, texts);
  return by.field === table.time ? sortValueSql(by.field, table) : table.column(by.field);
};

/** Rows whose value is one of these, as they were answered: texts, or numbers. */
const amongSql =
  (by: ValueGroup, cells: readonly unknown[], table: ClickHouseTable): Part =>
  (texts) => {
    const isText = by.kind === 'path' || by.field.type === 'text' || by.field.type === 'json';
    const known = cells
      .filter((cell) => cell !== null)
      .map((cell) => (isText ? texts.bind(cell as string) : numberLiteral(Number(cell))));
    const value = valueSql(by, table, texts);
    const isOne = known.length === 0 ? '0' : `ifNull(${value} IN (${known.join(', ')}), 0)`;
    return cells.includes(null) ? `${isOne} OR isNull(${value})` : isOne;
  };

/** Reads a statement's answer; whose rows of which table it reads is not part of it. */
export type ReadSummary = (select: Part, where: readonly Part[], rest: string) => Promise<Cells>;

/** The statements of a summary for ClickHouse. */
export const clickHouseSummary = (table: ClickHouseTable, read: ReadSummary): SummaryStatements => {
  const select = (part: Part, conditions: readonly LogCondition[], rest = '', where: readonly Part[] = []) =>
    read(
      part,
      [
        ...where,
        ...conditions.map(
          (condition): Part =>
            (texts) =>
              conditionSql(condition, table, texts),
        ),
      ],
      rest,
    );
  return {
    countValues: (conditions, by) =>
      select((texts) => {
        const value = valueSql(by, table, texts);
        return `count(), uniqExact(${value})`;
      }, conditions),
    groupByValue: async (conditions, by, measures, { count, isOfMany }) => {
      const rest = `GROUP BY summary_value ORDER BY summary_rows DESC, summary_value ASC NULLS LAST LIMIT ${numberLiteral(count)}`;
      const value: Part = (texts) => `${valueSql(by, table, texts)} AS summary_value`;
      const commonest = isOfMany
        ? await select((texts) => `${value(texts)}, count() AS summary_rows`, conditions, rest)
        : null;
      const among = commonest?.map(([cell]) => cell);
      return select(
        (texts) => `${value(texts)}, ${measuresSql(measures, table)}`,
        conditions,
        rest,
        among && [amongSql(by, among, table)],
      );
    },
    timeSpan: (conditions, { time }) => {
      const when = sortValueSql(time, table);
      return select(() => `count(), min(${when}), max(${when})`, conditions);
    },
    groupByTime: (conditions, buckets, measures, most) =>
      select(
        () => `${bucketSql(buckets, measures.time, table)} AS summary_value, ${measuresSql(measures, table)}`,
        conditions,
        `GROUP BY summary_value ORDER BY summary_value LIMIT ${numberLiteral(most)}`,
        [() => `${table.column(measures.time)} != ${NO_TIME}`],
      ),
    wireValue: onTheWire,
  };
};
