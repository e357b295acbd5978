import type { FileFormat, FileHead } from './file-format.js';
import { jsonRow } from './odd-row.js';
import { textLines } from './text-lines.js';

/** A line as a JSON object; null where it is none. */
export const objectOf = (line: string): Record<string, unknown> | null => {
  try {
    const value = JSON.parse(line) as unknown;
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
};

const isNamed = ({ name }: FileHead): boolean => /\.(ndjson|jsonl)(\.gz)?$/i.test(name);

/** A log of which there is one line so far: no JSON with a list of rows in it. */
const isOnlyLine = ({ name, lines: [line, second] }: FileHead): boolean => {
  if (line === undefined || second !== undefined || !/\.log(\.\d+)?(\.gz)?$/i.test(name)) return false;
  return Object.values(objectOf(line) ?? { rows: [{}] }).every(
    (member) => !(Array.isArray(member) && typeof member[0] === 'object'),
  );
};

/** The rows of a text that has one JSON value on each line. */
export const jsonLineRows: FileFormat['rows'] = async function* (text) {
  for await (const lines of textLines(text)) yield lines.map(jsonRow);
};

/** One JSON value on each line (NDJSON, JSON Lines). A single line is an object as JSON has them, unless it is named so. */
export const ndjson: FileFormat = {
  key: 'ndjson',
  fits: (head) => {
    if ((isNamed(head) && /^\s*\{/.test(head.text)) || isOnlyLine(head)) return true;
    const [first] = head.lines;
    if (first === undefined || objectOf(first) === null) return false;
    // The second line may go on behind what is looked at.
    const second = head.text.slice(head.text.indexOf(first) + first.length);
    return /^\s*\{/.test(second);
  },
  rows: jsonLineRows,
};
