import type { Mapping, Path, PatternMapping, SummaryMapping } from '../mapping/mapping.js';
import { CLASSES, durationUnit, measuredFields, together, type MeasuredFields } from './measured-fields.js';

/**
 * The value at index floor(level * n) is taken; nearest rank is the one before where level * n is whole. A level this much lower is
 * before it there, and nowhere else: level * n is whole or 0.01 away from it, up to 10^9 rows.
 */
const LEVELS = [0.5, 0.95, 0.99].map((level) => (level - 1e-11).toFixed(11)).join(', ');

/** Something that is counted or measured in each group, and the member of the summary that it is. */
interface Measure {
  readonly sql: string;
  /** The same of each address, each column under a name of its own, and of all addresses of a pattern. */
  readonly each: readonly string[];
  readonly together: string;
  place(at: number): Partial<SummaryMapping>;
}

const failedSql = ({ status, error }: MeasuredFields): string | null => {
  const signs = [
    ...(status ? [`ifNull(${status.name} >= 400, 0)`] : []),
    ...(error ? [`ifNull(toString(${error.name}) IN ('1', 'true'), 0)`] : []),
  ];
  return signs.length === 0 ? null : `countIf(${signs.join(' OR ')})`;
};

const ofClass = (status: string): string[] =>
  CLASSES.map((digit) => `countIf(ifNull(intDiv(${status}, 100) = ${digit}, 0))`);

const countMeasures = (fields: MeasuredFields): Measure[] => {
  const failed = failedSql(fields);
  const { status } = fields;
  const classes: Measure[] = status
    ? [
        {
          sql: `[${ofClass(status.name).join(', ')}]`,
          each: ofClass(status.name).map((sql, index) => `${sql} AS folded_class_${CLASSES[index]!}`),
          together: `[${CLASSES.map((digit) => `sum(folded_class_${digit})`).join(', ')}]`,
          place: (at) => ({
            classes: Object.fromEntries(
              CLASSES.map((digit, index): [string, Path] => [`${digit}xx`, `${at}.${index}`]),
            ),
          }),
        },
      ]
    : [];
  return [
    {
      sql: 'count()',
      each: ['count() AS folded_rows'],
      together: 'sum(folded_rows)',
      place: (at) => ({ count: `${at}`, total: `totals.${at}` }),
    },
    ...(failed === null
      ? []
      : [
          {
            sql: failed,
            each: [`${failed} AS folded_failed`],
            together: 'sum(folded_failed)',
            place: (at: number) => ({ failed: `${at}` }),
          },
        ]),
    ...classes,
  ];
};

/** Of all rows, which those of the commonest values alone do not say. */
const wholeMeasures = (from: string): Pick<Measure, 'sql' | 'place'>[] => {
  const ofAll = (sql: string): string => `(SELECT ${sql} FROM ${from} WHERE {filter})`;
  return [
    { sql: ofAll('count()'), place: (at) => ({ total: `totals.${at}` }) },
    { sql: ofAll('uniqExact({group})'), place: (at) => ({ distinct: `totals.${at}` }) },
  ];
};

const valueMeasures = ({ duration, time }: MeasuredFields): Measure[] => {
  const unit = duration && durationUnit(duration);
  return [
    ...(duration && unit
      ? [
          {
            sql: `quantilesExact(${LEVELS})(${duration.name})`,
            each: [`quantilesExactState(${LEVELS})(${duration.name}) AS folded_durations`],
            together: `quantilesExactMerge(${LEVELS})(folded_durations)`,
            place: (at: number) => ({ p50: `${at}.0`, p95: `${at}.1`, p99: `${at}.2`, durationUnit: unit }),
          },
          {
            sql: `max(${duration.name})`,
            each: [`max(${duration.name}) AS folded_longest`],
            together: 'max(folded_longest)',
            place: (at: number) => ({ max: `${at}` }),
          },
        ]
      : []),
    ...(time
      ? [
          {
            sql: `min(${time.name})`,
            each: [`min(${time.name}) AS folded_first`],
            together: 'min(folded_first)',
            place: (at: number) => ({ first: `${at}`, ...(time.unit && { unit: time.unit }) }),
          },
          {
            sql: `max(${time.name})`,
            each: [`max(${time.name}) AS folded_last`],
            together: 'max(folded_last)',
            place: (at: number) => ({ last: `${at}` }),
          },
        ]
      : []),
  ];
};

/** The start of the span that an instant is in, also before 1970: a division of integers goes towards 0. */
const spanSql = (time: string): string => {
  const at = `toInt64(floor(${time}))`;
  return `intDiv(${at} - if(${at} < 0, {bucket} - 1, 0), {bucket}) * {bucket}`;
};

const summaryOf = (
  from: string,
  where: string,
  group: string,
  order: string,
  measures: readonly Pick<Measure, 'sql' | 'place'>[],
): SummaryMapping => ({
  // A total beside the groups: the number of rows, and of different values.
  body: `SELECT ${[group, ...measures.map(({ sql }) => sql)].join(', ')} FROM ${from} WHERE ${where} GROUP BY ${group} WITH TOTALS ORDER BY ${order} FORMAT JSONCompact`,
  groups: 'data',
  value: '0',
  count: '1',
  ...together(measures.map(({ place }, index) => place(index + 1))),
});

const COMMONEST = 'count() DESC, {group} ASC NULLS LAST LIMIT {top}';

/**
 * Rows of the commonest values, which are found by a count alone: measuring each of a million values, such as whole addresses, takes
 * several times as long and as much memory. `GLOBAL` has a table on several servers find them once.
 */
const ofCommonest = (from: string): string =>
  `({filter}) AND ({group} GLOBAL IN (SELECT {group} FROM ${from} WHERE {filter} GROUP BY {group} ORDER BY ${COMMONEST}) OR isNull({group}))`;

/** Each address is folded once, whatever the number of its rows. */
const ofPatterns = (from: string, measures: readonly Measure[]): PatternMapping => {
  const each = measures.flatMap((measure) => measure.each).join(', ');
  const all: readonly Pick<Measure, 'sql' | 'place'>[] = [
    ...measures.map(({ together: sql, place }) => ({ sql, place })),
    { sql: 'uniqExact(folded_pattern)', place: (at) => ({ distinct: `totals.${at}` }) },
  ];
  return {
    body: `SELECT {pattern} AS folded_pattern, ${all.map(({ sql }) => sql).join(', ')} FROM (SELECT {group} AS folded_address, ${each} FROM ${from} WHERE {filter} GROUP BY folded_address) GROUP BY folded_pattern WITH TOTALS ORDER BY sum(folded_rows) DESC, folded_pattern ASC NULLS LAST LIMIT {top} FORMAT JSONCompact`,
    groups: 'data',
    value: '0',
    count: '1',
    ...together(all.map(({ place }, index) => place(index + 1))),
    fold: {
      of: 'substringUTF8(toString(folded_address), 1, {length})',
      step: 'replaceRegexpAll({text}, {find}, {put})',
    },
  };
};

/**
 * How ClickHouse counts.
 *
 * @param from What comes after FROM.
 */
export const clickHouseSummary = (
  from: string,
  fields: NonNullable<Mapping['fields']>,
): NonNullable<Mapping['summary']> => {
  const measured = measuredFields(fields);
  const counts = countMeasures(measured);
  const { time } = measured;
  const unit = time?.unit;
  return {
    ...(time &&
      unit &&
      unit !== 'iso' && {
        time: {
          ...summaryOf(from, '{filter}', spanSql(time.name), spanSql(time.name), counts),
          unit,
          bucketUnit: unit,
        },
      }),
    values: summaryOf(from, ofCommonest(from), '{group}', COMMONEST, [
      ...counts,
      ...wholeMeasures(from),
      ...valueMeasures(measured),
    ]),
    patterns: ofPatterns(from, [...counts, ...valueMeasures(measured)]),
  };
};
