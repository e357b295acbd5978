import { bare } from '../../core/inert.js';
import type { LogEntry } from '../../core/log-entry.js';
import { ownValue } from '../../core/log-entry.js';
import { loadWords, LOCALES } from '../../i18n/locales.js';
import type { Words } from '../../i18n/words.js';
import { addKinds, isKnownKind, kindOf } from '../../kinds/catalogue.js';
import type { Kind } from '../../kinds/kind.js';
import { fieldOf } from '../../presets/catalogue.js';
import { csvHeading } from '../../presets/csv-heading.js';
import type { Field, Preset } from '../../presets/preset.js';
import type { ReadColumns } from './text/file-format.js';
import { writtenColumn } from './text/written-values.js';

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

/** Number of columns, and one of them the time, by which a file is known whose columns were moved, taken out or added. */
const FEWEST = 3;

const isInstant = ({ kind }: Field): boolean => kindOf(kind).isInstant === true;

/** Headings of one language: those of an exported file in their order, and all by which a field is known. */
interface Headings {
  readonly exported: readonly string[];
  readonly known: ReadonlyMap<string, Field>;
}

/** Signs, capitals and blanks that people and programs change. */
const plain = (name: string): string => name.trim().toLowerCase();

/**
 * The headings of exported files, and without the unit, which people take out; the labels of all fields of the report; and their keys,
 * but for those of times: a file by such names is read as one of which nothing is known.
 */
const headingsOf = (preset: Preset, fields: readonly Field[], words: Words): Headings => {
  const exported = fields.map((field) => csvHeading(field, words));
  const known = new Map<string, Field>();
  const add = (name: string, field: Field): void => {
    if (!known.has(plain(name))) known.set(plain(name), field);
  };
  for (const [place, field] of fields.entries()) add(exported[place]!, field);
  for (const field of [...fields, ...preset.fields]) add(field.label(words), field);
  for (const field of preset.fields) if (!isInstant(field)) add(field.key, field);
  return { exported, known };
};

/** A heading that comes twice has a number behind it by now. */
const isHeading = (name: string, heading: string): boolean =>
  name === heading || name.startsWith(`${heading} `);

/**
 * The columns of a file as fields of the report, where they are headings of one language: all in their order, or else at least half of
 * them, with the time among them. Null where they are not.
 */
const ownColumns = (
  names: readonly string[],
  fields: readonly Field[],
  { exported, known }: Headings,
): readonly OwnColumn[] | null => {
  const isWhole =
    names.length === exported.length && exported.every((heading, place) => isHeading(names[place]!, heading));
  if (isWhole) return fields.map((field, place) => ({ name: names[place]!, field }));
  const taken = new Set<Field>();
  const columns = names.flatMap((name): OwnColumn[] => {
    const field = known.get(plain(name));
    if (!field || taken.has(field)) return [];
    taken.add(field);
    return [{ name, field }];
  });
  const isOwn =
    columns.length >= FEWEST &&
    columns.length * 2 >= names.length &&
    columns.some(({ field }) => isInstant(field));
  return isOwn ? columns : null;
};

/** How the cells of columns are read that a spreadsheet has written again: times, and numbers, in its own way. */
const writtenColumns = (columns: readonly OwnColumn[], sample: readonly LogEntry[]) =>
  columns.map(({ name, field }) => {
    const { isInstant, unit } = kindOf(field.kind);
    if (!isInstant && unit === undefined) return null;
    return writtenColumn(sample.map((row) => ownValue(row, name)).filter((cell) => cell !== undefined));
  });

/** Columns that are not fields of the report, under their own names. */
const othersOf = (row: LogEntry, own: ReadonlySet<string>): LogEntry =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !own.has(name)));

/**
 * Knows a CSV file that a report exported, or another program made of the same fields, by its headings, whichever of the languages
 * they are in, and reads its cells back into the values that were exported; also where a spreadsheet has saved it again.
 */
export const ownCsv = async (preset: Preset): Promise<ReadColumns> => {
  const fields = preset.csv.map((entry) => (typeof entry === 'string' ? fieldOf(preset, entry) : entry));
  if (![...fields, ...preset.fields].every(({ kind }) => isKnownKind(kind)))
    addKinds((await import('../../kinds/all.js')).kinds);
  const languages = await Promise.all(LOCALES.map((locale) => loadWords(locale).catch(() => null)));
  const headings = languages.flatMap((words) => (words ? [headingsOf(preset, fields, words)] : []));
  return (names, sample = [], onRemark) => {
    const found = headings.flatMap((own) => {
      const columns = ownColumns(names, fields, own);
      return columns ? [columns] : [];
    });
    // A file of a language may have some headings in common with another one.
    const [columns] = found.sort((one, other) => other.length - one.length);
    if (!columns) return null;
    const written = writtenColumns(columns, sample);
    const undecided = columns.filter((_column, place) => written[place]?.isUndecided).map(({ name }) => name);
    if (undecided.length > 0) onRemark?.({ code: 'file-dates', columns: undecided });
    const own = new Set(columns.map(({ name }) => name));
    return (row) =>
      Object.assign(
        othersOf(row, own),
        ...columns.map(({ name, field: { key, kind } }, place): LogEntry => {
          const cell = ownValue(row, name);
          if (typeof cell !== 'string' || kindOf(kind).isDerived) return {};
          return valueOf(key, kind, (written[place]?.read(cell) ?? cell) as string);
        }),
      ) as LogEntry;
  };
};
