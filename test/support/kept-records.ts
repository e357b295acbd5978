import { DATABASE_NAME } from '../../src/storage/disk/database-name.js';
import { openRaw } from '../../src/storage/disk/raw-base.js';
import { PATIENCE } from './until.js';

const request = <Result>(asked: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('The database gave no answer.'));
  });

/** Records on the disk for a `cache-key`. */
const countRecords = async (cacheKey: string): Promise<number> => {
  const base = await openRaw(DATABASE_NAME);
  if (!base) return 0;
  try {
    let count = 0;
    for (const name of base.objectStoreNames) {
      const keys = await request(base.transaction(name).objectStore(name).getAllKeys());
      count += keys.filter((key) => JSON.stringify(key).includes(cacheKey)).length;
    }
    return count;
  } finally {
    base.close();
  }
};

/** Waits until so many records are kept for a `cache-key`: they are written in the background. */
export const kept = async (cacheKey: string, least: number): Promise<void> => {
  const limit = performance.now() + PATIENCE;
  for (;;) {
    const count = await countRecords(cacheKey);
    if (count >= least) return;
    if (performance.now() > limit) throw new Error(`${count} records are kept, not ${least}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
