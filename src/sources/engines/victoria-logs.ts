import type { Mapping } from '../mapping/mapping.js';

export interface VictoriaLogsOptions {
  /** Which log, in LogsQL; all of it where not given. */
  readonly query?: string;
  /** Fields of the report. The instant is known; numbers come as texts, and need the type `number`. */
  readonly fields: NonNullable<Mapping['fields']>;
}

/** A mapping for VictoriaLogs, with the endpoint at its root: newest rows first, no total; filtered in the browser. */
export const victoriaLogs = ({ query = '*', fields }: VictoriaLogsOptions): Mapping => ({
  request: { path: '/select/logsql/query', parameters: { query, limit: '{limit}', offset: '{offset}' } },
  paging: { by: 'offset' },
  rows: { format: 'ndjson' },
  fields: { dateTime: { at: '_time', unit: 'iso' }, ...fields },
});
