import type { LogEntry } from '../core/log-entry.js';
import type { Words } from '../i18n/words.js';
import { kindOf } from '../kinds/catalogue.js';
import type { Format } from '../kinds/kind.js';
import { fieldOf } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';
import { entryAt } from '../rows/columns.js';
import type { RowsWriter } from './rows-writer.js';

/** A column of the report's CSV file, for formats that have columns, too. */
export interface ExportField {
  readonly key: string;
  /** In the reader's language. */
  readonly label: string;
  /** The value of an entry for machines, as the CSV file has it: instants in ISO 8601, durations in milliseconds. */
  value(entry: LogEntry): string | number | boolean;
}

/** What a format may use of the report whose rows are written. */
export interface ExportFormatContext {
  readonly fields: readonly ExportField[];
  readonly locale: string;
  /** IANA name of the zone that the report shows times in. */
  readonly timeZone: string;
}

/** The parts of a file. */
export interface ExportLines {
  readonly head?: string;
  /** The text of an entry, with its line break. Values are as the endpoint gave them. */
  row(entry: LogEntry): string;
  readonly foot?: string;
}

/** A file format of an embedder's own: every entry that matches the filters is written with it, as with CSV. */
export interface ExportFormat {
  /** Of its own among the formats; the event `api-log-export` has it as `format`. */
  readonly key: string;
  /** What the ⋮ menu calls it, such as "Export JSON Lines". */
  readonly label: string | ((words: Words) => string);
  /** Of the file's name, without a dot. */
  readonly extension: string;
  /** IANA media type of the file. */
  readonly mediaType: string;
  /** Called once for each export. */
  begin(context: ExportFormatContext): ExportLines;
}

const fieldsOf = (preset: Preset, format: Format): ExportField[] =>
  preset.csv.map((entry) => {
    const { key, kind, label } = typeof entry === 'string' ? fieldOf(preset, entry) : entry;
    const { record } = kindOf(kind);
    return {
      key,
      label: label(format.language.words),
      value: (row) => record(row[key], format, (other) => row[other]),
    };
  });

/** Writes rows in a format of an embedder's own. */
export const formatWriter = (own: ExportFormat, preset: Preset, format: Format): RowsWriter => {
  const { locale, zone } = format.language;
  const {
    head = '',
    row,
    foot,
  } = own.begin({
    fields: fieldsOf(preset, format),
    locale,
    timeZone: zone.name,
  });
  return {
    head,
    foot,
    lines(rows) {
      let text = '';
      for (let index = 0; index < rows.length; index++) text += row(entryAt(rows, index));
      return text;
    },
  };
};
