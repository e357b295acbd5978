import { text } from 'node:stream/consumers';
import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { connectionOptions } from './connection-options.js';

/** Runs a statement that changes something; answers what it says. Throws with the database's own words. */
export type Run = (sql: string) => Promise<string>;

/** Filling a table takes long; in milliseconds. */
const LONGEST_WAIT = 600_000;

/**
 * For making tables and filling them, never for requests.
 *
 * @param url Of a user that may write, such as `http://default@127.0.0.1:8123/?database=default`.
 */
export const clickHouseWriter = (url: string): Run => {
  const client = createClient({
    ...connectionOptions(url),
    request_timeout: LONGEST_WAIT,
    log: { level: ClickHouseLogLevel.OFF },
    // A Distributed table answers when the rows have arrived, not when they are on their way.
    clickhouse_settings: { insert_distributed_sync: 1 },
  });
  return async (query) => (await text((await client.exec({ query })).stream)).trim();
};
