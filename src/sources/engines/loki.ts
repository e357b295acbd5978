import type { Mapping } from '../mapping/mapping.js';

export interface LokiOptions {
  /** Which log: a LogQL query of log lines, `{job="api"}`. */
  readonly query: string;
  /** Fields of the report: labels stand at `group.stream.…`, the line at `item.1`. The instant is known. */
  readonly fields: NonNullable<Mapping['fields']>;
}

/**
 * A mapping for Grafana Loki, with the endpoint at its root. It gives the newest rows of a range of time and no total; all else
 * is filtered in the browser.
 */
export const loki = ({ query, fields }: LokiOptions): Mapping => ({
  request: {
    path: '/loki/api/v1/query_range',
    parameters: { query, start: '{from}', end: '{to}', limit: '{limit}', direction: 'backward' },
  },
  // More than the server's own limit is an error there; 5,000 is what it comes with.
  paging: { by: 'time', most: 5000 },
  rows: { at: 'data.result', each: 'values' },
  time: { unit: 'ns' },
  fields: { dateTime: { at: 'item.0', unit: 'ns' }, ...fields },
});
