import { isObject } from '../../core/is-object.js';
import type { LogEntry } from '../../core/log-entry.js';
import type { FileFormat, FileHead, TextPieces } from './text/file-format.js';
import { json, ROWS_OF_JSON } from './json.js';
import { JsonLinesReader } from './json-lines-reader.js';
import { jsonList, listItems, type ListChoice } from './json-list.js';
import { ndjson } from './ndjson.js';
import { isOddRow } from './text/odd-row.js';
import { withoutMembers } from './text/record-values.js';

/** A format whose records are JSON objects with names of their own. */
export interface RecordFormat {
  readonly key: string;
  /** Whether an object is a record of it. */
  readonly is: (record: LogEntry) => boolean;
  /** A record in the words of the report, its `dateTime` as text. */
  readonly read: (record: LogEntry) => LogEntry;
  /** The list that records are in, where files of the format have one that others would not find. */
  readonly list?: { readonly start: RegExp } & ListChoice;
}

type Container = Pick<FileFormat, 'rows'> & { readonly first: () => Iterable<unknown> };

/** What the objects of a file are in: lines, or a list. */
const containerOf = (head: FileHead, list: RecordFormat['list']): Container | null => {
  if (list?.start.test(head.text))
    return {
      rows: (text: TextPieces) => jsonList(text, list),
      first: () => listItems(head.text, list),
    };
  if (ndjson.fits(head)) return { rows: ndjson.rows, first: () => new JsonLinesReader().read(head.lines) };
  if (json.fits(head)) return { rows: json.rows, first: () => listItems(head.text, ROWS_OF_JSON) };
  return null;
};

/** Several formats look at one head. */
const looked = new WeakMap<FileHead, readonly LogEntry[]>();

const objectsOf = (rows: Iterable<unknown>): LogEntry[] =>
  [...rows].filter((row): row is LogEntry => isObject(row) && !isOddRow(row));

const firstObjects = (head: FileHead, list: RecordFormat['list']): readonly LogEntry[] => {
  if (list?.start.test(head.text)) return objectsOf(containerOf(head, list)!.first());
  const known = looked.get(head);
  if (known) return known;
  const objects = objectsOf(containerOf(head, undefined)?.first() ?? []);
  looked.set(head, objects);
  return objects;
};

/** Names of the time in what a program says of itself, as text. */
const TIMES = ['dateTime', '@timestamp', 'timestamp', 'time', 'ts'];

/** Another object among the records, with its time where it has one as text. */
const otherEntry = (row: unknown): unknown => {
  if (!isObject(row) || isOddRow(row)) return row;
  const name = TIMES.find((one) => typeof row[one] === 'string' && /^\d{4}-\d\d-\d\dT/.test(row[one]));
  if (name === undefined) return row;
  const entry = { ...row, dateTime: row[name] };
  // Under this name the report has a length.
  return name === 'time' ? withoutMembers(entry, 'time') : entry;
};

/** Files of records that are JSON objects, one on each line or in a list; other objects among them keep their own names. */
export const recordFormat = ({ key, is, read, list }: RecordFormat): FileFormat => ({
  key,
  fits: (head) => firstObjects(head, list).some(is),
  async *rows(text, head) {
    for await (const rows of containerOf(head, list)!.rows(text, head))
      yield rows.map((row) => (isObject(row) && is(row) ? read(row) : otherEntry(row)));
  },
  fields: { dateTime: { at: 'dateTime', unit: 'iso' } },
});
