import type { DuckDBConnection } from '@duckdb/node-api';
import { timeFieldOf, type FieldType, type LogField } from '../logs/log-field.js';
import { DRAW_MACRO, generatedLog, generatedLogSql } from '../logs/generated-log.js';
import type { LogRow, SmallLog } from '../logs/log-entry.js';
import { DEMO_TENANTS } from './demo-readers.js';
import { columnName } from './log-conditions-sql.js';

/** A log that the store can hold: its fields, and how its table is made. */
export interface LogTable {
  readonly name: string;
  readonly fields: readonly LogField[];
  /**
   * Makes the table: a column a field, `tenant`, whose row it is, and `position`, the row's number among the tenant's in
   * the default order, newest first. Rows are stored in that order, tenant by tenant, so a page far down is found by
   * the storage's own block bounds instead of a sort.
   */
  create(connection: DuckDBConnection, table: string): Promise<void>;
}

/** Numbers and instants (milliseconds since 1970) are held as JavaScript holds them. */
const COLUMN_TYPES: Readonly<Record<FieldType, string>> = {
  text: 'VARCHAR',
  json: 'VARCHAR',
  number: 'DOUBLE',
  status: 'DOUBLE',
  instant: 'DOUBLE',
  boolean: 'BOOLEAN',
};

const stored = (value: unknown, type: FieldType): string | number | boolean | null => {
  if (value === undefined) return null;
  if (type === 'json') return JSON.stringify(value);
  if (type === 'instant') return Date.parse(value as string);
  return value as string | number | boolean;
};

/** A value of a column as it goes on the wire. */
export const onTheWire = (value: unknown, type: FieldType): unknown => {
  if (type === 'json') return JSON.parse(value as string) as unknown;
  if (type === 'instant') return new Date(Number(value)).toISOString();
  return value;
};

/** Added to the ids of the second tenant's rows, so that they differ from those that they are copies of. */
export const SECOND_TENANT_IDS = 10_000_000;

/** Gives the table's rows to the first tenant, and a copy of every fourth to the second, so that there is another's log. */
const giveToTenants = async (connection: DuckDBConnection, table: string): Promise<void> => {
  const [first, second] = DEMO_TENANTS;
  await connection.run(`ALTER TABLE ${table} ADD COLUMN tenant VARCHAR DEFAULT '${first}'`);
  await connection.run(`
    INSERT INTO ${table} BY NAME
    SELECT * REPLACE (id + ${SECOND_TENANT_IDS} AS id, position // 4 AS position, '${second}' AS tenant)
    FROM ${table} WHERE position % 4 = 0 ORDER BY position`);
};

const appendRows = async (
  connection: DuckDBConnection,
  table: string,
  fields: readonly LogField[],
  rows: readonly LogRow[],
): Promise<void> => {
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    for (const { key, type } of fields) {
      const value = stored(row[key], type);
      if (value === null) appender.appendNull();
      else appender.appendValue(value);
    }
    appender.endRow();
  }
  appender.closeSync();
};

/** The table of a log that fits into memory; `newest` is when the newest row of a made-up one happened. */
export const smallLogTable = (log: SmallLog, newest: Date): LogTable => {
  const { name, fields } = log;
  const time = columnName(timeFieldOf(fields));
  return {
    name,
    fields,
    create: async (connection, table) => {
      const unsorted = `${table}_unsorted`;
      const columns = fields.map((field) => `${columnName(field)} ${COLUMN_TYPES[field.type]}`);
      await connection.run(`CREATE TABLE ${unsorted} (${columns.join(', ')})`);
      await appendRows(connection, unsorted, fields, await log.read(newest));
      await connection.run(`
        CREATE TABLE ${table} AS
        SELECT *, row_number() OVER (ORDER BY ${time} DESC NULLS LAST, id DESC) - 1 AS position
        FROM ${unsorted} ORDER BY position`);
      await connection.run(`DROP TABLE ${unsorted}`);
      await giveToTenants(connection, table);
    },
  };
};

/** The table of the generated requests, the newest of them just now, so that the log looks alive. */
export const generatedLogTable = (newest: Date, count?: number): LogTable => ({
  ...generatedLog,
  create: async (connection, table) => {
    await connection.run(DRAW_MACRO);
    await connection.run(generatedLogSql(table, count), [newest.getTime()]);
    await giveToTenants(connection, table);
  },
});
