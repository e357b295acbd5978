import type { StoredRecord } from './stored-record.js';

/*
 * Our base without Dexie, whose code takes longer to load than a record: for the rows that a visit begins with, and for
 * nothing else.
 */

const outcome = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });

/** The base of that name; null where there is none, and none is left behind. Rejects where it cannot be opened. */
export const openRaw = (name: string): Promise<IDBDatabase | null> => {
  const opening = indexedDB.open(name);
  let isNew = false;
  opening.onupgradeneeded = () => {
    isNew = true;
    opening.transaction!.abort();
  };
  return outcome(opening).catch((error: unknown) => {
    if (isNew) return null;
    throw error;
  });
};

/** What lies under the key of a record, unchecked, and of any type at all; lets go of the base. Rejects where it is damaged. */
export const readRaw = async (base: IDBDatabase, key: StoredRecord['key']): Promise<unknown> => {
  try {
    return await outcome<unknown>(base.transaction('records').objectStore('records').get(key));
  } finally {
    base.close();
  }
};
