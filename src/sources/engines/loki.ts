import { isObject } from '../../core/is-object.js';
import type { Engine } from './engine.js';
import { pathName } from '../mapping/read-path.js';
import type { FieldMapping, Mapping, Path, SummaryMapping } from '../mapping/mapping.js';
import { measuredFields } from './measured-fields.js';

export interface LokiOptions {
  /** Which log: a LogQL query of log lines, `{job="api"}`. */
  readonly query: string;
  /** Fields of the report: labels are at `group.stream.…`, the line at `item.1`. The instant is known. */
  readonly fields: NonNullable<Mapping['fields']>;
  /** Whether a text in all fields is looked for by Loki, which looks in lines and not in labels; else it is in the browser, in both. */
  readonly findsInLines?: boolean;
}

const LABEL = /^group\.stream\.([A-Za-z_]\w*)$/;

/** A label is asked for by its name; what is within a line is neither asked for nor counted. */
const asked = (given: Path | FieldMapping): FieldMapping => {
  const field = typeof given === 'string' || Array.isArray(given) ? { at: given } : given;
  const [, label] = LABEL.exec(pathName(field.at ?? '')) ?? [];
  return label === undefined ? { filters: false, countable: false, ...field } : { name: label, ...field };
};

/** Series that a server gives at most, unless it is set up otherwise: more are an error. */
const MOST_SERIES = 500;

/**
 * How Loki counts, by metric queries. They count the rows behind the start of a range and at its end: moved by a nanosecond, those
 * at its start and before its end. They are asked for between two instants alone, since a range has to have a length.
 */
const summaryOf = (
  query: string,
  fields: NonNullable<Mapping['fields']>,
): NonNullable<Mapping['summary']> => {
  const { status, error } = measuredFields(fields);
  const beside = [status, error].flatMap((field) => (field && field.countable !== false ? [field.name] : []));
  const counted = (labels: readonly string[], range: string): string =>
    `sum by (${labels.join(', ')}) (count_over_time(${query}{filter} [{${range}}ms] offset 1ns))`;
  const places: Partial<SummaryMapping> = {
    ...(status && { status: ['metric', status.name] }),
    ...(error && error.countable !== false && { error: ['metric', error.name] }),
  };
  return {
    time: {
      parameters: {
        query: counted(beside, 'bucket'),
        start: '{firstEnd}',
        end: '{lastEnd}',
        step: '{bucket}ms',
      },
      groups: 'data.result',
      each: 'values',
      value: 'item.0',
      isEnd: true,
      unit: 's',
      count: 'item.1',
      ...Object.fromEntries(
        Object.entries(places).map(([name, path]) => [name, ['group', ...(path as string[])]]),
      ),
    },
    values: {
      path: '/loki/api/v1/query',
      parameters: { query: counted(['{group}', ...beside], 'span'), time: '{to}' },
      groups: 'data.result',
      value: ['metric', '{group}'],
      count: 'value.1',
      most: MOST_SERIES,
      ...places,
    },
  };
};

/**
 * A mapping for Grafana Loki, with the endpoint at its root. It gives the newest rows of a range of time, no total, and no other
 * order. Labels are filtered by it, and counted between two instants, spans of time where both begin some; a text only where it is one word, since all else could mean something in a regular expression.
 */
export const loki = ({ query, fields: given, findsInLines = false }: LokiOptions): Mapping => {
  const fields = Object.fromEntries(Object.entries(given).map(([key, field]) => [key, asked(field)]));
  return {
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
      ...fields,
      dateTime: { at: 'item.0', unit: 'ns', filters: false },
    },
    summary: summaryOf(query, fields),
    filters: {
      as: 'expression',
      quote: 'none',
      wildcards: '.',
      join: '',
      whenNone: '',
      caseless: 'all',
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
        ...(findsInLines && { anywhere: ' |~ "(?i){value}"', notAnywhere: ' !~ "(?i){value}"' }),
      },
    },
  };
};

export const lokiEngine: Engine = {
  name: 'Grafana Loki',
  fits: ({ answer }) =>
    isObject(answer) &&
    answer['status'] === 'success' &&
    isObject(answer['data']) &&
    answer['data']['resultType'] === 'streams' &&
    Array.isArray(answer['data']['result']),
};
