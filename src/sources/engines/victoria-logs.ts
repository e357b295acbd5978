import { isObject } from '../../core/is-object.js';
import { wereLines } from '../protocol/json-lines.js';
import type { Engine } from './engine.js';
import type { Mapping } from '../mapping/mapping.js';

export interface VictoriaLogsOptions {
  /** Which log, in LogsQL; all of it where not given. */
  readonly query?: string;
  /** Fields of the report. The instant is known; numbers come as texts, and need the type `number`. */
  readonly fields: NonNullable<Mapping['fields']>;
}

/**
 * A mapping for VictoriaLogs, with the endpoint at its root: newest rows first, no total, no other order. A text is looked for
 * there only where it is one word, since all else could mean something in a regular expression.
 */
export const victoriaLogs = ({ query = '*', fields }: VictoriaLogsOptions): Mapping => ({
  request: {
    path: '/select/logsql/query',
    parameters: {
      query: `${query}{filter}`,
      start: '{from}',
      end: '{to}',
      limit: '{limit}',
      offset: '{offset}',
    },
  },
  paging: { by: 'offset' },
  rows: { format: 'ndjson' },
  time: { unit: 'iso', excludesEnd: true },
  fields: { ...fields, dateTime: { at: '_time', unit: 'iso', filters: false } },
  filters: {
    as: 'expression',
    quote: 'none',
    wildcards: '.',
    prefix: ' AND ',
    whenNone: '',
    operators: {
      equals: '{field}:={value}',
      notEquals: '!{field}:={value}',
      is: '{field}:="{value}"',
      isNot: '!{field}:="{value}"',
      atLeast: '{field}:>={value}',
      atMost: '{field}:<={value}',
      below: '{field}:<{value}',
      contains: '{field}:~"(?i){value}"',
      notContains: '!{field}:~"(?i){value}"',
    },
  },
});

export const victoriaLogsEngine: Engine = {
  name: 'VictoriaLogs',
  // Each row has its instant and, unless the query leaves them out, the stream that it is of.
  fits: ({ answer }) =>
    Array.isArray(answer) &&
    wereLines(answer) &&
    answer.length > 0 &&
    answer.every((row) => isObject(row) && typeof row['_time'] === 'string'),
};
