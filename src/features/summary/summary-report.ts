import type { SummaryGroup } from '../../core/summary.js';
import { toText } from '../../core/to-text.js';
import type { Kind } from '../../kinds/kind.js';
import { fieldOf } from '../../presets/catalogue.js';
import type { Field, Preset } from '../../presets/preset.js';
import type { SummaryField } from '../../query/summary-fields.js';
import { columnsFromRows, type Columns } from '../../rows/columns.js';
import { str, type Words } from '../../i18n/words.js';
import { summaryColumns } from './summary-columns.js';

/** Numbers of entries. */
export const amount: Kind = {
  align: 'end',
  isUnbroken: true,
  value: (raw) => (typeof raw === 'number' ? raw : null),
  text: (raw, { language }) => (typeof raw === 'number' ? language.number(raw) : toText(raw)),
  record: (raw) => (typeof raw === 'number' ? raw : toText(raw)),
};

const KINDS: Readonly<Record<string, Field['kind']>> = {
  count: amount,
  failed: amount,
  first: 'instant',
  last: 'instant',
};

/** A summary as a report of its own, a row for each group: what exports and prints rows can export and print it, too. */
export const summaryReport = (
  preset: Preset,
  by: SummaryField,
  groups: readonly SummaryGroup[],
): { readonly preset: Preset; readonly rows: Columns } => {
  const own = fieldOf(preset, by.field);
  const value: Field = { ...own, key: 'value', label: by.label, kind: by.pattern ? 'text' : own.kind };
  const shown = summaryColumns.filter((column) => groups.some((group) => column.value(group) !== null));
  const numbers = shown.map(({ key, label }): Field => ({ key, label, kind: KINDS[key] ?? 'duration' }));
  const fields = [value, ...numbers];
  const keys = fields.map(({ key }) => key);
  const rows = groups.map((group) => ({
    value: group.value,
    ...Object.fromEntries(
      shown.map((column) => {
        const number = column.value(group);
        const isInstant = KINDS[column.key] === 'instant';
        return [column.key, isInstant && number !== null ? new Date(number).toISOString() : number];
      }),
    ),
  }));
  const title = (words: Words): string => {
    const [report, name] = [preset.title(words), by.label(words)];
    return words.msg(str`${report}: Summary by ${name}`);
  };
  return {
    preset: {
      ...preset,
      title,
      fields,
      columns: keys,
      csv: fields,
      search: [],
      fileName: `${preset.fileName}-summary`,
    },
    rows: columnsFromRows(rows),
  };
};
