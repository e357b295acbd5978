import type { LogEntry } from '../../core/log-entry.js';
import type { FileFormat } from './file-format.js';
import { oddRow } from './odd-row.js';
import { textLines } from './text-lines.js';

const FIELDS = /^#Fields:\s*(.*)$/i;

/** What a log writes for a value that has a blank in it: `+` (IIS), or the escapes of addresses (CloudFront). */
const decoded = (text: string): string => {
  const plain = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
};

/** Names of the fields of the report in IIS and CloudFront, each with the field. */
const NAMES: Readonly<Record<string, string>> = {
  'c-ip': 'ip',
  'cs-method': 'method',
  'cs-username': 'client',
  's-ip': 'server',
  'cs-host': 'server',
  'cs(host)': 'server',
  'x-host-header': 'server',
  'cs(user-agent)': 'userAgent',
  'cs(referer)': 'referer',
  'x-edge-request-id': 'id',
  'cs-version': 'protocol',
  'cs-protocol-version': 'protocol',
};

/** Those that have escapes in them. */
const ESCAPED = new Set(['cs(user-agent)', 'cs(referer)', 'cs-username']);

interface Columns {
  readonly names: readonly string[];
  /** Milliseconds in one of `time-taken`: IIS counts these, the draft of the format and CloudFront seconds. */
  readonly scale: number;
}

const valuesOf = (line: string): string[] => line.split(line.includes('\t') ? '\t' : ' ');

/** A line by the names of its fields, and in the report's words. An odd row where it has not as many values. */
const entryOf = (line: string, { names, scale }: Columns): LogEntry => {
  const values = valuesOf(line);
  if (values.length !== names.length) return oddRow(line);
  const row: Record<string, string> = {};
  for (const [place, name] of names.entries()) {
    const value = values[place]!;
    if (value === '-' || value === '') continue;
    row[name] = value;
    const key = NAMES[name.toLowerCase()];
    if (key !== undefined) row[key] ??= ESCAPED.has(name.toLowerCase()) ? decoded(value) : value;
  }
  const at = (name: string): string | undefined => row[name];
  const path = at('cs-uri-stem') ?? at('cs-uri');
  const query = at('cs-uri-query');
  const status = at('sc-status');
  const taken = at('time-taken');
  const bytes = at('sc-bytes');
  // A time of day under the name that the report has for a length.
  const { time: clock, ...others } = row;
  return {
    ...others,
    ...(row['date'] !== undefined && { dateTime: `${row['date']}T${clock ?? '00:00:00'}Z` }),
    ...(path !== undefined && { url: query === undefined ? path : `${path}?${query}` }),
    ...(status !== undefined && { status: Number(status) }),
    ...(taken !== undefined && { time: Math.round(Number(taken) * scale * 1000) / 1000 }),
    ...(bytes !== undefined && { bytes: Number(bytes) }),
  };
};

/** The Extended Log File Format of W3C, as IIS and CloudFront (standard logs) write it: `#Fields:` names the values of a line. */
export const w3cLog: FileFormat = {
  key: 'w3c-log',
  fits: ({ lines }) => lines.some((line) => FIELDS.test(line)),
  async *rows(text) {
    let columns: Columns | null = null;
    let isOfIis = false;
    for await (const lines of textLines(text)) {
      const rows: LogEntry[] = [];
      for (const line of lines) {
        if (!line.startsWith('#')) {
          rows.push(columns ? entryOf(line, columns) : oddRow(line));
          continue;
        }
        if (/^#Software:.*(Microsoft|IIS)/i.test(line)) isOfIis = true;
        // A server that starts again writes the names again, and may have others by then.
        const names = FIELDS.exec(line)?.[1]?.trim().split(/\s+/);
        if (names) columns = { names, scale: isOfIis || names.includes('sc-win32-status') ? 1 : 1000 };
      }
      yield rows;
    }
  },
  fields: { dateTime: { at: 'dateTime', unit: 'iso' } },
};
