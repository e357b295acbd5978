import type { LogEntry } from '../../../core/log-entry.js';
import type { FileFormat } from '../text/file-format.js';
import { oddRow } from '../text/odd-row.js';
import { quotedValues } from '../text/quoted-values.js';
import { textLines } from '../text/text-lines.js';

const FIELDS = /^#Fields:\s*(.*)$/i;
const DATE = /^#Date:\s*(\d{4}-\d{2}-\d{2})/i;

const percentDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** What CloudFront writes for signs that no address may have; `%2520` stands for `%20`, which it has written twice for years. */
const withoutEscapes = (text: string): string => {
  const once = percentDecoded(text);
  return /%25/.test(text) ? percentDecoded(once) : once;
};

/** What IIS writes for a blank: `+`, which may as well be one itself, as in the `(+https://…)` of robots. */
const withoutPlus = (text: string): string => text.replace(/\+(?!https?:)/g, ' ');

/** Names of the fields of the report in what servers and proxies write, each with the field. */
const NAMES: Readonly<Record<string, string>> = {
  'c-ip': 'ip',
  'cs-method': 'method',
  'cs-username': 'client',
  'cs-auth-user': 'client',
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

/** How the values of a line are counted and written. */
export interface W3cWriting {
  /** Milliseconds in one of `time-taken`: IIS and ProxySG count these, the draft of the format and CloudFront seconds. */
  readonly scale: number;
  readonly isOfIis: boolean;
}

interface Columns extends W3cWriting {
  readonly names: readonly string[];
}

const numbersOf = (members: Readonly<Record<string, string | undefined>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(members).flatMap(([key, text]) =>
      text !== undefined && /^\d+(\.\d+)?$/.test(text) ? [[key, Number(text)]] : [],
    ),
  );

const urlOf = (at: (name: string) => string | undefined): string | undefined => {
  const path = at('cs-uri-stem') ?? at('cs-uri-path') ?? at('cs-uri') ?? at('c-uri');
  const query = at('cs-uri-query');
  return path === undefined || query === undefined
    ? path
    : `${path}${query.startsWith('?') ? '' : '?'}${query}`;
};

/** Values by the names of their fields, and in the report's words. `-` stands for nothing. */
export const w3cEntry = (
  values: readonly (readonly [name: string, value: string])[],
  { scale, isOfIis }: W3cWriting,
  date?: string,
): LogEntry => {
  const row: Record<string, string> = {};
  const plain: Record<string, string> = {};
  const known: Record<string, string> = {};
  for (const [name, value] of values) {
    if (value === '-' || value === '') continue;
    row[name] = value;
    const lower = name.toLowerCase();
    plain[lower] = value;
    const key = NAMES[lower];
    if (key === undefined) continue;
    known[key] ??= !ESCAPED.has(lower) ? value : isOfIis ? withoutPlus(value) : withoutEscapes(value);
  }
  const at = (name: string): string | undefined => plain[name];
  const day = at('date') ?? date;
  const taken = at('time-taken');
  const url = urlOf(at);
  const { time, status, bytes } = numbersOf({ time: taken, status: at('sc-status'), bytes: at('sc-bytes') });
  // A time of day under the name that the report has for a length.
  const { time: clock, ...others } = row;
  return {
    ...others,
    ...known,
    ...(day !== undefined && { dateTime: `${day}T${clock ?? '00:00:00'}Z` }),
    ...(url !== undefined && { url }),
    ...(status !== undefined && { status }),
    ...(time !== undefined && { time: Math.round(time * scale * 1000) / 1000 }),
    ...(bytes !== undefined && { bytes }),
  };
};

const namesIn = (line: string): string[] | undefined => FIELDS.exec(line)?.[1]?.trim().split(/\s+/);

const valuesOf = (line: string): string[] => (line.includes('\t') ? line.split('\t') : quotedValues(line));

/** An odd row where a line has not as many values as there are names. */
const entryOf = (line: string, columns: Columns, date: string | undefined): LogEntry => {
  const values = valuesOf(line);
  if (values.length !== columns.names.length) return oddRow(line);
  return w3cEntry(
    columns.names.map((name, place) => [name, values[place]!]),
    columns,
    date,
  );
};

/**
 * The Extended Log File Format of W3C, as IIS, CloudFront (standard logs) and ProxySG write it: `#Fields:` names the values of a line,
 * which may be in quotes, and `#Date:` the day where a line has only its time.
 */
export const w3cLog: FileFormat = {
  key: 'w3c-log',
  fits: ({ lines }) => {
    const place = lines.findIndex((line) => FIELDS.test(line));
    if (place === -1) return false;
    // A log that was cut, or put together, may begin with entries.
    const { length } = namesIn(lines[place]!)!;
    const isPart = (line: string): boolean => line.startsWith('#') || valuesOf(line).length === length;
    return (
      lines.slice(0, place).every((line) => line.startsWith('#')) ||
      lines.filter(isPart).length * 2 > lines.length
    );
  },
  async *rows(text) {
    let columns: Columns | null = null;
    let date: string | undefined;
    let isOfIis = false;
    let isInMilliseconds = false;
    for await (const lines of textLines(text)) {
      const rows: LogEntry[] = [];
      for (const line of lines) {
        if (!line.startsWith('#')) {
          rows.push(columns ? entryOf(line, columns, date) : oddRow(line));
          continue;
        }
        if (/^#Software:.*(Microsoft|IIS)/i.test(line)) isOfIis = true;
        if (/^#Software:.*(SGOS|ProxySG|Blue ?Coat)/i.test(line)) isInMilliseconds = true;
        date = DATE.exec(line)?.[1] ?? date;
        // A server that starts again writes the names again, and may have others by then.
        const names = namesIn(line);
        if (!names) continue;
        isOfIis ||= names.includes('sc-win32-status');
        columns = { names, isOfIis, scale: isOfIis || isInMilliseconds ? 1 : 1000 };
      }
      yield rows;
    }
  },
  fields: { dateTime: { at: 'dateTime', unit: 'iso' } },
};
