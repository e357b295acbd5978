import Dexie from 'dexie';
import type { IndexedDbStoreOptions } from '../../src/storage/disk/indexeddb-page-store.js';
import { indexedDbPageStore } from '../../src/storage/disk/indexeddb-page-store.js';
import type { PageStore } from '../../src/storage/pages/page-store.js';
import { pause } from './stored-pages.js';

/** A base of its own for each test, and what the stores on it warned of. */
export interface Base {
  readonly name: string;
  readonly warnings: readonly string[];
  /** A store of its own on this base, as another tab or the next visit would have. */
  open(options?: Partial<IndexedDbStoreOptions>): PageStore;
  /** Looks into the base, past all checks. */
  raw<T>(use: (database: Dexie) => Promise<T>): Promise<T>;
}

export type Loose = Record<string, unknown>;

const all: { name: string; stores: PageStore[] }[] = [];

export const newBase = (): Base => {
  const name = `test ${crypto.randomUUID()}`;
  const warnings: string[] = [];
  const stores: PageStore[] = [];
  all.push({ name, stores });
  return {
    name,
    warnings,
    open: (options = {}) => {
      const warn = (message: string): void => void warnings.push(message);
      const store = indexedDbPageStore({
        name,
        bytes: 50_000_000,
        now: Date.now,
        patience: 3000,
        warn,
        ...options,
      });
      stores.push(store);
      return store;
    },
    raw: async (use) => {
      const database = await new Dexie(name).open();
      try {
        return await use(database);
      } finally {
        database.close();
      }
    },
  };
};

export const recordsOf = (base: Base): Promise<Loose[]> =>
  base.raw((database) => database.table<Loose>('records').toArray());

export const dropBases = async (): Promise<void> => {
  for (const { stores } of all) for (const store of stores) store.close();
  await pause(50);
  for (const { name } of all) indexedDB.deleteDatabase(name);
};
