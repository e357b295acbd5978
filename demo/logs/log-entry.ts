import type { LogField } from './log-field.js';

/** One row of a log by field key. A value that the log lacks is absent, never empty and never made up. */
export interface LogEntry {
  readonly id: number;
  /** ISO 8601 in UTC. */
  readonly dateTime: string;
  readonly [key: string]: unknown;
}

/** A log that was recorded somewhere and is read from a file. */
export interface RecordedLog {
  readonly name: string;
  /** What the log holds beside the report's own columns; shown in a row's details. */
  readonly extraFields: readonly LogField[];
  read(): Promise<LogEntry[]>;
}
