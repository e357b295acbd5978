import type { Language } from '../i18n/language.js';
import { isMissing, kindOf } from '../kinds/catalogue.js';
import type { Format } from '../kinds/kind.js';
import { fieldOf } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';
import { valueAt } from '../rows/columns.js';
import type { LogPage } from '../sources/log-source.js';
import { inert } from './inert.js';

export type CsvSeparator = ',' | ';';

export interface CsvOptions {
  readonly preset: Preset;
  readonly format: Format;
  readonly separator: CsvSeparator;
  readonly pages: AsyncIterable<LogPage>;
  /** Called after each page with the rows written so far and the total, where known. */
  onProgress(rows: number, total: number | null): void;
}

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The rows as a CSV file: RFC 4180, each field quoted, with a byte order mark. Cells are for machines: the same in
 * every language but for the headings.
 *
 * Each page is written as it comes, so memory holds text for the browser to put away and not rows.
 */
export const csvFile = async ({
  preset,
  format,
  separator,
  pages,
  onProgress,
}: CsvOptions): Promise<Blob> => {
  const { unparse } = (await import('papaparse')).default;
  const fields = preset.csv.map((entry) => {
    const { key, kind, label } = typeof entry === 'string' ? fieldOf(preset, entry) : entry;
    return { key, kind: kindOf(kind), label: label(format.language.words) };
  });
  const write = (lines: string[][]): string =>
    `${unparse(lines, { delimiter: separator, newline: '\r\n', quotes: true })}\r\n`;

  const parts: string[] = [BYTE_ORDER_MARK, write([fields.map(({ label }) => inert(label))])];
  let written = 0;
  for await (const { rows, total } of pages) {
    const lines = Array.from({ length: rows.length }, (_, index) => {
      const row = (key: string) => valueAt(rows, key, index);
      return fields.map(({ key, kind }) => {
        const raw = row(key);
        return isMissing(raw, kind) ? '' : inert(kind.record(raw, format, row));
      });
    });
    parts.push(write(lines));
    written += rows.length;
    onProgress(written, total);
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
};

/** `api-logs-2026-11-21.csv`: the stem of the report and the day in its zone, with nothing that a row could name. */
export const csvFileName = (preset: Preset, language: Language, now: number): string => {
  const stem = preset.fileName.replace(/[^A-Za-z0-9._-]/g, '').slice(0, 60) || 'api-logs';
  return `${stem}-${language.dateTime(now, 'YYYY-MM-DD')}.csv`;
};
