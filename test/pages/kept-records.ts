import type { Page } from 'puppeteer-core';
import { until } from './until.js';

/** Records that the report keeps on disk, of whatever user. */
export const keptRecords = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const name = 'api-log-report';
    if (!(await indexedDB.databases()).some((known) => known.name === name)) return 0;
    const opening = indexedDB.open(name);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('The base cannot be opened.'));
    });
    try {
      const count = (store: string) =>
        new Promise<number>((resolve) => {
          const counting = database.transaction(store).objectStore(store).count();
          counting.onsuccess = () => resolve(counting.result);
        });
      const stores = [...database.objectStoreNames];
      return stores.includes('records') ? await count('records') : 0;
    } finally {
      database.close();
    }
  });

/** Waits until pages are on disk: they are written when the browser is idle. */
export const untilKept = (page: Page): Promise<void> =>
  until('pages on disk', async () => (await keptRecords(page)) > 0);
