import { accessEntry } from './access-line.js';
import type { FileFormat } from './file-format.js';
import { criLine } from './line-prefix.js';
import { oddRow } from './odd-row.js';
import { textLines } from './text-lines.js';

/** A line without what the runtime of a container wrote before it. */
const ownText = (line: string): string => criLine(line)?.text ?? line;

/** The Common Log Format of NCSA, and the combined one that Apache, nginx, Traefik and others write. */
export const combinedLog: FileFormat = {
  key: 'combined-log',
  fits: ({ lines }) => lines.some((line) => accessEntry(ownText(line)) !== null),
  async *rows(text) {
    for await (const lines of textLines(text))
      yield lines.map((line) => accessEntry(ownText(line)) ?? oddRow(line));
  },
  fields: { dateTime: { at: 'dateTime', unit: 'iso' } },
};
