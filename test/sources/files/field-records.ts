import { expect } from '@open-wc/testing';
import { listOf } from '../../../src/core/list-of.js';
import type { LogEntry } from '../../../src/core/log-entry.js';
import type { Remark } from '../../../src/sources/remark.js';
import { inSmallPieces, rowsOfFile, textFile } from './rows-of-file.js';

/** A request as any server may log it; null where nothing is known. */
export interface FieldRecord {
  readonly at: Date;
  readonly ip: string;
  readonly user: string | null;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly bytes: number;
  readonly userAgent: string | null;
  readonly id: string;
}

const pick = <Value>(values: readonly Value[], place: number): Value => values[place % values.length]!;

/** Values that are awkward where lines are taken apart at blanks, brackets, bars, quotes or braces. */
export const FIELD_RECORDS: readonly FieldRecord[] = listOf(42, (n) => ({
  at: new Date(Date.UTC(2026, 10, 20, 23, 59, 0) + n * 1000),
  ip: pick(['203.0.113.7', '2001:db8::1', '198.51.100.250', '::1', '10.0.0.9'], n),
  user: pick([null, 'ann', null, 'svc-42', 'ann'], n),
  method: pick(['GET', 'POST', 'PUT', 'M-SEARCH', 'DELETE', 'OPTIONS', 'HEAD'], n),
  url: pick(
    [
      '/',
      '/a%20b?q=%22x%22&r=[1]',
      '/v1/users/{id}/items;v=2',
      "/search?q=a+b&sort=-date|name#it's",
      '/static/../etc/passwd?x=%00',
      '/%E2%82%AC/caf%C3%A9?empty=',
    ],
    n,
  ),
  status: pick([200, 404, 503, 301, 200, 401, 204, 500], n),
  milliseconds: pick([0, 12, 1503, 7, 60_001, 250], n),
  bytes: pick([0, 512, 1_048_576, 31], n),
  userAgent: pick(
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)',
      null,
      'curl/8.5.0',
      'Mozilla/5.0 (compatible; bot/2.1; +https://bot.example/about)',
    ],
    n,
  ),
  id: `7f${n.toString(16).padStart(4, '0')}-id`,
}));

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `20/Nov/2026:23:59:00`. */
export const namedMonth = (at: Date): string => {
  const iso = at.toISOString();
  return `${iso.slice(8, 10)}/${MONTHS[at.getUTCMonth()]}/${iso.slice(0, 4)}:${iso.slice(11, 19)}`;
};

export const dash = (text: string | null): string => text ?? '-';

export const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

/** An address with a port behind it. */
export const withPort = (ip: string, port = 40_000): string =>
  ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`;

/** What a format says of a record in the words of the report; undefined for what it cannot say. */
export interface FieldSample {
  readonly name?: string;
  readonly text: string;
  /** Fields of the record that the format has not. */
  readonly without?: readonly (keyof FieldRecord)[];
  /** What is otherwise than in the record. */
  readonly as?: (record: FieldRecord) => LogEntry;
  /** Lines in it that are not entries. */
  readonly odd?: number;
}

const expectedOf = (record: FieldRecord, { without = [], as }: FieldSample): LogEntry => {
  const all: Record<string, unknown> = {
    dateTime: record.at.toISOString(),
    ip: record.ip,
    client: record.user,
    method: record.method,
    url: record.url,
    status: record.status,
    time: record.milliseconds,
    bytes: record.bytes,
    userAgent: record.userAgent,
    id: record.id,
  };
  const names = { user: 'client', milliseconds: 'time', at: 'dateTime' } as Record<string, string>;
  for (const field of without) delete all[names[field] ?? field];
  return { ...all, ...as?.(record) };
};

/** The values of a row under some names; null where it has none. */
const valuesOf = (row: LogEntry | undefined, names: readonly string[]): LogEntry =>
  Object.fromEntries(names.map((name) => [name, row?.[name] ?? null]));

const isOdd = (row: LogEntry): boolean => Object.keys(row).join() === 'value';

/** Reads a sample whole and in small pieces, and compares each of its entries, and their counts, with the records. */
export const expectSample = async (sample: FieldSample): Promise<void> => {
  const remarks: Remark[] = [];
  const read = await rowsOfFile(textFile(sample.text, sample.name ?? 'access.log'), {
    onPage: ({ problems }) => remarks.push(...problems),
  });
  const odd = sample.odd ?? 0;
  expect(remarks).to.deep.equal(odd === 0 ? [] : [{ code: 'row-not-object', rows: odd }]);
  const rows = read.filter((row) => !isOdd(row));
  expect(read.length - rows.length).to.equal(odd);
  expect(rows).to.have.lengthOf(FIELD_RECORDS.length);
  // A plain loop over what was written counts the same.
  const written = new Map<unknown, number>();
  for (const { status } of FIELD_RECORDS) written.set(status, (written.get(status) ?? 0) + 1);
  for (const [status, count] of written)
    expect(rows.filter((row) => row['status'] === status)).to.have.lengthOf(count);
  for (const [place, record] of FIELD_RECORDS.entries()) {
    const expected = expectedOf(record, sample);
    expect(valuesOf(rows[place], Object.keys(expected)), `entry ${place}`).to.deep.equal(expected);
  }
  expect(await rowsOfFile(inSmallPieces(sample.text, 997))).to.deep.equal(read);
};
