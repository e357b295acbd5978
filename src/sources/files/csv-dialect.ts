import { CsvRecords, type CsvRecord } from './csv-records.js';
import type { FileHead } from './text/file-format.js';

/** How a file of separated values is written. */
export interface CsvDialect {
  readonly separator: string;
  readonly lineEnd: '\r' | '\n';
  /** Lines before the first record that are none: blank ones, `sep=;`, comments, a title. */
  readonly before: number;
  /** Cells above the columns; null where the file begins with data. */
  readonly header: readonly string[] | null;
  /** Cells of most records. */
  readonly width: number;
  /** The records behind the header, so far as they were looked at. */
  readonly sample: readonly (readonly string[])[];
  /** Whether a text that is not named so is a table, and no prose with commas in it. */
  readonly isSure: boolean;
}

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Lines that are looked at. */
const LINES = 200;

/** What spreadsheets are told by the first line (`sep=;`). */
const SEPARATOR_LINE = /^"?sep=(.)"?\r?$/i;
const COMMENT = /^\s*(#|\/\/)/;

/** What a heading is not: numbers, dates, addresses, paths. */
const DATA =
  /^(-?\d+([.,]\d+)?|\d{4}[-/]\d\d?[-/]\d\d?.*|\d\d?[./]\d\d?[./]\d{4}.*|(\d{1,3}\.){3}\d{1,3}|\/\S*|https?:\/\/\S*)$/i;

const areData = (cells: readonly string[]): boolean => {
  const count = cells.filter((cell) => DATA.test(cell.trim())).length;
  return count >= Math.min(2, cells.length - 1 || 1);
};

const lineEndOf = (text: string): '\r' | '\n' => (!text.includes('\n') && text.includes('\r') ? '\r' : '\n');

const commonest = (widths: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? 0;
};

interface Reading {
  readonly separator: string;
  readonly records: readonly CsvRecord[];
  readonly width: number;
  /** Part of the records that have this width. */
  readonly share: number;
}

const readingOf = (lines: readonly string[], separator: string, lineEnd: string): Reading => {
  const reader = new CsvRecords(separator, lineEnd);
  const records = [...reader.read(lines), ...reader.end()];
  const widths = records.filter(({ isBlank }) => !isBlank).map(({ cells }) => cells.length);
  const tables = widths.filter((width) => width > 1);
  const width = tables.length * 2 >= widths.length ? commonest(tables) : 1;
  return { separator, records, width, share: widths.filter((one) => one === width).length / widths.length };
};

const best = (readings: readonly Reading[]): Reading => {
  const found = readings.reduce((one, other) => {
    if (one.width > 1 !== other.width > 1) return one.width > 1 ? one : other;
    return other.share > one.share || (other.share === one.share && other.width > one.width) ? other : one;
  });
  // A single column may have any sign in it: one that is nowhere parts nothing.
  const isApart = ({ records }: Reading): boolean => records.every(({ cells }) => cells.length === 1);
  return found.width > 1 ? found : (readings.find(isApart) ?? found);
};

/** The last comment, where it names as many columns as the data behind it has. */
const commentedHeader = (
  comments: readonly string[],
  { separator, width }: Reading,
  lineEnd: string,
  first: readonly string[],
): readonly string[] | null => {
  const last = comments.at(-1)?.replace(COMMENT, '');
  if (last === undefined || width < 2 || !areData(first)) return null;
  const reader = new CsvRecords(separator, lineEnd);
  const [record] = [...reader.read([last]), ...reader.end()];
  return record?.cells.length === width ? record.cells : null;
};

/** How a text is written that may be separated values; null where it has no line. */
export const csvDialect = ({ text }: Pick<FileHead, 'text'>): CsvDialect | null => {
  const lineEnd = lineEndOf(text);
  const lines = text.split(lineEnd, LINES);
  let before = 0;
  let given: string | undefined;
  const comments: string[] = [];
  for (const line of lines) {
    if (comments.length === 0) given ??= SEPARATOR_LINE.exec(line)?.[1];
    if (COMMENT.test(line)) comments.push(line);
    else if (line.trim() !== '' && !SEPARATOR_LINE.test(line)) break;
    before++;
  }
  const rest = lines.slice(before);
  const separators = given === undefined ? SEPARATORS : [given];
  let reading = rest.length === 0 ? null : best(separators.map((one) => readingOf(rest, one, lineEnd)));
  // Columns whose names begin with the sign of a comment, and nothing behind them.
  if (!reading || reading.records.every(({ isBlank }) => isBlank)) {
    if (comments.length !== 1) return null;
    before = lines.indexOf(comments[0]!);
    reading = best(separators.map((one) => readingOf(comments, one, lineEnd)));
    comments.length = 0;
  }
  const { records, width, share, separator } = reading;
  // A title, and when it was made, before the table.
  const start = records.findIndex(({ cells, isBlank }) => !isBlank && (width < 2 || cells.length > 1));
  if (start === -1) return null;
  for (const record of records.slice(0, start)) before += record.lines;
  const [first, ...others] = records.slice(start).filter(({ isBlank }) => !isBlank);
  const commented = commentedHeader(comments, reading, lineEnd, first!.cells);
  const isData = commented !== null || areData(first!.cells);
  return {
    separator,
    lineEnd,
    before: isData ? before : before + first!.lines,
    header: commented ?? (isData ? null : first!.cells),
    width,
    sample: (isData ? [first!, ...others] : others).map(({ cells }) => cells),
    isSure:
      width > 1 &&
      share > 0.5 &&
      first!.cells.length === width &&
      (text.trimStart().startsWith('"') || given !== undefined || others[0]?.cells.length === width),
  };
};
