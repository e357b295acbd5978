import type { StoredPage } from '../pages/page-store.js';
import { recordKey } from './stored-record.js';

/** How long pages of one record are gathered before it is written, in milliseconds. */
const GATHERING = 100;

export interface WriteQueue {
  add(page: StoredPage): void;
  /** Forgets what has not been written yet. */
  drop(partition?: string): void;
  /** Writes at once what waits, and resolves when it is done. */
  flush(): Promise<void>;
}

/**
 * Gathers pages into records, so that scrolling through ten pages of a record writes it a few times instead of ten.
 *
 * @param write Writes pages of one record; must not reject.
 */
export const writeQueue = (write: (pages: readonly StoredPage[]) => Promise<void>): WriteQueue => {
  const waiting = new Map<string, StoredPage[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  const writeAll = async (): Promise<void> => {
    for (const [key, pages] of waiting) {
      waiting.delete(key);
      await write(pages);
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    // One after the other: two writes of one record would only wait for each other.
    writing = writing.then(writeAll);
    return writing;
  };

  return {
    add: (page) => {
      const key = recordKey(page.key);
      waiting.set(key, [...(waiting.get(key) ?? []), page]);
      timer ??= setTimeout(() => void flush(), GATHERING);
    },
    drop: (partition) => {
      for (const [key, pages] of waiting) {
        if (partition === undefined || pages[0]?.key.partition === partition) waiting.delete(key);
      }
    },
    flush,
  };
};
