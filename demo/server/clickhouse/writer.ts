import { signedAddress } from './signed-address.js';

/** Runs a statement that changes something; answers what it says. Throws with the database's own words. */
export type Run = (sql: string) => Promise<string>;

/**
 * For making tables and filling them, never for requests.
 *
 * @param url Of a user that may write, such as `http://default@127.0.0.1:8123/?database=default`.
 */
export const clickHouseWriter = (url: string): Run => {
  const { address, headers } = signedAddress(url);
  // A Distributed table answers when the rows have arrived, not when they are on their way.
  address.searchParams.set('insert_distributed_sync', '1');
  return async (sql) => {
    const answer = await fetch(address, { method: 'POST', headers, body: sql });
    const text = await answer.text();
    if (!answer.ok) throw new Error(text.slice(0, 2_000));
    return text.trim();
  };
};
