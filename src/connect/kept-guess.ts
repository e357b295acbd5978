import { isObject } from '../core/is-object.js';
import { copyInRecord, pageStore } from '../storage/cache/open-cached-source.js';
import { mappingKey } from '../storage/cache/kept-mapping.js';
import { columnsFromRows, entryAt } from '../rows/columns.js';
import { checkMapping } from '../sources/mapping/check-mapping.js';
import type { Mapping } from '../sources/mapping/mapping.js';
import type { SourceOptions } from './open-source.js';

/** What is known again of a log that nobody described. */
export interface KeptGuess {
  readonly mapping: Mapping;
  /** Whether its rows come newest first by themselves. */
  readonly isInOrder: boolean;
}

/** Names such as `page_token` are in it, and what is kept on the disk has what follows such names masked. */
const written = (mapping: Mapping): string => encodeURIComponent(JSON.stringify(mapping));

/** Keeps it for the next visit, where pages are kept. @param log Id of the source of which nothing was known. */
export const keepGuess = (
  { mapping, isInOrder }: KeptGuess,
  log: string,
  { cache, partition }: SourceOptions,
): void => {
  if (cache !== 'indexeddb') return;
  void pageStore(cache)
    .write({
      key: mappingKey(partition, log),
      rows: columnsFromRows([{ mapping: written(mapping), isInOrder }]),
      total: null,
      next: null,
      problems: [],
      fetchedAt: Date.now(),
      etag: null,
    })
    .catch(() => undefined);
};

/** What was kept, checked as if a stranger had written it; null where it is nothing of ours. */
export const keptGuess = (
  record: unknown,
  log: string,
  { partition }: Pick<SourceOptions, 'partition'>,
): KeptGuess | null => {
  const page = copyInRecord(record, mappingKey(partition, log));
  const row = page && page.rows.length > 0 ? entryAt(page.rows, 0) : null;
  if (!isObject(row)) return null;
  try {
    const mapping = checkMapping(JSON.parse(decodeURIComponent(String(row['mapping']))));
    return { mapping, isInOrder: row['isInOrder'] === true };
  } catch {
    return null;
  }
};
