import { listOf } from '../../core/list-of.js';
import type { LogEntry } from '../../core/log-entry.js';
import { csvDialect } from './csv-dialect.js';
import { CsvRecords, type CsvRecord } from './csv-records.js';
import type { FileFormat } from './text/file-format.js';
import { oddRow } from './text/odd-row.js';
import { textLines } from './text/text-lines.js';

const isNamed = (name: string): boolean => /\.(csv|tsv|tab|psv)(\.gz)?$/i.test(name);

const nameOf = (place: number): string => `column ${place + 1}`;

/** Names of columns, each once: a second `status` is `status 2`. */
const namesOf = (head: readonly string[]): string[] => {
  const names = new Set<string>();
  /** The number that each name would have next: a million columns may all be called the same. */
  const counts = new Map<string, number>();
  for (const [place, cell] of head.entries()) {
    const name = cell.trim() || nameOf(place);
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
      cell === '' ? [] : [[names[place] ?? nameOf(place), cell]],
    ),
  );

/** A comment between the records, which is none of them. */
const isComment = ({ cells }: CsvRecord, width: number): boolean =>
  cells.length === 1 && width > 1 && /^#/.test(cells[0]!);

/**
 * Separated values (RFC 4180) as programs write them: with commas, semicolons, tabs or bars; `sep=`, comments or a title before the
 * names of the columns, which may be missing.
 */
export const csv: FileFormat = {
  key: 'csv',
  fits: (head) => {
    const [first = ''] = head.lines;
    if (/^\s*[<{[]/.test(first)) return false;
    const dialect = csvDialect(head);
    if (!dialect) return false;
    return isNamed(head.name) || (dialect.isSure && !head.lines.some((line) => /^\s*\{/.test(line)));
  },
  async *rows(text, head) {
    const { separator, lineEnd, before, header, width, sample } = csvDialect(head)!;
    const names = header === null ? listOf(width, nameOf) : namesOf(header);
    const read =
      head.columns?.(
        names,
        sample.map((cells) => entryOf(names, cells)),
      ) ?? null;
    const reader = new CsvRecords(separator, lineEnd, names.length);
    let skipped = 0;
    /** Records with no value, which are rows unless nothing but such is behind them: spreadsheets end with some. */
    let empty = 0;
    const rowOf = (entry: LogEntry): LogEntry => (read ? read(entry) : entry);
    const rowsOf = (records: Iterable<CsvRecord>): unknown[] => {
      const rows: unknown[] = [];
      let doubtful = 0;
      for (const record of records) {
        if (record.isBlank) {
          if (record.cells.length > 1) empty++;
          continue;
        }
        for (; empty > 0; empty--) rows.push(rowOf({}));
        if (record.isDoubtful) doubtful++;
        rows.push(isComment(record, width) ? oddRow(record.cells[0]!) : rowOf(entryOf(names, record.cells)));
      }
      if (doubtful > 0) head.onRemark?.({ code: 'file-quotes', rows: doubtful });
      return rows;
    };
    for await (const lines of textLines(text, { lineEnd, isBlankKept: true })) {
      const from = Math.min(before - skipped, lines.length);
      skipped += from;
      yield rowsOf(reader.read(from > 0 ? lines.slice(from) : lines));
    }
    yield rowsOf(reader.end());
  },
};
