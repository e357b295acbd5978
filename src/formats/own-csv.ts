import type { LogEntry } from '../core/log-entry.js';
import { ownValue } from '../core/log-entry.js';
import { loadWords, LOCALES } from '../i18n/locales.js';
import { kindOf } from '../kinds/catalogue.js';
import type { Kind } from '../kinds/kind.js';
import { fieldOf } from '../presets/catalogue.js';
import type { Field, Preset } from '../presets/preset.js';
import type { ReadColumns } from '../sources/files/file-source.js';
import { writtenColumn } from '../sources/files/written-values.js';
import { csvHeading } from './csv.js';
import { bare } from './inert.js';

/** What a cell of a field was before it was written: text only where it was text. */
const valueOf = (key: string, kind: string | Kind, cell: string): LogEntry => {
  const text = bare(cell);
  const { parse, parseOthers } = kindOf(kind);
  return { [key]: parse ? parse(text) : text, ...parseOthers?.(text) };
};

/** A column of a file that is a field of the report. */
interface OwnColumn {
  readonly name: string;
  readonly field: Field;
}

/** A heading without its unit, which people take out. */
const withoutUnit = (heading: string): string => heading.replace(/ \((ms|s)\)$/, '');

/** Number of columns, and one of them the time, by which a file is known whose columns were moved or taken out. */
const FEWEST = 3;

const isInstant = ({ kind }: Field): boolean => kindOf(kind).isInstant === true;

/**
 * The columns of a file as fields of the report, where all of them are headings of one language; null where they are not. A heading
 * that comes twice has a number behind it by now.
 */
const ownColumns = (
  names: readonly string[],
  fields: readonly Field[],
  headings: readonly string[],
): readonly OwnColumn[] | null => {
  const isHeading = (name: string, heading: string): boolean =>
    name === heading || name.startsWith(`${heading} `);
  if (
    names.length === headings.length &&
    headings.every((heading, place) => isHeading(names[place]!, heading))
  )
    return fields.map((field, place) => ({ name: names[place]!, field }));
  const columns = names.map((name) => {
    const place = headings.findIndex((heading) => heading === name);
    const field =
      fields[place === -1 ? headings.findIndex((heading) => withoutUnit(heading) === name) : place];
    return field && { name, field };
  });
  const known = columns.filter((column) => column !== undefined);
  return known.length === names.length &&
    known.length >= FEWEST &&
    known.some(({ field }) => isInstant(field))
    ? known
    : null;
};

/** How the cells of columns are read that a spreadsheet has written again: times, and numbers, in its own way. */
const writtenColumns = (columns: readonly OwnColumn[], sample: readonly LogEntry[]) =>
  columns.map(({ name, field }) => {
    const { isInstant, unit } = kindOf(field.kind);
    if (!isInstant && unit === undefined) return null;
    return writtenColumn(sample.map((row) => ownValue(row, name)).filter((cell) => cell !== undefined));
  });

/**
 * Knows a CSV file that a report exported by its headings, whichever of the languages they are in, and reads its cells back
 * into the values that were exported; also where a spreadsheet has saved it again.
 */
export const ownCsv = async (preset: Preset): Promise<ReadColumns> => {
  const fields = preset.csv.map((entry) => (typeof entry === 'string' ? fieldOf(preset, entry) : entry));
  const languages = await Promise.all(LOCALES.map((locale) => loadWords(locale).catch(() => null)));
  const headings = languages.flatMap((words) =>
    words ? [fields.map((field) => csvHeading(field, words))] : [],
  );
  return (names, sample = [], onRemark) => {
    const columns = headings.reduce<readonly OwnColumn[] | null>(
      (found, own) => found ?? ownColumns(names, fields, own),
      null,
    );
    if (!columns) return null;
    const written = writtenColumns(columns, sample);
    const undecided = columns.filter((_column, place) => written[place]?.isUndecided).map(({ name }) => name);
    if (undecided.length > 0) onRemark?.({ code: 'file-dates', columns: undecided });
    return (row) =>
      Object.assign(
        {},
        ...columns.map(({ name, field: { key, kind } }, place): LogEntry => {
          const cell = ownValue(row, name);
          if (typeof cell !== 'string' || kindOf(kind).isDerived) return {};
          return valueOf(key, kind, (written[place]?.read(cell) ?? cell) as string);
        }),
      ) as LogEntry;
  };
};
