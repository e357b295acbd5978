import { EventEmitter } from 'node:events';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { LogEntry } from '../../logs/log-entry.js';
import type { LogField } from '../../logs/log-field.js';
import type { Database } from '../database.js';
import { DuckDbLogStore } from '../duckdb-log-store.js';
import type { LogCondition, LogQuery } from '../log-query.js';
import type { LogPage, LogStore } from '../log-store.js';
import type { LogSummary, SummaryQuery } from '../log-summary.js';
import type { LogTable } from '../log-tables.js';
import type { Reader, Tenant } from '../reader.js';

/** The name of the log among the others. */
export const OWN_REQUESTS = 'own-requests';

/** Requests that are kept: the oldest go. */
export const MOST_KEPT = 10_000;

const ID: LogField = { key: 'id', type: 'number' };

const FIELDS: readonly LogField[] = [
  ID,
  { key: 'client', type: 'text' },
  { key: 'ip', type: 'text' },
  { key: 'method', type: 'text' },
  { key: 'status', type: 'status' },
  { key: 'url', type: 'text' },
  { key: 'error', type: 'boolean' },
  { key: 'time', type: 'number' },
  { key: 'dateTime', type: 'instant' },
];

const ROWS = 'own_requests';

/** Rows come and go, so their places are counted when they are asked for. */
const TABLE: LogTable = {
  name: OWN_REQUESTS,
  fields: FIELDS,
  create: async (connection, table) => {
    await connection.run(`CREATE TABLE ${ROWS} (tenant VARCHAR, id DOUBLE, client VARCHAR, ip VARCHAR,
      method VARCHAR, status DOUBLE, url VARCHAR, error BOOLEAN, time DOUBLE, "dateTime" DOUBLE)`);
    await connection.run(`CREATE VIEW ${table} AS SELECT *,
      row_number() OVER (PARTITION BY tenant ORDER BY "dateTime" DESC, id DESC) - 1 AS position FROM ${ROWS}`);
  },
};

/** A request that this server has answered, or that broke off. */
export interface OwnRequest {
  /** Who asked: it is a row of their tenant's log, and of nobody else's. */
  readonly reader: Reader;
  readonly ip: string;
  readonly method: string;
  /** Path and query, without secrets. */
  readonly url: string;
  readonly status: number;
  /** Whether it was refused, failed or broke off. */
  readonly error: boolean;
  /** In milliseconds, up to the last byte of the answer. */
  readonly time: number;
  /** When it was received, in milliseconds since 1970. */
  readonly dateTime: number;
}

interface StoredRequest extends OwnRequest {
  readonly id: number;
}

/**
 * The requests to this server as a log, in a table of DuckDB, so that it is filtered, put in order, paged and counted as the other
 * logs are. What is answered waits for nobody here: requests are written when the log is read.
 */
export class OwnRequests implements LogStore {
  readonly #database: Database;
  readonly #store: DuckDbLogStore;
  readonly #most: number;
  readonly #changes = new EventEmitter().setMaxListeners(0);
  readonly #ended = new AbortController();
  #pending: StoredRequest[] = [];
  #writing: Promise<void> = Promise.resolve();
  #newest: number;

  /**
   * @param startedAt In milliseconds since 1970. Ids are counted from it, so that those of a process that ended are all lower: who
   *   comes back with one misses nothing of this one.
   */
  constructor(database: Database, startedAt: number, most = MOST_KEPT) {
    this.#database = database;
    this.#store = new DuckDbLogStore(database, [TABLE]);
    this.#newest = startedAt;
    this.#most = most;
  }

  /** The id of the newest request. */
  get newest(): number {
    return this.#newest;
  }

  /** Aborted when the server ends: those who wait for further requests are let go. */
  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  record(request: OwnRequest): void {
    this.#pending.push({ ...request, id: ++this.#newest });
    if (this.#pending.length > this.#most) this.#pending.shift();
    this.#changes.emit('change');
  }

  /** Calls back after each request that is recorded, until the signal is aborted. */
  onChange(listener: () => void, signal: AbortSignal): void {
    this.#changes.on('change', listener);
    signal.addEventListener('abort', () => this.#changes.off('change', listener), { once: true });
  }

  fields(log: string): readonly LogField[] | undefined {
    return this.#store.fields(log);
  }

  async readPage(tenant: Tenant, log: string, query: LogQuery, signal?: AbortSignal): Promise<LogPage> {
    await this.#write();
    return this.#store.readPage(tenant, log, query, signal);
  }

  async summarize(
    tenant: Tenant,
    log: string,
    query: SummaryQuery,
    signal?: AbortSignal,
  ): Promise<LogSummary> {
    await this.#write();
    return this.#store.summarize(tenant, log, query, signal);
  }

  /** Requests of a tenant that were received after the one of an id, oldest first. */
  async readAfter(
    tenant: Tenant,
    id: number,
    conditions: readonly LogCondition[],
    signal: AbortSignal,
  ): Promise<readonly LogEntry[]> {
    const isLater: LogCondition = {
      field: ID,
      negated: false,
      kind: 'ranges',
      ranges: [[id + 1, Number.MAX_SAFE_INTEGER]],
    };
    const page = await this.readPage(
      tenant,
      OWN_REQUESTS,
      {
        conditions: [isLater, ...conditions],
        sort: { field: ID, descending: false },
        limit: this.#most,
        start: { offset: 0 },
      },
      signal,
    );
    return page.rows;
  }

  end(): void {
    this.#ended.abort();
  }

  /** One after the other, so that no request is written twice. */
  #write(): Promise<void> {
    this.#writing = this.#writing.catch(() => {}).then(() => this.#writePending());
    return this.#writing;
  }

  async #writePending(): Promise<void> {
    await this.#store.prepare(OWN_REQUESTS);
    const written = this.#pending;
    if (written.length === 0) return;
    this.#pending = [];
    const connection = await this.#database.connect();
    try {
      await this.#append(connection, written);
      await connection.run(`DELETE FROM ${ROWS} WHERE id <= $1`, [this.#newest - this.#most]);
    } finally {
      connection.closeSync();
    }
  }

  async #append(connection: DuckDBConnection, rows: readonly StoredRequest[]): Promise<void> {
    const appender = await connection.createAppender(ROWS);
    for (const { reader, id, ip, method, status, url, error, time, dateTime } of rows) {
      appender.appendVarchar(reader.tenant);
      appender.appendDouble(id);
      for (const text of [reader.name, ip, method]) appender.appendVarchar(text);
      appender.appendDouble(status);
      appender.appendVarchar(url);
      appender.appendBoolean(error);
      appender.appendDouble(time);
      appender.appendDouble(dateTime);
      appender.endRow();
    }
    appender.closeSync();
  }
}

/** The logs of a store, and this server's own requests among them. */
export const withOwnRequests = (logs: LogStore, own: OwnRequests): LogStore => {
  const storeOf = (log: string): LogStore => (log === OWN_REQUESTS ? own : logs);
  return {
    fields: (log) => storeOf(log).fields(log),
    readPage: (tenant, log, ...asked) => storeOf(log).readPage(tenant, log, ...asked),
    summarize: (tenant, log, ...asked) => storeOf(log).summarize(tenant, log, ...asked),
  };
};
