import type { LogSource } from '../../sources/log-source.js';
import type { CacheMode } from '../pages/cache-mode.js';
import { cachedSource, type CachedSource } from './cached-source.js';
import { openPageStore } from './open-page-store.js';
import type { PageStore } from '../pages/page-store.js';

export { copyInRecord } from './first-copy.js';

export const pageStore = (mode: CacheMode): PageStore =>
  openPageStore({ mode, warn: (message) => console.warn(message) });

/** A source with its cache around it. */
export const openCachedSource = (
  source: LogSource,
  { mode, partition, since, sharing }: { mode: CacheMode; partition: string; since: number; sharing: object },
): CachedSource => cachedSource(source, { partition, since, sharing, store: pageStore(mode) });
