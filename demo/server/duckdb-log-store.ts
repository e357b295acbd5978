import type { LogEntry } from '../logs/log-entry.js';
import type { LogField } from '../logs/log-field.js';
import { BoundValues } from './bound-values.js';
import type { Database } from './database.js';
import { duckDbSummary } from './duckdb-summary.js';
import { readUnlessAborted } from './interruptible-read.js';
import { afterSql, columnName, conditionsSql, sortValue } from './log-conditions-sql.js';
import type { LogQuery, LogSort, RowPosition } from './log-query.js';
import type { LogSummary, SummaryQuery } from './log-summary.js';
import type { LogPage, LogStore } from './log-store.js';
import { onTheWire, type LogTable } from './log-tables.js';
import type { Tenant } from './reader.js';
import { SearchQueue } from './search-queue.js';
import { FEW_VALUES, summarize } from './summarize.js';
import { tooMuch } from './too-much.js';

type StoredRow = Readonly<Record<string, unknown>>;

const entry = (row: StoredRow, fields: readonly LogField[]): LogEntry =>
  Object.fromEntries(
    fields
      .filter(({ key }) => row[key] !== null)
      .map(({ key, type }) => [key, onTheWire(row[key], type)] as const),
  ) as LogEntry;

const position = (row: StoredRow): RowPosition => ({
  value: row['sort_value'] as RowPosition['value'],
  id: row['id'] as number,
});

/** The default order is the table's own, so it needs no sort. */
const innerOrder = ({ field, descending }: LogSort): string => {
  if (field.key === 'dateTime') return descending ? 'position ASC' : 'position DESC';
  return `sort_value ${descending ? 'DESC' : 'ASC'} NULLS LAST, id ${descending ? 'DESC' : 'ASC'}`;
};

const outerOrder = ({ descending }: LogSort): string =>
  descending
    ? 'page.sort_value DESC NULLS LAST, page.id DESC'
    : 'page.sort_value ASC NULLS LAST, page.id ASC';

const isWholeLogInItsOrder = ({ conditions, sort }: LogQuery): boolean =>
  conditions.length === 0 && sort.field.key === 'dateTime' && sort.descending;

/** In milliseconds; the report shows what it is waiting for all this time. */
const LONGEST_SEARCH = 15_000;

export interface SearchLimits {
  /** How long a search may take, in milliseconds. */
  readonly longestSearch?: number;
  /** Which searches wait for which. */
  readonly queue?: SearchQueue;
  /** Different values of a summary that are all measured at once. */
  readonly fewValues?: number;
}

/** Whose rows are looked through, and until when. */
interface Search {
  readonly tenant: Tenant;
  readonly table: string;
  readonly signal: AbortSignal;
}

/** Logs in a DuckDB database. A log's table is made when it is first asked for, or by {@link prepare}. */
export class DuckDbLogStore implements LogStore {
  readonly #database: Database;
  readonly #tables: ReadonlyMap<string, LogTable>;
  readonly #created = new Map<string, Promise<string>>();
  readonly #queue: SearchQueue;
  readonly #longestSearch: number;
  readonly #fewValues: number;

  constructor(
    database: Database,
    tables: readonly LogTable[],
    { longestSearch = LONGEST_SEARCH, queue = new SearchQueue(), fewValues = FEW_VALUES }: SearchLimits = {},
  ) {
    this.#database = database;
    this.#queue = queue;
    this.#longestSearch = longestSearch;
    this.#fewValues = fewValues;
    this.#tables = new Map(tables.map((table) => [table.name, table]));
  }

  fields(log: string): readonly LogField[] | undefined {
    return this.#tables.get(log)?.fields;
  }

  /** Makes the log's table, once; resolves to its name in the database. */
  prepare(log: string): Promise<string> {
    const definition = this.#tables.get(log);
    if (!definition) throw new RangeError(`no log is named ${log}`);
    const known = this.#created.get(log);
    if (known) return known;
    const created = this.#create(definition);
    this.#created.set(log, created);
    // What failed may succeed the next time it is asked for.
    created.catch(() => this.#created.delete(log));
    return created;
  }

  /** @throws HttpProblem 422 where the search, waiting for its turn included, takes too long; 503 where too many wait. */
  readPage(tenant: Tenant, log: string, query: LogQuery, signal?: AbortSignal): Promise<LogPage> {
    return this.#search(tenant, log, signal, (search) => this.#page(search, log, query));
  }

  /** @throws HttpProblem As {@link readPage} does. */
  summarize(tenant: Tenant, log: string, query: SummaryQuery, signal?: AbortSignal): Promise<LogSummary> {
    const fields = this.fields(log) ?? [];
    return this.#search(tenant, log, signal, (search) =>
      summarize(
        duckDbSummary(
          search.tenant,
          search.table,
          (sql, bound) => this.#read(sql, bound, search.signal),
          this.#fewValues,
        ),
        fields,
        query,
      ),
    );
  }

  /** Waits for its turn, and ends when it takes too long, or when nobody waits for it any more. */
  async #search<Result>(
    tenant: Tenant,
    log: string,
    signal: AbortSignal | undefined,
    search: (search: Search) => Promise<Result>,
  ): Promise<Result> {
    const table = await this.prepare(log);
    const limit = AbortSignal.timeout(this.#longestSearch);
    const ending = signal ? AbortSignal.any([signal, limit]) : limit;
    try {
      return await this.#queue.run(tenant, ending, () => search({ tenant, table, signal: ending }));
    } catch (error) {
      if (limit.aborted && !signal?.aborted && error === ending.reason) throw tooMuch();
      throw error;
    }
  }

  /** One statement after the other: the database shares each out among the processors by itself. */
  async #page(search: Search, log: string, query: LogQuery): Promise<LogPage> {
    const fields = this.fields(log) ?? [];
    const found = await this.#rows(search, fields, query);
    const total = await this.#count(search, query);
    const rows = found.slice(0, query.limit);
    const last = found.length > query.limit ? rows.at(-1) : undefined;
    return { rows: rows.map((row) => entry(row, fields)), total, last: last ? position(last) : null };
  }

  async #create(definition: LogTable): Promise<string> {
    const table = `log_${definition.name.replaceAll('-', '_')}`;
    const connection = await this.#database.connect();
    try {
      await definition.create(connection, table);
      return table;
    } finally {
      connection.closeSync();
    }
  }

  async #count({ tenant, table, signal }: Search, { conditions }: LogQuery): Promise<number> {
    const bound = new BoundValues();
    const where = conditionsSql(tenant, conditions, bound);
    const sql = `SELECT count(*)::DOUBLE AS total FROM ${table} WHERE ${where}`;
    const [row] = await this.#read(sql, bound, signal);
    return Number(row?.['total']);
  }

  /**
   * One row more than asked for, which shows whether there is another page. The page's places are found first, over
   * the columns that filters and sort need; only those rows are then read in full.
   */
  #rows(
    { tenant, table, signal }: Search,
    fields: readonly LogField[],
    query: LogQuery,
  ): Promise<StoredRow[]> {
    const bound = new BoundValues();
    const { conditions, sort, limit, start } = query;
    const after = 'after' in start ? ` AND ${afterSql(sort, start.after, bound)}` : '';
    const offset = 'offset' in start ? start.offset : 0;
    // Where every row counts and its place is its number, rows to skip need not be read at all.
    const skipped = isWholeLogInItsOrder(query) ? ` AND position >= ${bound.bind(BigInt(offset))}` : '';
    return this.#read(
      `WITH page AS MATERIALIZED (
         SELECT tenant, position, id, ${sortValue(sort.field)} AS sort_value FROM ${table}
         WHERE ${conditionsSql(tenant, conditions, bound)}${after}${skipped}
         ORDER BY ${innerOrder(sort)}
         LIMIT ${bound.bind(BigInt(limit + 1))} OFFSET ${bound.bind(BigInt(skipped ? 0 : offset))}
       )
       SELECT ${fields.map((field) => `log.${columnName(field)}`).join(', ')}, page.sort_value
       FROM ${table} AS log JOIN page USING (tenant, position)
       ORDER BY ${outerOrder(sort)}`,
      bound,
      signal,
    );
  }

  /** A connection of its own for every statement, since one connection answers one statement at a time. */
  async #read(sql: string, bound: BoundValues, signal: AbortSignal): Promise<StoredRow[]> {
    const connection = await this.#database.connect();
    try {
      return await readUnlessAborted(connection, sql, bound, signal);
    } finally {
      connection.closeSync();
    }
  }
}
