import type { SummaryGroup } from '../../core/summary.js';
import { fieldOf } from '../../presets/catalogue.js';
import type { Field, Preset } from '../../presets/preset.js';
import type { SummaryField } from '../../query/summary-fields.js';
import { amount, groupsReport, type GroupsReport } from './groups-report.js';
import { summaryColumns } from './summary-columns.js';

const KINDS: Readonly<Record<string, Field['kind']>> = {
  count: amount,
  failed: amount,
  first: 'instant',
  last: 'instant',
};

/** A summary by the values of a field, as a report of its own. */
export const summaryReport = (
  preset: Preset,
  by: SummaryField,
  groups: readonly SummaryGroup[],
): GroupsReport => {
  const own = fieldOf(preset, by.field);
  const value: Field = { ...own, key: 'value', label: by.label, kind: by.pattern ? 'text' : own.kind };
  const shown = summaryColumns.filter((column) => groups.some((group) => column.value(group) !== null));
  const numbers = shown.map(({ key, label }): Field => ({ key, label, kind: KINDS[key] ?? 'duration' }));
  const fields = [value, ...numbers];
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
  return groupsReport(preset, (words) => by.label(words), 'summary', fields, rows);
};
