import type { LogEntry } from '../../core/log-entry.js';
import type { FileFormat } from './file-format.js';
import { isoOfNamedMonth } from '../mapping/named-month.js';
import { oddRow } from './odd-row.js';
import { textLines } from './text-lines.js';

const QUOTED = String.raw`"((?:[^"\\]|\\.)*)`;

/** `%h %l %u %t "%r" %>s %b`, and `"%{Referer}i" "%{User-agent}i"` where it is combined; a line may break off in the last. */
const LINE = new RegExp(
  String.raw`^(\S{1,256}) (\S{1,256}) (.{1,256}?) \[([^\]]{1,64})\] ${QUOTED}" (\d{3}|-) (\d+|-)(?: ${QUOTED}"(?: ${QUOTED}"?)?)?`,
);

/** More of a line is not looked at: servers refuse requests that are so long. */
const LONGEST_LINE = 100_000;

const REQUEST = /^([A-Z]{1,32}) (\S+)(?: (HTTP\/[\d.]+))?$/;

/** What a server wrote with escapes; bytes that are no text (`\xhh`) stay written so. */
const unescaped = (text: string): string => text.replace(/\\(["\\])/g, '$1');

/** A line in the report's words; `-` stands for nothing. An odd row where it is no such line. */
const entryOf = (line: string): LogEntry => {
  const match = line.length > LONGEST_LINE ? null : LINE.exec(line);
  if (!match) return oddRow(line);
  const [, ip, , client, at, request = '', status, bytes, referer, userAgent] = match;
  const [, method, url, protocol] = REQUEST.exec(request) ?? [undefined, undefined, request];
  const texts = { ip, client, method, url, protocol, referer, userAgent };
  return {
    dateTime: isoOfNamedMonth(at!) ?? at!,
    ...Object.fromEntries(
      Object.entries(texts).flatMap(([key, text]) =>
        text === undefined || text === '-' || text === '' ? [] : [[key, unescaped(text)]],
      ),
    ),
    ...(status !== '-' && { status: Number(status) }),
    ...(bytes !== '-' && { bytes: Number(bytes) }),
  };
};

/** The Common Log Format of NCSA, and the combined one that Apache, nginx and others write. */
export const combinedLog: FileFormat = {
  key: 'combined-log',
  fits: ({ lines }) => lines.some((line) => line.length <= LONGEST_LINE && LINE.test(line)),
  async *rows(text) {
    for await (const lines of textLines(text)) yield lines.map(entryOf);
  },
  fields: { dateTime: { at: 'dateTime', unit: 'iso' } },
};
