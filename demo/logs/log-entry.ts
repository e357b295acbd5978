import type { LogField } from './log-field.js';

/** One row of a log by field key. A value that the log lacks is absent, never empty and never made up. */
export interface LogRow {
  /** Tells rows of the same time apart, whether or not the report shows it. */
  readonly id: number;
  readonly [key: string]: unknown;
}

/** A row of a log whose every row has the one time that it is in order by. */
export interface LogEntry extends LogRow {
  /** ISO 8601 in UTC. */
  readonly dateTime: string;
}

/** A log that fits into memory: recorded somewhere and read from a file, or made up. */
export interface SmallLog {
  readonly name: string;
  /** All that it holds; the first instant among them is the log's time. */
  readonly fields: readonly LogField[];
  /** @param newest When the newest row of a made-up log happened. */
  read(newest: Date): Promise<LogRow[]>;
}
