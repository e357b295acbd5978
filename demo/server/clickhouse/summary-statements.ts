import type { LogField } from '../../logs/log-field.js';
import type { LogCondition } from '../log-query.js';
import { CLASSES, PERCENTILES, type Measures } from '../log-summary.js';
import type { Cells, SummaryStatements, ValueGroup } from '../summarize.js';
import type { Buckets } from '../summary-buckets.js';
import { foldedSql } from '../folded-address.js';
import { conditionSql, pathValue, sortValueSql } from './conditions.js';
import { numberLiteral, quoted } from './sql-text.js';
import type { StatementTexts } from './statement-texts.js';
import { NO_TIME, onTheWire, type ClickHouseTable } from './table.js';

type PlainGroup = Exclude<ValueGroup, { kind: 'pattern' }>;

/** A part of a statement, once its texts are known. */
type Part = (texts: StatementTexts) => string;

/**
 * ClickHouse takes the value at index floor(level * n); nearest rank is the one before where level * n is whole. A level this
 * much lower is before it there, and nowhere else: level * n is whole or 0.01 away from it, up to 10^9 rows.
 */
const BEFORE = 1e-11;

const LEVELS = PERCENTILES.map((each) => numberLiteral(each / 100 - BEFORE)).join(', ');

/** An aggregate function, with what is in parentheses before its arguments; or a constant, where there is nothing to measure. */
type Measure = { readonly call: string; readonly levels?: string; readonly of: string } | '0' | 'NULL';

/** In the order in which `summaryRow` takes them, behind the value. */
const measuresIn = ({ status, error, duration, time }: Measures, table: ClickHouseTable): Measure[] => {
  const when = sortValueSql(time, table);
  const failed = [
    ...(status ? [`ifNull(${table.column(status)} >= 400, 0)`] : []),
    ...(error ? [`ifNull(${table.column(error)} = 1, 0)`] : []),
  ];
  const took = duration && table.column(duration);
  return [
    { call: 'count', of: '' },
    failed.length > 0 ? { call: 'countIf', of: failed.join(' OR ') } : '0',
    took ? { call: 'quantilesExact', levels: `(${LEVELS})`, of: took } : 'NULL',
    took ? { call: 'max', of: took } : 'NULL',
    { call: 'min', of: when },
    { call: 'max', of: when },
    ...CLASSES.map((digit): Measure =>
      status ? { call: 'countIf', of: `ifNull(intDiv(${table.column(status)}, 100) = ${digit}, 0)` } : '0',
    ),
  ];
};

/** The first measure is the number of rows, which groups are in order by. */
const named = (parts: readonly string[]): string =>
  parts.map((part, place) => (place === 0 ? `${part} AS summary_rows` : part)).join(', ');

const measuresSql = (measures: Measures, table: ClickHouseTable): string =>
  named(
    measuresIn(measures, table).map((one) =>
      typeof one === 'string' ? one : `${one.call}${one.levels ?? ''}(${one.of})`,
    ),
  );

/** The same of each of many groups, and of several of these together. */
const addedSql = (
  measures: Measures,
  table: ClickHouseTable,
): { readonly each: string; readonly together: string } => {
  const all = measuresIn(measures, table);
  const each = all.flatMap((one, place) =>
    typeof one === 'string' ? [] : [`${one.call}State${one.levels ?? ''}(${one.of}) AS measure_${place}`],
  );
  const together = all.map((one, place) =>
    typeof one === 'string' ? one : `${one.call}Merge${one.levels ?? ''}(measure_${place})`,
  );
  return { each: each.join(', '), together: named(together) };
};

const PATTERN = foldedSql('folded_address', {
  first: (text, characters) => `substringUTF8(${text}, 1, ${characters})`,
  replace: (text, find, put) => `replaceRegexpAll(${text}, ${quoted(find)}, ${quoted(put)})`,
});

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
const valueSql = (by: PlainGroup, table: ClickHouseTable, texts: StatementTexts): string => {
  if (by.kind === 'path') return pathValue(by.field, by.path, table, texts);
  return by.field === table.time ? sortValueSql(by.field, table) : table.column(by.field);
};

/** Rows whose value is one of these, as they were answered: texts, or numbers. */
const amongSql =
  (by: PlainGroup, cells: readonly unknown[], table: ClickHouseTable): Part =>
  (texts) => {
    const isText = by.kind === 'path' || by.field.type === 'text' || by.field.type === 'json';
    const known = cells
      .filter((cell) => cell !== null)
      .map((cell) => (isText ? texts.bind(cell as string) : numberLiteral(Number(cell))));
    const value = valueSql(by, table, texts);
    const isOne = known.length === 0 ? '0' : `ifNull(${value} IN (${known.join(', ')}), 0)`;
    return cells.includes(null) ? `${isOne} OR isNull(${value})` : isOne;
  };

/** A statement around another one, whose answer is its table. */
export interface Around {
  readonly select: string;
  readonly rest: string;
}

/** Reads a statement's answer; whose rows of which table it reads is not part of it. */
export type ReadSummary = (
  select: Part,
  where: readonly Part[],
  rest: string,
  around?: Around,
) => Promise<Cells>;

/** The statements of a summary for ClickHouse. */
export const clickHouseSummary = (table: ClickHouseTable, read: ReadSummary): SummaryStatements => {
  const select = (
    part: Part,
    conditions: readonly LogCondition[],
    rest = '',
    where: readonly Part[] = [],
    around?: Around,
  ) =>
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
      around,
    );
  /** Each address is folded once, whatever the number of its rows. */
  const byAddress = (
    conditions: readonly LogCondition[],
    field: LogField,
    each: string,
    around: Around,
  ): Promise<Cells> =>
    select(
      () => `${table.column(field)} AS folded_address, ${each}`,
      conditions,
      'GROUP BY folded_address',
      [],
      around,
    );
  return {
    countValues: (conditions, by) =>
      by.kind === 'pattern'
        ? byAddress(conditions, by.field, 'count() AS address_rows', {
            select: `sum(address_rows), uniqExact(${PATTERN})`,
            rest: '',
          })
        : select((texts) => `count(), uniqExact(${valueSql(by, table, texts)})`, conditions),
    groupByValue: async (conditions, by, measures, { count, isOfMany }) => {
      const rest = `GROUP BY summary_value ORDER BY summary_rows DESC, summary_value ASC NULLS LAST LIMIT ${numberLiteral(count)}`;
      if (by.kind === 'pattern') {
        const { each, together } = addedSql(measures, table);
        return byAddress(conditions, by.field, each, {
          select: `${PATTERN} AS summary_value, ${together}`,
          rest,
        });
      }
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
