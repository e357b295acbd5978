import type { ParseResult, Parser as PapaParser } from 'papaparse';
import type { LogEntry } from '../../core/log-entry.js';
import type { FileFormat, FileHead, TextPieces } from './file-format.js';
import { LONGEST_ROW } from './odd-row.js';

const SEPARATORS = [',', ';', '\t', '|'] as const;

const QUOTED = /"(?:[^"]|"")*"?/g;

const isNamed = (name: string): boolean => /\.(csv|tsv)(\.gz)?$/i.test(name);

/** How often each character stands outside of quotes. */
const countOf = (text: string, separator: string): number =>
  text.replace(QUOTED, '').split(separator).length - 1;

/** The separator that the first line has most of; null where it has none. */
const separatorOf = (line: string): string | null => {
  const [best] = SEPARATORS.map((separator) => ({ separator, count: countOf(line, separator) })).sort(
    (a, b) => b.count - a.count,
  );
  return best && best.count > 0 ? best.separator : null;
};

const lineEndOf = ({ text }: FileHead): '\r' | '\n' => {
  const isOldMac = !text.includes('\n') && text.includes('\r');
  return isOldMac ? '\r' : '\n';
};

/** Names of columns, each once: a second `status` is `status 2`. */
const namesOf = (head: readonly string[]): string[] => {
  const names = new Set<string>();
  /** The number that each name would have next: a million columns may all be called the same. */
  const counts = new Map<string, number>();
  for (const [place, cell] of head.entries()) {
    const name = cell.trim() || `column ${place + 1}`;
    let own = name;
    for (let count = counts.get(name) ?? 2; names.has(own); count++) {
      own = `${name} ${count}`;
      counts.set(name, count + 1);
    }
    names.add(own);
  }
  return [...names];
};

/** The cells of a row by the names of their columns; an empty cell says nothing, and those past the names are kept. */
const entryOf = (names: readonly string[], cells: readonly string[]): LogEntry =>
  Object.fromEntries(
    cells.flatMap((cell, place): [string, string][] =>
      cell === '' ? [] : [[names[place] ?? `column ${place + 1}`, cell]],
    ),
  );

/** Records of a text as it comes, each as its cells. */
async function* records(text: TextPieces, parser: PapaParser): AsyncGenerator<string[][]> {
  let rest = '';
  const parse = (isLast: boolean): string[][] => {
    const { data, meta } = parser.parse(rest, 0, !isLast) as ParseResult<string[]>;
    rest = isLast ? '' : rest.slice(meta.cursor);
    return data;
  };
  for await (const piece of text) {
    rest += piece;
    const found = parse(false);
    // A quote that is never closed would take in all the rest of the file.
    yield rest.length > LONGEST_ROW ? [...found, ...parse(true)] : found;
  }
  if (rest !== '') yield parse(true);
}

/** Without the line feed that follows a carriage return, and blank lines. */
const cleaned = (cells: readonly string[]): string[] | null => {
  const last = cells.length - 1;
  const own = cells.map((cell, place) => (place === last ? cell.replace(/\r$/, '') : cell));
  return own.every((cell) => cell.trim() === '') ? null : own;
};

/** Separated values, the names of the columns in the first line (RFC 4180); with commas, semicolons, tabs or bars. */
export const csv: FileFormat = {
  key: 'csv',
  fits: ({ text, lines: [first = ''], name }) => {
    if (/^\s*[<{[]/.test(first)) return false;
    const separator = separatorOf(first);
    if (separator === null) return isNamed(name) && first !== '';
    if (isNamed(name) || first.startsWith('"')) return true;
    // Prose has commas, too: a table has as many in its second record.
    const [, second] = text.replace(QUOTED, '').split(/\r\n|\n|\r/);
    return second !== undefined && countOf(first, separator) === countOf(second, separator);
  },
  async *rows(text, head) {
    const { default: papa } = await import('papaparse');
    const parser = new papa.Parser({
      delimiter: separatorOf(head.lines[0] ?? '') ?? ',',
      newline: lineEndOf(head),
    });
    let names: string[] | null = null;
    let read: ((row: LogEntry) => LogEntry) | null = null;
    for await (const found of records(text, parser)) {
      const rows: LogEntry[] = [];
      for (const record of found) {
        const cells = cleaned(record);
        if (!cells) continue;
        if (names) rows.push(entryOf(names, cells));
        else {
          names = namesOf(cells);
          read = head.columns?.(names) ?? null;
        }
      }
      yield read ? rows.map(read) : rows;
    }
  },
};
