import { ClickHouseClient } from './client.js';
import { ClickHouseLogStore } from './clickhouse-log-store.js';
import { boundTexts, quotedTexts } from './statement-texts.js';
import type { ClickHouseLog } from './table.js';

/** They exist since 19.14; versions are counted by years. */
const FIRST_WITH_PARAMETERS = 20;

/**
 * Opens logs that are in ClickHouse already.
 *
 * @param url Of a user that can only read, such as `http://log_reader:secret@127.0.0.1:8123/?database=default`.
 * @param fewValues Different values of a summary that are all measured at once.
 * @throws Error where the user may do more than read: whatever else went wrong, nobody can write through this server.
 */
export const openClickHouseLogs = async (
  url: string,
  logs: readonly ClickHouseLog[],
  fewValues?: number,
): Promise<ClickHouseLogStore> => {
  const client = new ClickHouseClient(url);
  const { rows } = await client.read(`SELECT value, version() FROM system.settings WHERE name = 'readonly'`);
  if (String(rows[0]?.[0]) !== '1')
    throw new Error(
      'CLICKHOUSE_URL names a user that may do more than read: give it one with readonly = 1, as in demo/server/clickhouse/reader.xml',
    );
  const hasParameters = Number.parseInt(String(rows[0]?.[1]), 10) >= FIRST_WITH_PARAMETERS;
  return new ClickHouseLogStore(client, logs, hasParameters ? boundTexts : quotedTexts, fewValues);
};
