import Dexie from 'dexie';
import type { Table } from 'dexie';
import type { StoredRecord } from './stored-record.js';

/** When a record was used, and what it costs: beside the records, so that a use does not rewrite one. */
export interface RecordUse {
  readonly key: string;
  readonly partition: string;
  /** Estimated. */
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
  readonly writtenAt: number;
}

export interface PageDatabase {
  readonly dexie: Dexie;
  /** What comes out of it is unchecked. */
  readonly records: Table<StoredRecord, string>;
  readonly uses: Table<RecordUse, string>;
}

/** The base, not opened yet. It closes when another tab wants to change or delete it; the next use opens it again. */
export const pageDatabase = (name: string): PageDatabase => {
  // Dexie's own cache serves live queries, of which there are none here.
  const dexie = new Dexie(name, { cache: 'disabled', autoOpen: false });
  dexie.on('versionchange', () => {
    dexie.close({ disableAutoOpen: false });
    // Instead of Dexie's own handler, which does the same and writes to the console.
    return false;
  });
  dexie.on('blocked', () => false);
  dexie.version(1).stores({ records: 'key, partition', uses: 'key, partition, usedAt, writtenAt' });
  return { dexie, records: dexie.table('records'), uses: dexie.table('uses') };
};
