import { settledWithin } from '../../core/settled-within.js';
import { DATABASE_NAME } from '../disk/database-name.js';
import type { PageKey } from '../pages/page-key.js';
import { openRaw, readRaw } from '../disk/raw-base.js';
import { recordKey } from '../disk/stored-record.js';

/** Longest wait for the base, in milliseconds: another tab can hold it for ever. */
const PATIENCE = 3000;

/** Where the mapping of a log is kept that had to be guessed: beside its pages, so that it goes when they go. */
export const mappingKey = (partition: string, source: string): PageKey => ({
  partition,
  source: `${source} mapping`,
  query: '',
  offset: 0,
  limit: 1,
  cursor: null,
});

/** What lies there on the disk, unchecked; undefined where nothing does. Needs no code but what is here. */
export const readMappingRecord = (partition: string, source: string): Promise<unknown> =>
  settledWithin(
    openRaw(DATABASE_NAME).then((base) => base && readRaw(base, recordKey(mappingKey(partition, source)))),
    PATIENCE,
  );
