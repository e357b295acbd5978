import type { LogField } from '../../logs/log-field.js';
import type { LogRow, SmallLog } from '../../logs/log-entry.js';
import { DEMO_TENANTS } from '../demo-readers.js';
import { SECOND_TENANT_IDS } from '../log-tables.js';
import { NO_TIME, TENANT, type ClickHouseTable } from './table.js';

type StoredRow = Record<string, unknown>;

const stored = (value: unknown, field: LogField, { time }: ClickHouseTable): unknown => {
  if (value === undefined) return field === time ? NO_TIME : null;
  if (field.type === 'json') return JSON.stringify(value);
  if (field.type === 'instant') return Date.parse(value as string);
  return field.type === 'boolean' ? Number(value) : value;
};

const newestFirst = (time: string) => (a: LogRow, b: LogRow) => {
  const [at, other] = [a, b].map((row) => (row[time] as string | undefined) ?? '') as [string, string];
  if (at !== other) return at < other ? 1 : -1;
  return b.id - a.id;
};

/** The rows of a small log for both tenants, shared out as in DuckDB: all to the first, a copy of every fourth to the second. */
export const smallRowsSql = async (table: ClickHouseTable, log: SmallLog, newest: Date): Promise<string> => {
  const rows = (await log.read(newest)).toSorted(newestFirst(table.time.key));
  const ofTenant = (tenant: string, row: LogRow, id: number): StoredRow => ({
    ...Object.fromEntries(table.fields.map((field) => [field.key, stored(row[field.key], field, table)])),
    id,
    [TENANT]: tenant,
  });
  const [first, second] = DEMO_TENANTS;
  const all = rows.flatMap((row, place) => [
    ofTenant(first, row, row.id),
    ...(place % 4 === 0 ? [ofTenant(second, row, row.id + SECOND_TENANT_IDS)] : []),
  ]);
  return `INSERT INTO ${table.name} FORMAT JSONEachRow\n${all.map((row) => JSON.stringify(row)).join('\n')}`;
};
