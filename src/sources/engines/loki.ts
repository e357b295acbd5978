import { isObject } from '../../core/is-object.js';
import type { Engine } from './engine.js';
import { pathName } from '../mapping/read-path.js';
import type { FieldMapping, Mapping, Path } from '../mapping/mapping.js';

export interface LokiOptions {
  /** Which log: a LogQL query of log lines, `{job="api"}`. */
  readonly query: string;
  /** Fields of the report: labels are at `group.stream.…`, the line at `item.1`. The instant is known. */
  readonly fields: NonNullable<Mapping['fields']>;
}

const LABEL = /^group\.stream\.([A-Za-z_]\w*)$/;

/** A label is asked for by its name; what stands within a line is not asked for. */
const asked = (given: Path | FieldMapping): FieldMapping => {
  const field = typeof given === 'string' || Array.isArray(given) ? { at: given } : given;
  const [, label] = LABEL.exec(pathName(field.at ?? '')) ?? [];
  return label === undefined ? { filters: false, ...field } : { name: label, ...field };
};

/**
 * A mapping for Grafana Loki, with the endpoint at its root. It gives the newest rows of a range of time, no total, and no other
 * order. Labels are filtered by it; a text only where it is one word, since all else could mean something in a regular expression.
 */
export const loki = ({ query, fields }: LokiOptions): Mapping => ({
  request: {
    path: '/loki/api/v1/query_range',
    parameters: {
      query: `${query}{filter}`,
      start: '{from}',
      end: '{to}',
      limit: '{limit}',
      direction: 'backward',
    },
  },
  // More than the server's own limit is an error there; 5,000 is what it comes with.
  paging: { by: 'time', most: 5000 },
  rows: { at: 'data.result', each: 'values' },
  time: { unit: 'ns', excludesEnd: true },
  fields: {
    ...Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, asked(field)])),
    dateTime: { at: 'item.0', unit: 'ns', filters: false },
  },
  filters: {
    as: 'expression',
    quote: 'none',
    wildcards: '.',
    join: '',
    whenNone: '',
    operators: {
      equals: ' | {field} = {value}',
      notEquals: ' | {field} != {value}',
      is: ' | {field} = "{value}"',
      isNot: ' | {field} != "{value}"',
      atLeast: ' | {field} >= {value}',
      atMost: ' | {field} <= {value}',
      below: ' | {field} < {value}',
      contains: ' | {field} =~ "(?i).*{value}.*"',
      notContains: ' | {field} !~ "(?i).*{value}.*"',
    },
  },
});

export const lokiEngine: Engine = {
  name: 'Grafana Loki',
  fits: ({ answer }) =>
    isObject(answer) &&
    answer['status'] === 'success' &&
    isObject(answer['data']) &&
    answer['data']['resultType'] === 'streams' &&
    Array.isArray(answer['data']['result']),
};
