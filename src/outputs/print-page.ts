import { CELL_LIMIT, clip } from '../core/to-text.js';
import type { Format } from '../kinds/kind.js';
import { kindOf } from '../kinds/catalogue.js';
import { fieldOf } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';
import { valueAt } from '../rows/columns.js';
import type { LogPage } from '../sources/log-source.js';
import { str } from '../i18n/words.js';
import type { Paper, PrintedCell } from './paper.js';

/** Most rows on a print page; the rest is said in words (contract, section 6). */
export const MOST_PRINTED = 10_000;

export interface PrintOptions {
  readonly paper: Paper;
  readonly preset: Preset;
  readonly columns: readonly string[];
  readonly format: Format;
  /** The filters in force, as label and value for people. */
  readonly filters: readonly (readonly [label: string, value: string])[];
  readonly now: number;
  readonly pages: AsyncIterable<LogPage>;
  onProgress(rows: number, total: number | null): void;
}

const isControl = (preset: Preset, key: string): boolean =>
  kindOf(fieldOf(preset, key).kind).isControl ?? false;

const writeFacts = ({ paper, format, filters, now }: PrintOptions): void => {
  const { words, zone } = format.language;
  for (const [label, value] of filters) paper.fact(label, value);
  if (filters.length === 0) paper.fact(words.msg('Filters'), words.msg('None'));
  const printed = format.language.dateTime(now, format.dateFormat);
  paper.fact(words.msg('Printed'), `${printed} (${zone.label(now)})`);
};

const cellsOf = (page: LogPage, index: number, { preset, columns, format }: PrintOptions): PrintedCell[] => {
  const row = (key: string) => valueAt(page.rows, key, index);
  return columns.map((key) => {
    const kind = kindOf(fieldOf(preset, key).kind);
    return { text: clip(kind.text(row(key), format, row), CELL_LIMIT), align: kind.align };
  });
};

/**
 * Writes the report for paper: title, filters in force, time of printing and the matching rows, and says how many were
 * left out.
 *
 * @returns Rows printed.
 */
export const printPage = async (given: PrintOptions): Promise<number> => {
  const options = { ...given, columns: given.columns.filter((key) => !isControl(given.preset, key)) };
  const { paper, format, preset, columns } = options;
  const { words } = format.language;
  paper.start(preset.title(words), format.language);
  writeFacts(options);
  paper.headings(columns.map((key) => fieldOf(preset, key).label(words)));

  let printed = 0;
  let total: number | null = null;
  let hasMore = false;
  for await (const page of options.pages) {
    total = page.total;
    const room = MOST_PRINTED - printed;
    const count = Math.min(room, page.rows.length);
    for (let index = 0; index < count; index++) paper.row(cellsOf(page, index, options));
    printed += count;
    options.onProgress(printed, total === null ? null : Math.min(total, MOST_PRINTED));
    hasMore = count < page.rows.length || (printed >= MOST_PRINTED && total !== printed);
    if (hasMore) break;
  }

  const { number } = format.language;
  paper.fact(words.msg('Rows'), number(printed));
  if (hasMore) {
    const text =
      total === null
        ? words.msg(
            str`Only the first ${number(printed)} rows are printed; there are more. Export CSV holds them all.`,
          )
        : words.msg(
            str`${number(total - printed)} rows of ${number(total)} are left out: a print page holds ${number(printed)}. Export CSV holds them all.`,
          );
    paper.note(text);
  }
  paper.finish();
  return printed;
};
