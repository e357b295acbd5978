import { parseInstant } from '../../core/instant.js';
import { clip } from '../../core/to-text.js';
import { readFilterKey, type Filters } from '../../core/query.js';
import type { Format } from '../../kinds/kind.js';
import { isMissing, kindOf } from '../../kinds/catalogue.js';
import { fieldOf, searchFieldOf } from '../../presets/catalogue.js';
import type { Preset } from '../../presets/preset.js';
import { timeField } from '../../presets/time-field.js';
import { valueAt } from '../../rows/columns.js';
import type { ReadingEnd, ReadingStep } from '../../sources/reading-end.js';
import { readingEndWords } from '../../log/reading/reading-end-words.js';
import { str } from '../../i18n/words.js';
import type { Paper, PrintedLine } from './paper.js';
import { PrintAnswer } from './print-answer.js';
import { printLayout, type MeasuredColumn } from './print-layout.js';
import { marginStyles } from './print-margins.js';

/** Most rows on a print page; the rest is said in words (contract, section 6). */
export const MOST_PRINTED = 10_000;
/** Longest value on paper: some four sheets of it. What is longer is cut, and that is said. */
const LONGEST_PRINTED = 20_000;
/** Rows written before the page has a moment for all else. */
const AT_ONCE = 500;

export interface PrintOptions {
  readonly paper: Paper;
  readonly preset: Preset;
  readonly columns: readonly string[];
  readonly format: Format;
  /** The active filters, as label and value for people. */
  readonly filters: readonly (readonly [label: string, value: string])[];
  /** The same as they are asked for: which columns have one value because of them. */
  readonly active: Filters;
  readonly now: number;
  /** All pages, and how they ended. */
  readonly pages: AsyncIterable<ReadingStep>;
  onProgress(rows: number, total: number | null): void;
}

/** A column with the texts of all rows; its label may be that of another one. */
interface Column extends MeasuredColumn {
  readonly align: 'start' | 'end';
  readonly texts: string[];
  isEmpty: boolean;
}

const columnsOf = ({ preset, columns, format }: PrintOptions): Column[] =>
  columns
    .filter((key) => !(kindOf(fieldOf(preset, key).kind).isControl ?? false))
    .map((key, place) => {
      const field = fieldOf(preset, key);
      return {
        key,
        label: field.label(format.language.words),
        align: kindOf(field.kind).align,
        isUnbroken: kindOf(field.kind).isUnbroken ?? false,
        isKept: place === 0 || key === timeField(preset),
        texts: [],
        isEmpty: true,
      };
    });

interface ReadRows {
  readonly columns: readonly Column[];
  readonly rows: number;
  readonly total: number | null;
  readonly hasMore: boolean;
  /** Values that were cut. */
  readonly cut: number;
  /** How the log ended; not set where it was not read to its end. */
  readonly end: ReadingEnd | undefined;
  /** What the rows say. */
  readonly answer: PrintAnswer;
  /** First and last instant of the rows, in milliseconds since 1970; null where they have none. */
  readonly span: readonly [first: number, last: number] | null;
}

const readRows = async (options: PrintOptions): Promise<ReadRows> => {
  const { preset, format, pages, onProgress } = options;
  const columns = columnsOf(options);
  const time = timeField(preset) ?? '';
  const answer = new PrintAnswer(format.language, format.dateFormat);
  let [rows, cut] = [0, 0];
  let [first, last] = [Infinity, -Infinity];
  let total: number | null = null;
  let hasMore = false;
  let end: ReadingEnd | undefined;
  for await (const step of pages) {
    if (step.end) {
      ({ end } = step);
      break;
    }
    const { page } = step;
    total = page.total;
    const count = Math.min(MOST_PRINTED - rows, page.rows.length);
    for (let index = 0; index < count; index++) {
      const row = (key: string) => valueAt(page.rows, key, index);
      for (const column of columns) {
        const kind = kindOf(fieldOf(preset, column.key).kind);
        const text = kind.text(row(column.key), format, row);
        if (text.length > LONGEST_PRINTED) cut += 1;
        column.texts.push(clip(text, LONGEST_PRINTED));
        column.isEmpty &&= text === '' || isMissing(row(column.key), kind);
      }
      const instant = parseInstant(row(time));
      answer.add(row, instant);
      if (Number.isNaN(instant)) continue;
      first = Math.min(first, instant);
      last = Math.max(last, instant);
    }
    rows += count;
    onProgress(rows, total === null ? null : Math.min(total, MOST_PRINTED));
    hasMore = count < page.rows.length || (rows >= MOST_PRINTED && total !== rows);
    if (hasMore) break;
  }
  return { columns, rows, total, hasMore, cut, end, answer, span: first <= last ? [first, last] : null };
};

/** Whether an active filter is the reason that all rows have one value here. */
const isFixed = ({ key, texts, isUnbroken, isKept }: Column, { preset, active }: PrintOptions): boolean => {
  const isFiltered = Object.keys(active).some((name) => {
    const { plain, isExcluded } = readFilterKey(name);
    const field = plain.replace(/^is\./, '');
    return !isExcluded && (searchFieldOf(preset, field)?.field ?? field) === key;
  });
  const isTime = isUnbroken && isKept;
  return isFiltered && !isTime && texts.length > 1 && texts.every((text) => text === texts[0]);
};

const writeFacts = (
  { paper, format, filters, now }: PrintOptions,
  { rows }: ReadRows,
  fixed: readonly Column[],
  empty: readonly Column[],
): void => {
  const { words, zone, number } = format.language;
  for (const [label, value] of filters) paper.fact(label, value);
  if (filters.length === 0) paper.fact(words.msg('Filters'), words.msg('None'));
  // What the filter asks for and what the rows have may be two things: "ana", "Ana Souza".
  for (const { label, texts } of fixed)
    if (!filters.some(([name, value]) => name === label && value === texts[0])) paper.fact(label, texts[0]!);
  const printed = format.language.dateTime(now, format.dateFormat);
  paper.fact(words.msg('Printed'), `${printed}, ${zone.label(now)}`);
  paper.fact(words.msg('Rows'), number(rows));
  if (empty.length > 0)
    paper.fact(words.msg('Columns without values'), empty.map(({ label }) => label).join(', '));
};

const writeNotes = (
  { paper, format }: PrintOptions,
  { rows: printed, total, hasMore, cut, end }: ReadRows,
): void => {
  const { words, number } = format.language;
  if (hasMore) {
    const text =
      total === null || total <= printed
        ? words.msg(str`Only the first ${number(printed)} rows are printed. The CSV file has them all.`)
        : words.msg(
            str`${number(total - printed)} of ${number(total)} rows are left out: a print page holds ${number(printed)}. The CSV file has them all.`,
          );
    paper.note(text);
  } else if (total !== null && printed < total && (!end || end.kind === 'complete'))
    paper.note(
      words.msg(str`The server counts ${number(total)} rows, but only ${number(printed)} were received.`),
    );
  if (end) {
    const { title, advice } = readingEndWords(end, format.language);
    if (advice) paper.note(end.kind === 'complete' ? advice : `${title} ${advice}`);
  }
  if (cut > 0)
    paper.note(words.msg(str`Very long values are cut: ${number(cut)}. The CSV file has them whole.`));
};

/** Which time the rows are of, for the margin of each sheet. */
const spanText = ({ span }: ReadRows, { format }: PrintOptions): string => {
  if (!span) return '';
  const [first, last] = span.map((at) => format.language.dateTime(at, format.dateFormat));
  return `${first === last ? first : `${first} – ${last}`} (${format.language.zone.name})`;
};

/**
 * Writes the report for paper: title, active filters, time of printing and the matching rows, and says how many were left
 * out. Columns without values are named and left out, those that a filter has fixed are above the table; of all others
 * every value is there, in a second line of its row where the table has no room.
 *
 * @returns Rows printed.
 */
export const printPage = async (options: PrintOptions): Promise<number> => {
  const { paper, format, preset } = options;
  const { words, number } = format.language;
  const read = await readRows(options);
  const { rows, total } = read;
  const empty = rows > 0 ? read.columns.filter(({ isEmpty }) => isEmpty) : [];
  const fixed = read.columns.filter((column) => !column.isEmpty && isFixed(column, options));
  const shown = read.columns.filter((column) => !empty.includes(column) && !fixed.includes(column));
  const layout = printLayout(shown);
  const named = new Map(shown.map((column) => [column.key, column]));
  const title = preset.title(words);

  paper.start(
    title,
    format.language,
    layout.styles + marginStyles(title, spanText(read, options), format.language),
  );
  writeFacts(options, read, fixed, empty);
  writeNotes(options, read);
  const answer = read.answer.sentences();
  if (answer) paper.answer(answer);
  const chart = read.answer.chart();
  if (chart) paper.chart(chart);
  paper.headings(layout.columns.map(({ key, place }) => ({ label: named.get(key)!.label, place })));
  for (let row = 0; row < rows; row++) {
    const cells = layout.columns.map(({ key }) => {
      const { texts, align } = named.get(key)!;
      return { text: texts[row]!, align };
    });
    const lines = layout.lines.map(({ place, columns, keys }): PrintedLine => {
      const pairs = keys.map((key) => [named.get(key)!.label, named.get(key)!.texts[row]!] as const);
      return { place, columns, pairs: pairs.filter(([, text]) => text !== '') };
    });
    paper.row(
      cells,
      lines.filter(({ pairs }) => pairs.length > 0),
    );
    if (row % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve));
  }
  const printed = number(rows);
  paper.end(
    total === null
      ? words.msg(str`${printed} rows`, { id: 'print-end' })
      : words.msg(str`${printed} of ${number(total)} rows`, { id: 'print-end-of' }),
  );
  paper.finish();
  return rows;
};
