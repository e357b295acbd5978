import type { LogField } from '../../logs/log-field.js';
import type { LogEntry } from '../../logs/log-entry.js';
import type { LogQuery, RowPosition } from '../log-query.js';
import type { LogSummary, SummaryQuery } from '../log-summary.js';
import type { LogPage, LogStore } from '../log-store.js';
import type { Tenant } from '../reader.js';
import { FEW_VALUES, summarize } from '../summarize.js';
import type { ClickHouseAnswer, ClickHouseClient } from './client.js';
import { afterSql, conditionSql, orderSql, reversedOrderSql, sortValueSql, withinSql } from './conditions.js';
import { HOUR, inOrder, pageWindow, totalOf, type HourCount } from './hours.js';
import { KeptAnswers } from './kept-answers.js';
import { numberLiteral } from './sql-text.js';
import { clickHouseSummary, type Around, type FewValues } from './summary-statements.js';
import { quotedTexts, type StatementTexts } from './statement-texts.js';
import { clickHouseTable, onTheWire, TENANT, type ClickHouseLog, type ClickHouseTable } from './table.js';

/** A condition of a statement, or what it selects, once its texts are known. */
type Where = (texts: StatementTexts) => string;

/** One statement on a table; whose rows it reads is not part of it. */
interface Statement {
  readonly select: string | Where;
  readonly from: string;
  /** All of them hold. */
  readonly where: readonly Where[];
  readonly rest?: string;
  /** What is made of the answer, as a table with the columns that are selected. */
  readonly around?: Around | undefined;
}

/** What a page is looked for by. */
interface Search {
  readonly tenant: Tenant;
  readonly table: ClickHouseTable;
  readonly query: LogQuery;
  readonly conditions: readonly Where[];
  readonly signal?: AbortSignal | undefined;
}

/** Where a row of a page is, by the sort key, and what it was put in order by. */
interface Place {
  readonly time: number;
  readonly id: number;
  readonly sortValue: unknown;
}

/** Rows from the top of an order within which a page is found quickly. */
const NEAR = 1_000;

const limitSql = (offset: number, limit: number): string =>
  `LIMIT ${numberLiteral(offset)}, ${numberLiteral(limit)}`;

const offsetOf = ({ start }: LogQuery): number => ('offset' in start ? start.offset : 0);

const sortValueOf = (value: unknown, { type }: LogField): RowPosition['value'] => {
  if (value === null) return null;
  if (type === 'boolean') return Number(value) === 1;
  return type === 'text' || type === 'json' ? (value as string) : Number(value);
};

const position = ({ sortValue, id }: Place, field: LogField): RowPosition => ({
  value: sortValueOf(sortValue, field),
  id,
});

const entry = (fields: readonly LogField[], cells: readonly unknown[]): LogEntry => {
  const values = fields.map((field, index) => [field.key, onTheWire(cells[index], field)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as unknown as LogEntry;
};

/**
 * Logs in ClickHouse, one server or several behind Distributed tables. `tables.ts` makes what it reads: for each log a
 * table in the order (tenant, time, id), and beside it how many rows each tenant has in each hour.
 *
 * Those counts answer the total of a whole log, and where in it an offset is, so that a page millions of rows down reads
 * no more than an hour or two. With filters the hours are counted anew, by one look at the columns that they are of.
 */
export class ClickHouseLogStore implements LogStore {
  readonly #client: ClickHouseClient;
  readonly #tables: ReadonlyMap<string, ClickHouseTable>;
  readonly #newTexts: () => StatementTexts;
  readonly #fewValues: number;
  readonly #counts = new KeptAnswers<readonly HourCount[]>();
  readonly #fewKnown: FewValues = new Map();

  /**
   * @param newTexts How texts get into a statement; quoted, which every version understands, where not given.
   * @param fewValues Different values of a summary that are all measured at once.
   */
  constructor(
    client: ClickHouseClient,
    logs: readonly ClickHouseLog[],
    newTexts = quotedTexts,
    fewValues = FEW_VALUES,
  ) {
    this.#client = client;
    this.#fewValues = fewValues;
    this.#tables = new Map(logs.map((log) => [log.name, clickHouseTable(log)]));
    this.#newTexts = newTexts;
  }

  fields(log: string): readonly LogField[] | undefined {
    return this.#tables.get(log)?.fields;
  }

  async readPage(tenant: Tenant, log: string, query: LogQuery, signal?: AbortSignal): Promise<LogPage> {
    const table = this.#tables.get(log);
    if (!table) throw new RangeError(`no log is named ${log}`);
    const conditions = query.conditions.map(
      (condition): Where =>
        (texts) =>
          conditionSql(condition, table, texts),
    );
    const search = { tenant, table, query, conditions, signal };
    const counted = this.#hourCounts(search);
    const isByTime = query.sort.field === table.time;
    const [counts, places] = await Promise.all([
      counted,
      isByTime ? this.#placesByTime(search, counted) : this.#placesByValue(search, counted),
    ]);
    const shown = places.slice(0, query.limit);
    const last = places.length > query.limit ? shown.at(-1) : undefined;
    const rows = await this.#entries(search, shown);
    return { rows, total: totalOf(counts), last: last ? position(last, query.sort.field) : null };
  }

  async summarize(
    tenant: Tenant,
    log: string,
    query: SummaryQuery,
    signal?: AbortSignal,
  ): Promise<LogSummary> {
    const table = this.#tables.get(log);
    if (!table) throw new RangeError(`no log is named ${log}`);
    const statements = clickHouseSummary(
      table,
      (select, where, rest = '', around) =>
        this.#read(tenant, { select, from: table.name, where, rest, around }, signal),
      this.#fewValues,
      this.#fewKnown,
    );
    return summarize(statements, table.fields, query);
  }

  /** The one way to the database: every statement reads one tenant's rows, whatever else it says. */
  #read(tenant: Tenant, statement: Statement, signal?: AbortSignal): Promise<ClickHouseAnswer> {
    const { select, from, where, rest = '', around } = statement;
    const texts = this.#newTexts();
    const conditions = [`${TENANT} = ${texts.bind(tenant)}`, ...where.map((each) => `(${each(texts)})`)];
    const selected = typeof select === 'string' ? select : select(texts);
    const own = `SELECT ${selected} FROM ${from} WHERE ${conditions.join(' AND ')} ${rest}`;
    const sql = around ? `SELECT ${around.select} FROM (${own}) ${around.rest}` : own;
    return this.#client.read(sql, { quotaKey: tenant, parameters: texts.parameters, signal });
  }

  /** Of a whole log they are few and at hand; with conditions the rows themselves are counted. */
  #hourCounts({ tenant, table, query, conditions }: Search): Promise<readonly HourCount[]> {
    if (conditions.length === 0) {
      const from = `${table.name}_hours`;
      return this.#countHours(tenant, { select: 'hour, sum(rows)', from, where: [], rest: 'GROUP BY hour' });
    }
    // Kept for a moment: while a reader scrolls, each page asks for the same. Nobody's leaving ends it for the others.
    return this.#counts.get(JSON.stringify([tenant, table.name, query.conditions]), () => {
      const select = `intDiv(${table.column(table.time)}, ${HOUR}) AS hour, count()`;
      return this.#countHours(tenant, { select, from: table.name, where: conditions, rest: 'GROUP BY hour' });
    });
  }

  async #countHours(tenant: Tenant, statement: Statement): Promise<HourCount[]> {
    const { rows } = await this.#read(tenant, statement);
    return rows.map(([hour, count]) => ({ hour: Number(hour), rows: Number(count) }));
  }

  async #placesByTime(search: Search, counted: Promise<readonly HourCount[]>): Promise<Place[]> {
    const { table, query, conditions } = search;
    const { sort, start, limit } = query;
    const window = pageWindow(inOrder(await counted, sort.descending), start, limit + 1, sort.descending);
    if (!window) return [];
    const within = withinSql(window.ranges, table);
    return this.#places({ ...search, conditions: [() => within, ...conditions] }, window.offset);
  }

  /** What is far down an order is near to its other end, and the database puts in order no more than it has to. */
  async #placesByValue(search: Search, counted: Promise<readonly HourCount[]>): Promise<Place[]> {
    const { table, query } = search;
    const offset = offsetOf(query);
    // Near the top there is nothing to gain by waiting for the total.
    const total = offset < NEAR ? Infinity : totalOf(await counted);
    if (offset >= total) return [];
    if (offset < total / 2) return this.#places(search, offset);
    const wanted = Math.min(query.limit + 1, total - offset);
    const order = reversedOrderSql(query.sort, table);
    const places = await this.#placesAt(search, `${order} ${limitSql(total - offset - wanted, wanted)}`);
    return places.reverse();
  }

  /** One place more than asked for, which shows whether there is another page. */
  #places(search: Search, offset: number): Promise<Place[]> {
    const { table, query, conditions } = search;
    const { sort, start, limit } = query;
    const after: Where[] = 'after' in start ? [(texts) => afterSql(sort, start.after, table, texts)] : [];
    const order = `${orderSql(sort, table)} ${limitSql(offset, limit + 1)}`;
    return this.#placesAt({ ...search, conditions: [...conditions, ...after] }, order);
  }

  /** Reads the columns of filters and sort only. */
  async #placesAt({ tenant, table, query, conditions, signal }: Search, order: string): Promise<Place[]> {
    const select = `${table.column(table.time)}, id, ${sortValueSql(query.sort.field, table)}`;
    const statement = { select, from: table.name, where: conditions, rest: `ORDER BY ${order}` };
    const { rows } = await this.#read(tenant, statement, signal);
    return rows.map(([time, id, sortValue]) => ({ time: Number(time), id: Number(id), sortValue }));
  }

  /** The rows at these places, in full, in their order. Found by the sort key. */
  async #entries({ tenant, table, signal }: Search, places: readonly Place[]): Promise<LogEntry[]> {
    if (places.length === 0) return [];
    const key = `${table.column(table.time)}, id`;
    const times = [...new Set(places.map(({ time }) => numberLiteral(time)))].join(', ');
    const pairs = places.map(({ time, id }) => `(${numberLiteral(time)}, ${numberLiteral(id)})`).join(', ');
    const { rows } = await this.#read(
      tenant,
      {
        select: [key, ...table.fields.map((field) => table.column(field))].join(', '),
        from: table.name,
        where: [() => `${table.column(table.time)} IN (${times})`, () => `(${key}) IN (${pairs})`],
      },
      signal,
    );
    const byPlace = new Map(rows.map(([time, id, ...cells]) => [`${Number(time)} ${Number(id)}`, cells]));
    // A row that was deleted in between is missing, as it is in the log.
    return places.flatMap(({ time, id }) => {
      const cells = byPlace.get(`${time} ${id}`);
      return cells ? [entry(table.fields, cells)] : [];
    });
  }
}
