import {
  ClickHouseError,
  ClickHouseLogLevel,
  createClient,
  type ClickHouseClient as Connection,
} from '@clickhouse/client';
import { HttpProblem } from '../problem-details.js';
import { tooMuch } from '../too-much.js';
import { connectionOptions } from './connection-options.js';

export interface ClickHouseAnswer {
  /** Cells in the order of the statement's columns. 64-bit integers come as texts. */
  readonly rows: readonly (readonly unknown[])[];
  /** Rows that there would be without the statement's LIMIT; exact where it groups. */
  readonly rowsBeforeLimit: number;
  /** Rows that the database read to answer. */
  readonly rowsRead: number;
}

export interface ReadOptions {
  /** Whom the database's quota counts it for: a tenant, so that none can use up another's share. */
  readonly quotaKey?: string;
  /** Texts of the statement's parameters, by name. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** Longest wait for an answer, in milliseconds; the database's own limit (`reader.xml`) is shorter, and says more. */
const LONGEST_WAIT = 20_000;

/** What the reader learns of the database's faults, by ClickHouse's own numbers. */
const PROBLEMS: Readonly<Record<string, () => HttpProblem>> = {
  '158': tooMuch, // TOO_MANY_ROWS
  '159': tooMuch, // TIMEOUT_EXCEEDED
  '160': tooMuch, // TOO_SLOW
  '241': tooMuch, // MEMORY_LIMIT_EXCEEDED
  '307': tooMuch, // TOO_MANY_BYTES
  '396': tooMuch, // TOO_MANY_ROWS_OR_BYTES
  '201': () =>
    new HttpProblem(429, 'Too many searches', {
      detail: 'your share of the database is used up for a minute: try again then',
    }),
  '202': () => new HttpProblem(503, 'Database busy', { detail: 'the log is asked for by too many at once' }),
};

/** How ClickHouse says what went wrong; also at the end of an answer that had begun. */
const FAULT = /Code: (\d+)\b.*/;

/** The client takes the number out of words that it knows; the words of older servers it leaves as they are. */
const wordsOf = (error: unknown): string =>
  error instanceof ClickHouseError ? `Code: ${error.code}, ${error.message}` : String(error);

/** As many as `reader.xml` lets the reader ask at once: the database says by itself when that is too many. */
const MOST_CONNECTIONS = 40;

/**
 * Statements to ClickHouse by its own client. A fault becomes a problem that holds nothing of the statement or of
 * the database's own words; those are for the server's log.
 */
export class ClickHouseClient {
  readonly #connection: Connection;
  readonly #longestWait: number;

  /**
   * @param url Such as `http://log_reader:secret@127.0.0.1:8123/?database=default`.
   * @param longestWait For an answer, in milliseconds.
   */
  constructor(url: string, longestWait = LONGEST_WAIT) {
    this.#longestWait = longestWait;
    this.#connection = createClient({
      ...connectionOptions(url),
      max_open_connections: MOST_CONNECTIONS,
      // It would log statements, and what is in them.
      log: { level: ClickHouseLogLevel.OFF },
    });
  }

  /**
   * @param sql A statement without FORMAT.
   * @throws HttpProblem 422 where it is too much, 429 over the quota, 503 where the database fails or does not answer.
   */
  async read(sql: string, options: ReadOptions = {}): Promise<ClickHouseAnswer> {
    const text = await this.#send(sql, options);
    try {
      const answer = JSON.parse(text) as {
        data: unknown[][];
        rows_before_limit_at_least?: number | string;
        statistics: { rows_read: number | string };
      };
      const { data: rows, rows_before_limit_at_least: rowsBeforeLimit = rows.length } = answer;
      return {
        rows,
        rowsBeforeLimit: Number(rowsBeforeLimit),
        rowsRead: Number(answer.statistics.rows_read),
      };
    } catch {
      // What goes wrong once the answer has begun ends it with words that are not JSON. Its rows are nobody's to log.
      throw this.#problem(FAULT.exec(text)?.[0] ?? 'an answer that is not JSON');
    }
  }

  /** The answer's text: the client's own reading of it would put rows into its errors. */
  async #send(sql: string, { quotaKey, parameters = {}, signal }: ReadOptions): Promise<string> {
    signal?.throwIfAborted();
    const limit = AbortSignal.timeout(this.#longestWait);
    try {
      const answer = await this.#connection.query({
        query: sql,
        format: 'JSONCompact',
        query_params: parameters,
        // Headers hold ASCII; a tenant may be named as it likes.
        http_headers: quotaKey === undefined ? {} : { 'x-clickhouse-quota': encodeURIComponent(quotaKey) },
        abort_signal: signal ? AbortSignal.any([signal, limit]) : limit,
      });
      return await answer.text();
    } catch (error) {
      signal?.throwIfAborted();
      if (limit.aborted) throw tooMuch();
      throw this.#problem(wordsOf(error));
    }
  }

  #problem(words: string): HttpProblem {
    const [fault = words.slice(0, 200), code = ''] = FAULT.exec(words) ?? [];
    const known = PROBLEMS[code];
    if (known) return known();
    console.error(`ClickHouse: ${fault.slice(0, 1_000)}`);
    return new HttpProblem(503, 'Database not available', { detail: 'the log cannot be read just now' });
  }
}
