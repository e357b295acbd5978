import type { LogEntry } from '../logs/log-entry.js';
import type { LogField } from '../logs/log-field.js';
import type { LogQuery, RowPosition } from './log-query.js';
import type { LogSummary, SummaryQuery } from './log-summary.js';
import type { Tenant } from './reader.js';

export interface LogPage {
  readonly rows: readonly LogEntry[];
  /** Rows that meet the conditions in all. */
  readonly total: number;
  /** The last row of the page where more rows follow it; null at the end. */
  readonly last: RowPosition | null;
}

/** Where logs are kept. Another database is another implementation of this, and nothing else changes. */
export interface LogStore {
  /** The fields of a log; undefined where there is no such log. */
  fields(log: string): readonly LogField[] | undefined;
  /**
   * A page of the rows of one tenant, whatever the query says.
   *
   * @param signal Aborted when nobody waits for the page any more.
   */
  readPage(tenant: Tenant, log: string, query: LogQuery, signal?: AbortSignal): Promise<LogPage>;
  /** The rows of one tenant, counted, whatever the query says. */
  summarize(tenant: Tenant, log: string, query: SummaryQuery, signal?: AbortSignal): Promise<LogSummary>;
}
