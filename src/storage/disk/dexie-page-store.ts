import { checkRecord } from './check-record.js';
import { databaseFault } from './database-fault.js';
import { maskSecrets } from '../../core/secrets/mask-secrets.js';
import { withoutSecrets } from './rows-without-secrets.js';
import { KEPT } from '../pages/page-age.js';
import { pageBytes } from '../pages/page-bytes.js';
import type { PageDatabase } from './page-database.js';
import { pageDatabase } from './page-database.js';
import type { PageKey } from '../pages/page-key.js';
import type { StoredPage } from '../pages/page-store.js';
import { gatherPages, recordOfPages } from './record-of-pages.js';
import { logPrefix, recordKey } from './stored-record.js';
import { diskBudget } from './disk-budget.js';
import { dropOldest, dropUnused, totalBytes } from './used-records.js';

/** Pages in IndexedDB. Unlike a `PageStore` it rejects when the base fails for good: then another must replace it. */
export interface DexiePageStore {
  /** All pages of the record that the page would lie in: reading one costs as much as reading them all. */
  readRecord(key: PageKey): Promise<readonly StoredPage[]>;
  /** All pages of a log. */
  readLog(partition: string, source: string): Promise<readonly StoredPage[]>;
  /** Writes pages of one record, with those that it holds already. */
  writeRecord(pages: readonly StoredPage[]): Promise<void>;
  clear(partition?: string): Promise<void>;
  close(): void;
}

export interface DexieStoreOptions {
  readonly name: string;
  /** Most estimated bytes; beyond it the records used longest ago go. */
  readonly bytes: number;
  readonly now: () => number;
}

/** TypeScript cannot see it from a length. */
const isNonEmpty = (pages: StoredPage[]): pages is [StoredPage, ...StoredPage[]] => pages.length > 0;

/** Gives the estimated bytes that the record has grown by. */
const putPages = (
  { dexie, records, uses }: PageDatabase,
  pages: readonly StoredPage[],
  now: number,
): Promise<number> =>
  // One transaction for reading and writing, so that two tabs that fill one record lose nothing of each other's.
  dexie.transaction('rw', records, uses, async () => {
    const key = recordKey(pages[0]!.key);
    const known = checkRecord(await records.get(key), key) ?? [];
    const gathered = gatherPages(known, pages, now);
    if (!isNonEmpty(gathered)) return 0;
    const before = await uses.get(key);
    const { partition } = gathered[0].key;
    const bytes = gathered.reduce((sum, page) => sum + pageBytes(page), 0);
    await records.put(recordOfPages(gathered));
    await uses.put({ key, partition, bytes, usedAt: now, writtenAt: now });
    return bytes - (before?.bytes ?? 0);
  });

/** A search for a secret is not kept: what was looked for would be in the key of its record. */
const isWithoutSecret = ({ key: { query } }: StoredPage): boolean => maskSecrets(query) === query;

/**
 * Opens the base. A damaged one is deleted and made again, once; a connection that was lost is opened again, once per
 * operation; when the disk is full the older half goes and the write is tried once more. What fails then rejects.
 */
export const openDexiePageStore = async ({
  name,
  bytes: most,
  now,
}: DexieStoreOptions): Promise<DexiePageStore> => {
  const database = pageDatabase(name);
  const { dexie, records, uses } = database;
  const keepBudget = diskBudget(database, most);
  let mayDelete = true;

  const attempt = async <T>(operation: () => Promise<T>): Promise<T> => {
    try {
      if (!dexie.isOpen()) await dexie.open();
      return await operation();
    } catch (error) {
      const fault = databaseFault(error);
      if (fault === 'full') await dropOldest(database, (await totalBytes(database)) / 2);
      else if (fault === 'damaged' && mayDelete) {
        mayDelete = false;
        await dexie.delete();
      } else if (fault === 'closed') dexie.close();
      else throw error;
      if (!dexie.isOpen()) await dexie.open();
      return operation();
    }
  };

  await attempt(async () => undefined);
  // What is too old to be shown is not kept either; nobody waits for it.
  void dropUnused(database, now() - KEPT).catch(() => undefined);

  return {
    readRecord: (key) =>
      attempt(async () => {
        const record = recordKey(key);
        const found = await records.get(record);
        if (found === undefined) return [];
        const pages = checkRecord(found, record);
        if (!pages)
          await dexie.transaction('rw', records, uses, () =>
            Promise.all([records.delete(record), uses.delete(record)]),
          );
        else void uses.update(record, { usedAt: now() }).catch(() => undefined);
        return pages ?? [];
      }),
    readLog: (partition, source) =>
      attempt(async () => {
        const found = await records.where('key').startsWith(logPrefix(partition, source)).toArray();
        // A damaged one is left to anyone who asks for it by itself.
        return found.flatMap((record) => checkRecord(record, record.key) ?? []);
      }),
    writeRecord: (pages) =>
      attempt(async () => {
        const kept = pages.filter(isWithoutSecret).map((page) => {
          const rows = withoutSecrets(page.rows);
          // A masked copy is not what the endpoint gave: "not modified" must never be said of it.
          return rows === page.rows ? page : { ...page, rows, etag: null };
        });
        if (kept.length > 0) await keepBudget(await putPages(database, kept, now()));
      }),
    clear: (partition) =>
      attempt(() =>
        dexie.transaction('rw', records, uses, async () => {
          const tables = [records, uses] as const;
          for (const table of tables) {
            await (partition === undefined
              ? table.clear()
              : table.where('partition').equals(partition).delete());
          }
        }),
      ),
    close: () => dexie.close(),
  };
};
