import { CELL_LIMIT, clip } from '../core/to-text.js';
import type { Format } from '../kinds/kind.js';
import { kindOf } from '../kinds/catalogue.js';
import { fieldOf } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';
import { valueAt } from '../rows/columns.js';
import type { LogPage } from '../sources/log-source.js';
import { str } from '../i18n/words.js';
import { PRINT_STYLES } from './print-styles.js';

/** Most rows on a print page; the rest is said in words (contract, section 6). */
export const MOST_PRINTED = 10_000;

/** A run of characters that a line may have to break within; shorter ones stay whole. */
const LONG_WORD = /[^\s-]{25}/;

export interface PrintOptions {
  /** The empty document to fill; it stands in a window of its own. */
  readonly document: Document;
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

/** Appends an element with a text; by DOM calls alone, so that no text can become markup. */
const append = (parent: Element, tag: string, text = ''): HTMLElement => {
  const element = parent.ownerDocument.createElement(tag);
  element.textContent = text;
  parent.append(element);
  return element;
};

const addStyles = (document: Document): void => {
  // Constructed in the new window: a style sheet cannot be shared between documents, and a strict policy forbids
  // style elements.
  const { CSSStyleSheet } = document.defaultView as Window & typeof globalThis;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PRINT_STYLES);
  document.adoptedStyleSheets = [sheet];
};

const addHead = ({ document, preset, format, filters, now }: PrintOptions): HTMLElement => {
  const { words, zone } = format.language;
  append(document.body, 'h1', preset.title(words));
  const list = append(document.body, 'dl');
  const line = (label: string, value: string) => {
    append(list, 'dt', label);
    append(list, 'dd', value);
  };
  for (const [label, value] of filters) line(label, value);
  if (filters.length === 0) line(words.msg('Filters'), words.msg('None'));
  const printed = format.language.dateTime(now, format.dateFormat);
  line(words.msg('Printed'), `${printed} (${zone.label(now)})`);
  return list;
};

const addTable = ({ document, preset, columns, format }: PrintOptions): HTMLElement => {
  const table = append(document.body, 'table');
  // Laid out once, when it is whole: a table that grows in sight is laid out again with every page of it.
  table.hidden = true;
  const heading = append(append(table, 'thead'), 'tr');
  for (const key of columns) {
    append(heading, 'th', fieldOf(preset, key).label(format.language.words)).setAttribute('scope', 'col');
  }
  return append(table, 'tbody');
};

const addRow = (
  body: HTMLElement,
  page: LogPage,
  index: number,
  { preset, columns, format }: PrintOptions,
): void => {
  const line = append(body, 'tr');
  const row = (key: string) => valueAt(page.rows, key, index);
  for (const key of columns) {
    const kind = kindOf(fieldOf(preset, key).kind);
    const text = clip(kind.text(row(key), format, row), CELL_LIMIT);
    const cell = append(line, 'td', text);
    if (LONG_WORD.test(text)) cell.className = 'long';
    else if (kind.align === 'end') cell.className = 'end';
  }
};

/**
 * Fills a document with the report for paper: title, filters in force, time of printing and the matching rows, and
 * says how many were left out.
 *
 * @returns Rows printed.
 */
export const printPage = async (given: PrintOptions): Promise<number> => {
  const options = { ...given, columns: given.columns.filter((key) => !isControl(given.preset, key)) };
  const { document, format, preset } = options;
  const { words } = format.language;
  document.documentElement.lang = format.language.locale;
  document.documentElement.dir = format.language.direction;
  document.title = preset.title(words);
  addStyles(document);
  const list = addHead(options);
  const body = addTable(options);

  let printed = 0;
  let total: number | null = null;
  let hasMore = false;
  for await (const page of options.pages) {
    total = page.total;
    const room = MOST_PRINTED - printed;
    const count = Math.min(room, page.rows.length);
    for (let index = 0; index < count; index++) addRow(body, page, index, options);
    printed += count;
    options.onProgress(printed, total === null ? null : Math.min(total, MOST_PRINTED));
    hasMore = count < page.rows.length || (printed >= MOST_PRINTED && total !== printed);
    if (hasMore) break;
  }
  body.parentElement!.hidden = false;

  const { number } = format.language;
  append(list, 'dt', words.msg('Rows'));
  append(list, 'dd', number(printed));
  if (hasMore) {
    const text =
      total === null
        ? words.msg(
            str`Only the first ${number(printed)} rows are printed; there are more. Export CSV holds them all.`,
          )
        : words.msg(
            str`${number(total - printed)} rows of ${number(total)} are left out: a print page holds ${number(printed)}. Export CSV holds them all.`,
          );
    const note = document.createElement('p');
    note.className = 'left-out';
    note.textContent = text;
    list.after(note);
  }
  return printed;
};
