import type { LogEntry } from '../../../core/log-entry.js';
import type { FileFormat } from '../text/file-format.js';
import { collectedLine } from '../text/line-prefix.js';
import { oddRow } from '../text/odd-row.js';
import { textLines } from '../text/text-lines.js';

/** More of a line is not looked at: servers refuse requests that are so long. */
const LONGEST_LINE = 100_000;

/** An entry out of a line; null where it is none. */
export type ReadLine = (line: string) => LogEntry | null;

/** A format that has an entry on each line. */
export interface LineFormat extends FileFormat {
  /** The entry of a line, whatever a program that collects lines wrote before it. */
  readonly entryOf: ReadLine;
}

const collectedEntry = (line: string, read: ReadLine): LogEntry | null => {
  if (line.length > LONGEST_LINE) return null;
  const entry = read(line);
  if (entry) return entry;
  const collected = collectedLine(line);
  const inner = collected && read(collected.text);
  return inner && { ...collected.members, ...inner };
};

/**
 * A format that has an entry on each line, in the words of the report, its `dateTime` as text. Lines may have the prefix of syslog
 * or of a container before them.
 */
export const lineFormat = (key: string, read: ReadLine): LineFormat => {
  const entryOf: ReadLine = (line) => collectedEntry(line, read);
  return {
    key,
    entryOf,
    // What the server says of itself may be between the requests; where most lines are JSON they are the log.
    fits: ({ lines }) =>
      lines.filter((line) => line.startsWith('{')).length * 2 <= lines.length &&
      lines.some((line) => entryOf(line) !== null),
    async *rows(text) {
      for await (const lines of textLines(text)) yield lines.map((line) => entryOf(line) ?? oddRow(line));
    },
    fields: { dateTime: { at: 'dateTime', unit: 'iso' } },
  };
};
