import { HOUR } from './hours.js';
import { TENANT, type ClickHouseTable } from './table.js';

export interface Shards {
  /** Name of the cluster in the servers' configuration (`remote_servers`). */
  readonly cluster: string;
  /** What a row's server is chosen by, such as `cityHash64(tenant)`: all rows of a tenant on one. */
  readonly by: string;
}

/** The tables that hold a log on one server. Statements for every server of several, with `suffix` behind the names. */
export const tablesSql = (table: ClickHouseTable, suffix = ''): string[] => {
  const time = table.column(table.time);
  const rows = table.name + suffix;
  const hours = `${table.name}_hours${suffix}`;
  const columns = table.fields.map((field) => `${table.column(field)} ${table.type(field)}`);
  return [
    // Old months go by dropping their partition.
    `CREATE TABLE ${rows} (${TENANT} String, ${columns.join(', ')})
     ENGINE = MergeTree PARTITION BY toYYYYMM(toDateTime(intDiv(${time}, 1000))) ORDER BY (${TENANT}, ${time}, id)`,
    `CREATE TABLE ${hours} (${TENANT} String, hour Int64, rows UInt64)
     ENGINE = SummingMergeTree ORDER BY (${TENANT}, hour)`,
    `CREATE MATERIALIZED VIEW ${rows}_to_hours TO ${hours} AS
     SELECT ${TENANT}, intDiv(${time}, ${HOUR}) AS hour, count() AS rows FROM ${rows} GROUP BY ${TENANT}, hour`,
  ];
};

const LOCAL = '_local';

/** For every server of several. */
export const shardSql = (table: ClickHouseTable): string[] => tablesSql(table, LOCAL);

/** For the server that is asked, once the others have their tables: it reads from all of them, and spreads what is inserted. */
export const distributedSql = (table: ClickHouseTable, { cluster, by }: Shards): string[] =>
  [
    [table.name, `, ${by}`],
    [`${table.name}_hours`, ''],
  ].map(
    ([name, key]) =>
      `CREATE TABLE ${name} AS ${name}${LOCAL} ENGINE = Distributed(${cluster}, currentDatabase(), ${name}${LOCAL}${key})`,
  );
