import type { PageDatabase } from './page-database.js';
import { dropOldest, totalBytes } from './used-records.js';

/** Written records after which the base is counted again: other tabs write to it too. */
const COUNT_EVERY = 50;

/** How much more than needed is dropped, so that a full base is not tidied up at every write. */
const SLACK = 0.1;

/** Keeps a base below so many estimated bytes; the function it gives is told what each write added. */
export const diskBudget = (database: PageDatabase, most: number): ((added: number) => Promise<void>) => {
  let bytes = Infinity;
  let writes = 0;
  return async (added) => {
    bytes += added;
    writes += 1;
    if (bytes <= most && writes % COUNT_EVERY !== 0) return;
    bytes = await totalBytes(database);
    if (bytes <= most) return;
    await dropOldest(database, bytes - most * (1 - SLACK));
    bytes = await totalBytes(database);
  };
};
