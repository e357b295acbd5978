import { warnOnce } from '../core/warn-once.js';
import type { Language } from '../i18n/language.js';
import { kindOf } from '../kinds/catalogue.js';
import type { Format } from '../kinds/kind.js';
import { fieldOf } from '../presets/catalogue.js';
import { csvHeading } from '../presets/csv-heading.js';
import type { Preset } from '../presets/preset.js';
import { csvHead, csvLines } from './csv-lines.js';
import type { RowsWriter } from './rows-writer.js';

export type CsvSeparator = ',' | ';';

/** What a host may ask for: a separator, or the one that spreadsheets in the report's language open in columns. */
export type CsvSeparatorSetting = CsvSeparator | 'auto';

/**
 * The separator of a file. Spreadsheets take `;` where their language writes decimals with a comma, and else `,`; a host's
 * word that is none of them counts as `auto`.
 */
export const csvSeparator = (setting: string, language: Language): CsvSeparator => {
  if (setting === ',' || setting === ';') return setting;
  if (setting !== 'auto') warnOnce(`unknown csv-separator: "${setting}". Use one of: auto, ",", ";".`);
  return language.number(0.5).includes(',') ? ';' : ',';
};

export interface CsvOptions {
  readonly preset: Preset;
  readonly format: Format;
  readonly separator: CsvSeparator;
}

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Rows as CSV: RFC 4180, each field quoted, with a byte order mark. Cells are for machines: the same in every language but
 * for the headings.
 */
export const csvWriter = ({ preset, format, separator }: CsvOptions): RowsWriter => {
  const fields = preset.csv.map((entry) => {
    const field = typeof entry === 'string' ? fieldOf(preset, entry) : entry;
    return { key: field.key, kind: kindOf(field.kind), label: csvHeading(field, format.language.words) };
  });
  return {
    head: `${BYTE_ORDER_MARK}${csvHead(fields, separator)}`,
    lines: csvLines(fields, separator, format),
  };
};

/** `api-logs-2026-11-21.csv`: the stem of the report and the day in its zone, with nothing that a row could name. */
export const exportFileName = (
  preset: Preset,
  language: Language,
  now: number,
  extension = 'csv',
): string => {
  const stem = preset.fileName.replace(/[^A-Za-z0-9._-]/g, '').slice(0, 60) || 'api-logs';
  return `${stem}-${language.dateTime(now, 'YYYY-MM-DD')}.${extension}`;
};
