import type { LogField } from '../../logs/log-field.js';
import type { LogCondition } from '../log-query.js';
import { foldedSql } from '../folded-address.js';
import { CLASSES, PERCENTILES, type Measures } from '../log-summary.js';
import type { SummaryStatements, ValueGroup } from '../summarize.js';
import type { Buckets } from '../summary-buckets.js';
import type { ClickHouseAnswer } from './client.js';
import { conditionSql, pathValue, sortValueSql } from './conditions.js';
import { numberLiteral, quoted } from './sql-text.js';
import type { StatementTexts } from './statement-texts.js';
import { NO_TIME, onTheWire, type ClickHouseTable } from './table.js';

/** A part of a statement, once its texts are known. */
type Part = (texts: StatementTexts) => string;

/**
 * ClickHouse takes the value at index floor(level * n); nearest rank is the one before where level * n is whole. A level this
 * much lower is before it there, and nowhere else: level * n is whole or 0.01 away from it, up to 10^9 rows.
 */
const BEFORE = 1e-11;

const LEVELS = PERCENTILES.map((each) => numberLiteral(each / 100 - BEFORE)).join(', ');

/**
 * The outcome of a row, as a number: twice the class of its status, and one if it failed. Rows are grouped by it too, since that takes
 * less time than to count each class and the failures by a condition of their own.
 */
const outcomeSql = ({ status, error }: Measures, table: ClickHouseTable): string => {
  const code = status ? `ifNull(${table.column(status)}, 0)` : '0';
  const isError = error ? `ifNull(${table.column(error)}, 0) = 1` : '0';
  return `intDiv(${code}, 100) * 2 + (${code} >= 400 OR ${isError})`;
};

/** What is measured of the rows of one value and one outcome. */
const partsSql = ({ duration, time }: Measures, table: ClickHouseTable): string => {
  const when = sortValueSql(time, table);
  const took = duration && table.column(duration);
  return [
    'count() AS part_rows',
    ...(took
      ? [`quantilesExactState(${LEVELS})(${took}) AS part_ranks`, `max(${took}) AS part_longest`]
      : []),
    `min(${when}) AS part_first`,
    `max(${when}) AS part_last`,
  ].join(', ');
};

/** The same of all outcomes together, in the order in which `summaryRow` takes them, behind the value. */
const measuresSql = ({ duration }: Measures): string =>
  [
    'sum(part_rows) AS summary_rows',
    'sumIf(part_rows, summary_outcome % 2 = 1)',
    ...(duration ? [`quantilesExactMerge(${LEVELS})(part_ranks)`, 'max(part_longest)'] : ['NULL', 'NULL']),
    'min(part_first)',
    'max(part_last)',
    ...CLASSES.map((digit) => `sumIf(part_rows, intDiv(summary_outcome, 2) = ${digit})`),
  ].join(', ');

const PATTERN = foldedSql('summary_key', {
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

/** A statement around another one, whose answer is its table. */
export interface Around {
  readonly select: string;
  readonly rest: string;
}

/** Reads a statement's answer; whose rows of which table it reads is not part of it. */
export type ReadSummary = (
  select: Part,
  where: readonly Part[],
  rest?: string,
  around?: Around,
) => Promise<Pick<ClickHouseAnswer, 'rows' | 'rowsBeforeLimit'>>;

/** For how long a field that had few different values is taken to have few, in milliseconds. */
const REMEMBERED = 600_000;

/** Fields of a table that had few different values, and when that was. */
export type FewValues = Map<string, number>;

/**
 * The statements of a summary for ClickHouse.
 *
 * @param few Different values that are all measured at once.
 * @param known Kept from one summary to the next: to count the values first would be half of the time.
 */
export const clickHouseSummary = (
  table: ClickHouseTable,
  read: ReadSummary,
  few: number,
  known: FewValues,
): SummaryStatements => {
  const partsOf = (conditions: readonly LogCondition[]): Part[] =>
    conditions.map(
      (condition): Part =>
        (texts) =>
          conditionSql(condition, table, texts),
    );
  /** @param folded What is made of each value: once, however many rows have it. */
  const measured = (
    value: Part,
    where: readonly Part[],
    measures: Measures,
    rest: string,
    folded = 'summary_key',
  ) =>
    read(
      (texts) =>
        `${value(texts)} AS summary_key, ${outcomeSql(measures, table)} AS summary_outcome, ${partsSql(measures, table)}`,
      where,
      'GROUP BY summary_key, summary_outcome',
      {
        select: `${folded} AS summary_value, ${measuresSql(measures)}`,
        rest: `GROUP BY summary_value ${rest}`,
      },
    );
  const byValue = async (by: ValueGroup, where: readonly Part[], measures: Measures, most: number) => {
    const value: Part = (texts) => valueSql(by, table, texts);
    const order = `ORDER BY summary_rows DESC, summary_value ASC NULLS LAST LIMIT ${numberLiteral(most)}`;
    // To find the commonest first would be to fold all addresses twice, and patterns are few.
    if (by.kind === 'pattern') return measured(value, where, measures, order, PATTERN);
    // Paths are a reader's texts, of which there is no end: none is remembered.
    const name = by.kind === 'field' ? `${table.name} ${by.field.key}` : null;
    if (name !== null && performance.now() - (known.get(name) ?? -Infinity) < REMEMBERED) {
      const answer = await measured(value, where, measures, order);
      if (answer.rowsBeforeLimit > few) known.delete(name);
      return answer;
    }
    const commonest = await read(
      (texts) => `${value(texts)} AS summary_value, count() AS summary_rows`,
      where,
      `GROUP BY summary_value ${order}`,
    );
    const isFew = commonest.rowsBeforeLimit <= few;
    // Of fewer rows there may be fewer values than the next question finds.
    if (name !== null && isFew && where.length === 0) known.set(name, performance.now());
    const among = amongSql(
      by,
      commonest.rows.map(([cell]) => cell),
      table,
    );
    const { rows } = await measured(value, isFew ? where : [among, ...where], measures, order);
    return { rows, rowsBeforeLimit: commonest.rowsBeforeLimit };
  };
  /** One of the groups may be that of the rows without a value, which does not count as one. */
  const hasRowsWithout = async (by: ValueGroup, where: readonly Part[]): Promise<boolean> => {
    const isWithout: Part = (texts) => `isNull(${valueSql(by, table, texts)})`;
    // Not the first of them: over several servers 18.16 loses the column that a constant is selected by.
    const { rows } = await read(() => 'count()', [isWithout, ...where]);
    return Number(rows[0]?.[0]) > 0;
  };
  return {
    groupByValue: async (conditions, by, measures, most) => {
      const where = partsOf(conditions);
      const counting = read(() => 'count()', where);
      const [{ rows: counts }, { rows: groups, rowsBeforeLimit }] = await Promise.all([
        counting,
        byValue(by, where, measures, most),
      ]);
      const isWithout =
        groups.some(([cell]) => cell === null) ||
        (rowsBeforeLimit > groups.length && (await hasRowsWithout(by, where)));
      return { total: Number(counts[0]?.[0]), different: rowsBeforeLimit - Number(isWithout), groups };
    },
    timeSpan: async (conditions, { time }) => {
      const when = sortValueSql(time, table);
      const { rows } = await read(() => `count(), min(${when}), max(${when})`, partsOf(conditions));
      return rows;
    },
    groupByTime: async (conditions, buckets, measures, most) => {
      const isTimed: Part = () => `${table.column(measures.time)} != ${NO_TIME}`;
      const { rows } = await measured(
        () => bucketSql(buckets, measures.time, table),
        [isTimed, ...partsOf(conditions)],
        measures,
        `ORDER BY summary_value LIMIT ${numberLiteral(most)}`,
      );
      return rows;
    },
    wireValue: onTheWire,
  };
};
