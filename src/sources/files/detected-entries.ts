import { isObject } from '../../core/is-object.js';
import type { LogEntry } from '../../core/log-entry.js';
import { guessedUnit } from '../detect/duration-unit.js';
import { detectListRows } from '../detect/detect-rows.js';
import { TIME_FIELD, mappedField } from '../mapping/filter-conditions.js';
import { entryReader } from '../mapping/mapped-entry.js';
import { pageReader, rowsReader } from '../mapping/mapped-page.js';
import type { Mapping } from '../mapping/mapping.js';
import { pathReader } from '../mapping/read-path.js';
import type { Remark } from '../remark.js';
import { joinedTime } from './joined-time.js';
import { isOddRow } from './text/odd-row.js';
import { isRequestLine, requestMembers } from './text/request-line.js';
import { writtenColumn, type WrittenColumn } from './text/written-values.js';

/** Fields that are looked for where nobody says which the report has. */
export const COMMON_KEYS = [
  'id',
  'dateTime',
  'method',
  'status',
  'url',
  'time',
  'ip',
  'client',
  'clientId',
  'resource',
  'event',
  'server',
];

/** How the rows of a file become entries of the report. */
export interface DetectedEntries {
  /** Several where a row holds a group of them. */
  readonly entriesOf: (row: unknown) => readonly LogEntry[];
  /** Columns with dates that may be of one day or another, where the time of an entry may be one of them. */
  readonly undecided: readonly string[];
  /** What is to be said of lengths of time whose unit nothing but their sizes says; not of milliseconds, which stay as received. */
  readonly guessedUnit: Remark | undefined;
}

/** Columns that are looked at. */
const MOST_COLUMNS = 200;

const writtenColumns = (rows: readonly Record<string, unknown>[]): Map<string, WrittenColumn> => {
  const values = new Map<string, unknown[]>();
  for (const row of rows)
    for (const [name, value] of Object.entries(row).slice(0, MOST_COLUMNS)) {
      const own = values.get(name);
      if (own) own.push(value);
      else if (values.size < MOST_COLUMNS) values.set(name, [value]);
    }
  const columns = new Map<string, WrittenColumn>();
  for (const [name, some] of values) {
    const column = writtenColumn(some);
    if (column) columns.set(name, column);
  }
  return columns;
};

const withRead = (row: unknown, columns: ReadonlyMap<string, WrittenColumn>): unknown => {
  if (columns.size === 0 || !isObject(row)) return row;
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, columns.get(name)?.read(value) ?? value]),
  );
};

/** What the report calls a length of time, and others a time of day. */
const LENGTH_FIELD = 'time';

/**
 * How rows get the instant that they have in several columns, where no column has all of it; null where they need not. The day keeps its
 * column, and so has the time of day unless it is called as a length.
 */
const timeReader = (
  rows: readonly Record<string, unknown>[],
  columns: ReadonlyMap<string, WrittenColumn>,
): ((row: unknown) => unknown) | null => {
  const joined = joinedTime(rows, columns);
  const found = joined && detectListRows(rows, [TIME_FIELD]);
  if (!joined) return null;
  const at = found ? mappedField({ fields: found.fields }, TIME_FIELD)?.at : undefined;
  if (at !== undefined && !joined.names.includes(String(at))) return null;
  const [, clock] = joined.names;
  return (row) => {
    if (!isObject(row) || isOddRow(row)) return row;
    const instant = joined.read(row);
    if (instant === undefined) return row;
    const others =
      clock === LENGTH_FIELD
        ? Object.fromEntries(Object.entries(row).filter(([name]) => name !== LENGTH_FIELD))
        : row;
    return { ...others, [TIME_FIELD]: instant };
  };
};

/** A request that is one text in the place of its address, in its parts. */
const withRequest = (entry: LogEntry): LogEntry => {
  const { url } = entry;
  return isRequestLine(url) ? { ...requestMembers(url), ...entry, url: requestMembers(url).url } : entry;
};

/**
 * Where the fields of the report are in the rows of a file of which nothing is known, by the detection that answers of endpoints are
 * read by; rows in groups, JSON in a text and lists of names with values are taken apart as there.
 *
 * @param rows The first of them.
 * @param keys The report's own fields.
 * @param given Where fields are, as the embedder says; that is believed.
 */
export const detectEntries = (
  rows: readonly unknown[],
  keys: readonly string[] = COMMON_KEYS,
  given: Mapping['fields'] = {},
): DetectedEntries => {
  const received = rows.filter((row) => isObject(row) && !isOddRow(row)) as Record<string, unknown>[];
  const isTimeDue = keys.includes(TIME_FIELD) && !Object.hasOwn(given, TIME_FIELD);
  const withTime =
    (isTimeDue && timeReader(received, writtenColumns(received))) || ((row: unknown): unknown => row);
  const sample = received.map(withTime) as Record<string, unknown>[];
  const columns = writtenColumns(sample);
  const found = detectListRows(
    sample.map((row) => withRead(row, columns)),
    keys,
  );
  const mapping: Mapping = {
    ...(found && { rows: found.rows }),
    fields: { ...found?.fields, ...given },
  };
  const fields = mapping.fields ?? {};
  const places = new Set(Object.keys(fields).flatMap((key) => mappedField(mapping, key)?.at ?? []));
  // What is not a field of the report stays as it is written.
  const used = new Map([...columns].filter(([name, { isUndecided }]) => places.has(name) && !isUndecided));
  const readRows = rowsReader(mapping);
  const kept = [...used.keys()].filter((name) => !Object.hasOwn(fields, name));
  const read = (one: unknown): readonly LogEntry[] => {
    const row = withTime(one);
    const entries = readRows([withRead(row, used)]).map(withRequest);
    if (kept.length === 0 || !isObject(row)) return entries;
    return entries.map((entry) => ({
      ...entry,
      ...Object.fromEntries(
        kept
          .filter((name) => Object.hasOwn(row, name) && Object.hasOwn(entry, name))
          .map((name) => [name, row[name]]),
      ),
    }));
  };
  const each = mapping.rows?.each;
  const plain = entryReader({});
  const readGroup = pageReader(mapping);
  const itemsOf = each === undefined ? () => undefined : pathReader(each);
  const guess = Object.hasOwn(given, 'time') ? undefined : guessedUnit(mapping, found?.sample ?? []);
  const isTimed = Object.hasOwn(fields, TIME_FIELD);
  return {
    entriesOf: (row) => {
      if (isOddRow(row)) return [plain(row)];
      if (each === undefined) return read(row);
      // A line between the groups that is none.
      return Array.isArray(itemsOf(row)) ? readGroup([row]).entries : [plain(row)];
    },
    undecided: isTimed ? [] : [...columns].flatMap(([name, column]) => (column.isUndecided ? [name] : [])),
    guessedUnit: guess?.unit === 'ms' ? undefined : guess,
  };
};
