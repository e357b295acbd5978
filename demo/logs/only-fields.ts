import type { LogRow } from './log-entry.js';
import type { LogField } from './log-field.js';

/** The rows without the values that another report does not show. */
export const onlyFields = (rows: readonly LogRow[], fields: readonly LogField[]): LogRow[] =>
  rows.map((row) => {
    const kept = fields.filter(({ key }) => key in row).map(({ key }) => [key, row[key]] as const);
    return { ...Object.fromEntries(kept), id: row.id };
  });
