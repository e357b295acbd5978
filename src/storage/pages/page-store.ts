import type { LogPage } from '../../sources/log-source.js';
import type { PageKey } from './page-key.js';

/** A page as it is kept. It names itself, so that a reader can see whether it was given what it asked for. */
export interface StoredPage extends Pick<
  LogPage,
  'rows' | 'total' | 'next' | 'problems' | 'fetchedAt' | 'etag'
> {
  readonly key: PageKey;
}

/** Where pages are kept. A store is a help, never a need: no fault of it may reach a report, so nothing here rejects. */
export interface PageStore {
  /** False while the store is still being opened, so that a read may take seconds. */
  readonly isOpen: boolean;
  /** Counts the calls of {@link clear}. What was asked for before one must not be written after it. */
  readonly clearings: number;
  /** Undefined where there is no such page, or none that could be trusted. */
  read(key: PageKey): Promise<StoredPage | undefined>;
  /** Every page of a log, whatever was asked of it. */
  readLog(partition: string, source: string): Promise<readonly StoredPage[]>;
  /** Resolves once the page can be read again; on disk it may be later, see {@link flush}. */
  write(page: StoredPage): Promise<void>;
  /** Forgets every page of a partition, or all; needs no network. */
  clear(partition?: string): Promise<void>;
  /** Resolves once all that was written is where it shall stay. */
  flush(): Promise<void>;
  close(): void;
}
