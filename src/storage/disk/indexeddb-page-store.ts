import { databaseExists } from './database-exists.js';
import type { DexiePageStore } from './dexie-page-store.js';
import { memoryPageStore } from '../pages/memory-page-store.js';
import { pageKeyText } from '../pages/page-key.js';
import type { PageStore, StoredPage } from '../pages/page-store.js';
import { settledWithin } from '../../core/settled-within.js';
import { writeQueue } from './write-queue.js';

export interface IndexedDbStoreOptions {
  readonly name: string;
  /** Most estimated bytes on disk. */
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told once, when the disk cannot be used. */
  readonly warn: (message: string) => void;
  /** Longest wait for the base to open or to answer, in milliseconds: another tab can hold it for ever. */
  readonly patience: number;
}

/** Runs something when the browser has painted and is idle. */
const whenIdle = (run: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 50);
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/**
 * Pages on disk, with memory before it. When the disk fails, at start or later, memory goes on alone, and says so once.
 *
 * Dexie is loaded when there is something to write, or at once where the base exists: then there may be something
 * to show.
 */
export const indexedDbPageStore = ({
  name,
  bytes,
  now,
  warn,
  patience,
}: IndexedDbStoreOptions): PageStore => {
  const memory = memoryPageStore();
  let opening: Promise<DexiePageStore | null> | null = null;
  let disk: DexiePageStore | null = null;
  let isSettled = false;
  let isGivenUp = false;
  let clearings = 0;

  const giveUp = (reason: string): void => {
    if (isGivenUp) return;
    isGivenUp = true;
    isSettled = true;
    disk?.close();
    disk = null;
    warn(
      `api-log-report: IndexedDB cannot be used (${reason}); pages are kept in memory until the page is closed. Set cache="memory" to do so without this message.`,
    );
  };

  const open = async (): Promise<DexiePageStore | null> => {
    const opened = import('./dexie-page-store.js').then((module) =>
      module.openDexiePageStore({ name, bytes, now }),
    );
    let fault = 'no answer';
    const inTime = await settledWithin(
      opened.catch((error: unknown) => {
        fault = nameOf(error);
        return undefined;
      }),
      patience,
    );
    if (inTime && !isGivenUp) disk = inTime;
    else {
      giveUp(fault);
      // A base that opens after all is let go of: half of its pages would be missing.
      opened.then((late) => late.close()).catch(() => undefined);
    }
    isSettled = true;
    return disk;
  };
  const openOnce = (): Promise<DexiePageStore | null> => (opening ??= open());

  /** Runs something on the disk, where there is one; a fault that it cannot mend itself ends its use. */
  const onDisk = async <T>(operation: (store: DexiePageStore) => Promise<T>): Promise<T | undefined> => {
    const store = opening && (await opening);
    if (!store || isGivenUp) return undefined;
    try {
      return await operation(store);
    } catch (error) {
      giveUp(nameOf(error));
      return undefined;
    }
  };

  const queue = writeQueue(async (pages: readonly StoredPage[]) => {
    await new Promise<void>((resolve) => (opening ? resolve() : whenIdle(resolve)));
    await openOnce();
    await settledWithin(
      onDisk((store) => store.writeRecord(pages)),
      patience,
    );
  });

  // Only where there may be something to read is Dexie worth loading before there is something to write.
  let mayExist = true;
  const starting = settledWithin(databaseExists(name), patience).then((exists) => {
    mayExist = exists !== false;
    if (exists) void openOnce();
    else isSettled = true;
  });

  const clearDisk = async (partition: string | undefined): Promise<void> => {
    await starting;
    if (opening ?? mayExist) await openOnce();
    if (disk) await onDisk((store) => store.clear(partition));
    if (disk || !mayExist) return;
    // Memory replaces a disk that failed; what was written to it before shall go all the same.
    const { openDexiePageStore } = await import('./dexie-page-store.js');
    const store = await openDexiePageStore({ name, bytes, now });
    await store.clear(partition).finally(() => store.close());
  };

  return {
    get isOpen() {
      return isSettled || isGivenUp;
    },
    get clearings() {
      return clearings;
    },
    read: async (key) => {
      const kept = await memory.read(key);
      if (kept) return kept;
      const before = clearings;
      const reading = starting.then(() => onDisk((store) => store.readRecord(key)));
      const pages = (await settledWithin(reading, patience)) ?? [];
      if (before !== clearings) return undefined;
      let asked: StoredPage | undefined;
      for (const page of pages) {
        // What was written meanwhile is newer.
        if (!(await memory.read(page.key))) await memory.write(page);
        if (pageKeyText(page.key) === pageKeyText(key)) asked = page;
      }
      return asked;
    },
    readLog: async (partition, source) => {
      const before = clearings;
      const reading = starting.then(() => onDisk((store) => store.readLog(partition, source)));
      const kept = (await settledWithin(reading, patience)) ?? [];
      return before === clearings ? [...(await memory.readLog(partition, source)), ...kept] : [];
    },
    write: async (page) => {
      await memory.write(page);
      if (!isGivenUp) queue.add(page);
    },
    clear: async (partition) => {
      clearings += 1;
      await memory.clear(partition);
      queue.drop(partition);
      await queue.flush();
      await settledWithin(clearDisk(partition), patience);
    },
    flush: () => queue.flush(),
    close: () => {
      void queue.flush().then(() => disk?.close());
    },
  };
};
