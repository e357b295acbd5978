import type { PageDatabase, RecordUse } from './page-database.js';

/** Other programs may have written something else to this base than a number; then the record counts nothing, and the others go on. */
const bytesOf = ({ bytes }: RecordUse): number => (Number.isFinite(bytes) && bytes > 0 ? bytes : 0);

/** Estimated bytes of all records. There are about a thousand of them in a full base, so counting is cheap. */
export const totalBytes = async ({ uses }: PageDatabase): Promise<number> => {
  const all = await uses.toArray();
  return all.reduce((sum, use) => sum + bytesOf(use), 0);
};

const drop = ({ dexie, records, uses }: PageDatabase, keys: string[]): Promise<void> =>
  dexie.transaction('rw', records, uses, async () => {
    await records.bulkDelete(keys);
    await uses.bulkDelete(keys);
  });

/** Drops the records used longest ago, until at least so many bytes are free again. */
export const dropOldest = async (database: PageDatabase, bytes: number): Promise<void> => {
  const keys: string[] = [];
  let freed = 0;
  await database.uses
    .orderBy('usedAt')
    .until(() => freed >= bytes)
    .each((use) => {
      keys.push(use.key);
      freed += bytesOf(use);
    });
  await drop(database, keys);
};

/** Drops the records that were last written before an instant, in milliseconds since 1970. */
export const dropUnused = async (database: PageDatabase, before: number): Promise<void> =>
  drop(database, await database.uses.where('writtenAt').below(before).primaryKeys());
