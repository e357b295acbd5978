import { HttpProblem } from '../problem-details.js';
import { tooMuch } from '../too-much.js';
import { signedAddress } from './signed-address.js';

export interface ClickHouseAnswer {
  /** Cells in the order of the statement's columns. 64-bit integers come as texts. */
  readonly rows: readonly (readonly unknown[])[];
  /** Rows that the database read to answer. */
  readonly rowsRead: number;
}

export interface ReadOptions {
  /** Whom the database's quota counts it for: a tenant, so that none can use up another's share. */
  readonly quotaKey?: string;
  /** Values of the statement's parameters, by name. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** Longest wait for an answer, in milliseconds; the database's own limit (`reader.xml`) is shorter, and says more. */
const LONGEST_WAIT = 20_000;

/** What the reader is told of the database's faults, by ClickHouse's own numbers. */
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

/**
 * Statements to ClickHouse over its HTTP interface. A fault becomes a problem that holds nothing of the statement or of
 * the database's own words; those are for the server's log.
 */
export class ClickHouseClient {
  readonly #address: URL;
  readonly #longestWait: number;
  readonly #headers: Readonly<Record<string, string>>;

  /**
   * @param url Such as `http://log_reader:secret@127.0.0.1:8123/?database=default`.
   * @param longestWait For an answer, in milliseconds.
   */
  constructor(url: string, longestWait = LONGEST_WAIT) {
    this.#longestWait = longestWait;
    const { address, headers } = signedAddress(url);
    this.#address = address;
    this.#headers = headers;
  }

  /**
   * @param sql A statement without FORMAT.
   * @throws HttpProblem 422 where it is too much, 429 over the quota, 503 where the database fails or does not answer.
   */
  async read(sql: string, options: ReadOptions = {}): Promise<ClickHouseAnswer> {
    const text = await this.#send(`${sql} FORMAT JSONCompact`, options);
    try {
      const { data, statistics } = JSON.parse(text) as {
        data: unknown[][];
        statistics: { rows_read: number | string };
      };
      return { rows: data, rowsRead: Number(statistics.rows_read) };
    } catch {
      // What goes wrong once the answer has begun ends it with words that are no JSON. Its rows are nobody's to log.
      throw this.#problem(FAULT.exec(text)?.[0] ?? 'an answer that is no JSON');
    }
  }

  async #send(sql: string, { quotaKey, parameters = {}, signal }: ReadOptions): Promise<string> {
    const address = new URL(this.#address);
    for (const [name, value] of Object.entries(parameters)) address.searchParams.set(`param_${name}`, value);
    // Headers hold ASCII; a tenant may be named as it likes.
    const headers = new Headers(this.#headers);
    if (quotaKey !== undefined) headers.set('x-clickhouse-quota', encodeURIComponent(quotaKey));
    const limit = AbortSignal.timeout(this.#longestWait);
    const waiting = { signal: signal ? AbortSignal.any([signal, limit]) : limit };
    try {
      const answer = await fetch(address, { method: 'POST', headers, body: sql, ...waiting });
      const text = await answer.text();
      if (answer.ok) return text;
      throw this.#problem(text);
    } catch (error) {
      if (error instanceof HttpProblem || signal?.aborted) throw error;
      if (limit.aborted) throw tooMuch();
      throw this.#problem(String(error));
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
