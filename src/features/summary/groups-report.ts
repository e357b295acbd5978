import type { LogEntry } from '../../core/log-entry.js';
import { toText } from '../../core/to-text.js';
import { str, type Words } from '../../i18n/words.js';
import type { Kind } from '../../kinds/kind.js';
import type { Field, Preset } from '../../presets/preset.js';
import { columnsFromRows, type Columns } from '../../rows/columns.js';

/** Numbers of entries. */
export const amount: Kind = {
  align: 'end',
  isUnbroken: true,
  value: (raw) => (typeof raw === 'number' ? raw : null),
  text: (raw, { language }) => (typeof raw === 'number' ? language.number(raw) : toText(raw)),
  record: (raw) => (typeof raw === 'number' ? raw : toText(raw)),
};

/** What a summary shows, as a report of its own with a row for each group. */
export interface GroupsReport {
  readonly preset: Preset;
  readonly rows: Columns;
}

/** Groups as a report of their own: what exports and prints rows can export and print them, too. */
export const groupsReport = (
  preset: Preset,
  by: (words: Words) => string,
  file: string,
  fields: readonly Field[],
  groups: readonly LogEntry[],
): GroupsReport => ({
  preset: {
    ...preset,
    title: (words) => {
      const [report, name] = [preset.title(words), by(words)];
      return words.msg(str`${report}: Summary by ${name}`);
    },
    fields,
    columns: fields.map(({ key }) => key),
    csv: fields,
    search: [],
    fileName: `${preset.fileName}-${file}`,
  },
  rows: columnsFromRows(groups),
});
