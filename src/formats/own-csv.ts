import type { LogEntry } from '../core/log-entry.js';
import { ownValue } from '../core/log-entry.js';
import { loadWords, LOCALES } from '../i18n/locales.js';
import { kindOf } from '../kinds/catalogue.js';
import type { Kind } from '../kinds/kind.js';
import { fieldOf } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';
import type { ReadColumns } from '../sources/files/file-source.js';
import { csvHeading } from './csv.js';
import { bare } from './inert.js';

/** What a cell of a field was before it was written: text only where it was text. */
const valueOf = (key: string, kind: string | Kind, cell: string): LogEntry => {
  const text = bare(cell);
  const { parse, parseOthers } = kindOf(kind);
  return { [key]: parse ? parse(text) : text, ...parseOthers?.(text) };
};

/**
 * Knows a CSV file that a report exported by its headings, whichever of the languages they are in, and reads its cells back
 * into the values that were exported.
 */
export const ownCsv = async (preset: Preset): Promise<ReadColumns> => {
  const fields = preset.csv.map((entry) => (typeof entry === 'string' ? fieldOf(preset, entry) : entry));
  const languages = await Promise.all(LOCALES.map((locale) => loadWords(locale).catch(() => null)));
  const headings = languages.flatMap((words) =>
    words ? [fields.map((field) => csvHeading(field, words))] : [],
  );
  return (names) => {
    // A heading that comes twice has a number behind it by now.
    const isOwn = (own: readonly string[]) =>
      own.length === names.length &&
      own.every((label, place) => names[place] === label || names[place]!.startsWith(`${label} `));
    if (!headings.some(isOwn)) return null;
    return (row) =>
      Object.assign(
        {},
        ...fields.map(({ key, kind }, place): LogEntry => {
          const cell = ownValue(row, names[place]!);
          return typeof cell !== 'string' || kindOf(kind).isDerived ? {} : valueOf(key, kind, cell);
        }),
      ) as LogEntry;
  };
};
