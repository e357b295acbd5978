import type { LogEntry } from '../../../core/log-entry.js';
import type { FileFormat } from '../text/file-format.js';
import { oddRow } from '../text/odd-row.js';
import { textLines } from '../text/text-lines.js';

/** A name, and its value: a word, or a text in quotes. */
const PAIR = /([A-Za-z_@][\w.@/-]{0,99})=("(?:[^"\\]|\\.)*"|[^\s"]*)(?=\s|$)/gy;

const LONGEST_LINE = 100_000;

const textOf = (value: string): string => {
  if (!value.startsWith('"')) return value;
  return value
    .slice(1, -1)
    .replace(/\\(.)/g, (_all, sign: string) => (sign === 'n' ? '\n' : sign === 't' ? '\t' : sign));
};

/** The pairs of a line; null where it has other words too, or fewer than two pairs. */
const pairsOf = (line: string): LogEntry | null => {
  const text = line.trim();
  if (text.length > LONGEST_LINE) return null;
  const pairs: [string, string][] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === ' ' || text[at] === '\t') continue;
    PAIR.lastIndex = at;
    const match = PAIR.exec(text);
    if (!match) return null;
    pairs.push([match[1]!, textOf(match[2]!)]);
    at = PAIR.lastIndex;
  }
  return pairs.length > 1 ? Object.fromEntries(pairs.filter(([, value]) => value !== '')) : null;
};

/** Pairs of names and values on a line (logfmt), as many programs in Go write them. */
export const logfmt: FileFormat = {
  key: 'logfmt',
  fits: ({ lines }) => lines.filter((line) => pairsOf(line) !== null).length * 2 > lines.length,
  async *rows(text) {
    for await (const lines of textLines(text)) yield lines.map((line) => pairsOf(line) ?? oddRow(line));
  },
};
