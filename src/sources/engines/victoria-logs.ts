import { isObject } from '../../core/is-object.js';
import { wereLines } from '../protocol/json-lines.js';
import type { Engine } from './engine.js';
import type { Mapping, PatternMapping, SummaryMapping } from '../mapping/mapping.js';
import { CLASSES, durationUnit, measuredFields, soughtFields, together } from './measured-fields.js';

export interface VictoriaLogsOptions {
  /** Which log, in LogsQL; all of it where not given. */
  readonly query?: string;
  /** Fields of the report. The instant is known; numbers come as texts, and need the type `number`. */
  readonly fields: NonNullable<Mapping['fields']>;
}

/** The field that addresses are folded in, beside their own. */
const PATTERN = 'summary_pattern';

/** Pipes, one after the other. A text has no first characters there but those that an expression finds, which counts to a thousand. */
const FOLD: PatternMapping['fold'] = {
  of: `| copy {group} as ${PATTERN} | replace_regexp ("(?s)^(.{1000}.{1000}).*", "$1") at ${PATTERN}`,
  step: `{text} | replace_regexp ({find}, {put}) at ${PATTERN}`,
  quote: 'double',
  reference: '$',
};

/** What is counted in each group, by names that no field has. Quantiles are estimates there, and are left out. */
const summaryOf = (
  query: string,
  fields: NonNullable<Mapping['fields']>,
): NonNullable<Mapping['summary']> => {
  const { status, error, duration } = measuredFields(fields);
  const failed = [...(status ? [`${status.name}:>=400`] : []), ...(error ? [`${error.name}:="true"`] : [])];
  const unit = duration && durationUnit(duration);
  const counts: readonly (readonly [sql: string, name: string, place: Partial<SummaryMapping>])[] = [
    ['count()', 'summary_count', {}],
    ...(failed.length > 0
      ? [[`count() if (${failed.join(' or ')})`, 'summary_failed', { failed: 'summary_failed' }] as const]
      : []),
    ...(status
      ? CLASSES.map(
          (digit) =>
            [
              `count() if (${status.name}:>=${digit * 100} ${status.name}:<${digit * 100 + 100})`,
              `summary_${digit}xx`,
              {},
            ] as const,
        )
      : []),
  ];
  const measures: typeof counts = [
    ...(duration && unit
      ? [[`max(${duration.name})`, 'summary_max', { max: 'summary_max', durationUnit: unit }] as const]
      : []),
    ['min(_time)', 'summary_first', { first: 'summary_first' }],
    ['max(_time)', 'summary_last', { last: 'summary_last' }],
  ];
  const stats = (by: string, list: typeof counts, before = ''): string =>
    `${query}{filter}${before} | stats by (${by}) ${list.map(([sql, name]) => `${sql} as ${name}`).join(', ')}`;
  const request = (asked: string): Pick<SummaryMapping, 'parameters'> => ({
    parameters: { query: asked, start: '{from}', end: '{to}' },
  });
  const common: SummaryMapping = {
    groups: '',
    value: '_time',
    count: 'summary_count',
    ...(status && {
      classes: Object.fromEntries(CLASSES.map((digit) => [`${digit}xx`, `summary_${digit}xx`])),
    }),
    ...together(counts.map(([, , place]) => place)),
  };
  const byValue = (by: string, before?: string): SummaryMapping => ({
    ...common,
    ...together(measures.map(([, , place]) => place)),
    ...request(`${stats(by, [...counts, ...measures], before)} | sort by (summary_count desc) | limit {top}`),
    value: [by],
    // A field without a value and one that is not there are the same to it.
    missing: '',
    fewerAreAll: true,
  });
  const patterns: PatternMapping = { ...byValue(PATTERN, ' {pattern}'), fold: FOLD };
  return {
    time: { ...common, ...request(`${stats('_time:{bucket}ms', counts)} | sort by (_time)`) },
    values: byValue('{group}'),
    patterns,
  };
};

/**
 * A mapping for VictoriaLogs, with the endpoint at its root: newest rows first, no total, no other order. A text is looked for
 * there only where it is one word, since all else could mean something in a regular expression.
 */
export const victoriaLogs = ({ query = '*', fields }: VictoriaLogsOptions): Mapping => {
  const anywhere = soughtFields(fields)
    .map(({ name }) => `${name}:~"(?i){value}"`)
    .join(' or ');
  return {
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
      caseless: 'all',
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
        ...(anywhere && { anywhere: `(${anywhere})`, notAnywhere: `!(${anywhere})` }),
      },
    },
    summary: summaryOf(query, fields),
  };
};

export const victoriaLogsEngine: Engine = {
  name: 'VictoriaLogs',
  // Each row has its instant and, unless the query leaves them out, the stream that it is of.
  fits: ({ answer }) =>
    Array.isArray(answer) &&
    wereLines(answer) &&
    answer.length > 0 &&
    answer.every((row) => isObject(row) && typeof row['_time'] === 'string'),
};
