import type { CacheMode } from '../pages/cache-mode.js';
import { DATABASE_NAME } from '../disk/database-name.js';
import { emptyPageStore } from '../pages/empty-page-store.js';
import { indexedDbPageStore } from '../disk/indexeddb-page-store.js';
import { memoryPageStore } from '../pages/memory-page-store.js';
import type { PageStore } from '../pages/page-store.js';

export interface PageStoreOptions {
  readonly mode: CacheMode;
  /** Told once, in English, when pages cannot be kept on disk: `console.warn`, most often. */
  readonly warn: (message: string) => void;
  /** Name of the base; reports with the same name and mode share one store. */
  readonly databaseName?: string | undefined;
  /** Most estimated bytes on disk. */
  readonly bytes?: number | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** Longest wait for the base, in milliseconds. */
  readonly patience?: number | undefined;
}

const DISK_BYTES = 50_000_000;
const PATIENCE = 3000;

const stores = new Map<string, PageStore>();

/**
 * The store of a mode. All reports on a page share one, so that two that show the same log ask for each page once.
 * It opens in the background; nothing about it is ever thrown.
 */
export const openPageStore = ({
  mode,
  warn,
  databaseName: name = DATABASE_NAME,
  bytes = DISK_BYTES,
  now = Date.now,
  patience = PATIENCE,
}: PageStoreOptions): PageStore => {
  if (mode === 'none') return emptyPageStore;
  const key = `${mode} ${name}`;
  const known = stores.get(key);
  if (known) return known;
  const store =
    mode === 'memory' ? memoryPageStore() : indexedDbPageStore({ name, bytes, now, warn, patience });
  // What waits to be written must not wait for a page that is going.
  globalThis.addEventListener?.('pagehide', () => void store.flush());
  stores.set(key, store);
  return store;
};
