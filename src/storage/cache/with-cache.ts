import { afterPaint } from '../../core/after-paint.js';
import { isAbort } from '../../core/problem.js';
import { settledWithin } from '../../core/settled-within.js';
import type { LogPage, LogSource, PageRequest } from '../../sources/log-source.js';
import { around } from '../../sources/middleware/around.js';
import type { CacheMode } from '../pages/cache-mode.js';
import type { CachedSource } from './cached-source.js';
import { DATABASE_NAME } from '../disk/database-name.js';
import { pageKeyOf, pageKeyText, type PageKey } from '../pages/page-key.js';
import { openRaw, readRaw } from '../disk/raw-base.js';
import { sharedRequests } from './shared-requests.js';
import { recordKey } from '../disk/stored-record.js';

export interface WithCacheOptions {
  /** Where pages are kept; with `none`, nowhere. */
  readonly mode?: CacheMode | undefined;
  /** Whom the rows are for, such as the signed-in user: those of one are never shown to another. The host's `cache-key`. */
  readonly partition: string;
  /**
   * Whether this report may join the requests that others have under way for the same page: not where a host's own
   * headers or transport could have another answer come back.
   */
  readonly isShareable?: boolean | undefined;
}

/** Longest wait for the base, in milliseconds: another tab can hold it for ever. */
const PATIENCE = 3000;

/** Counts what was forgotten: what was asked for before must not be kept after. */
let forgettings = 0;

/** Tells that the kept pages are being forgotten: answers under way are not kept. */
export const forgetAnswersUnderWay = (): void => {
  forgettings++;
};

/** Whether a cache was loaded on this page before: then it may hold something, even one in memory. */
let wasLoaded = false;

/** Reports of a mode share the requests that they have under way. */
const scopes = new Map<CacheMode, object>();

const scopeOf = (mode: CacheMode): object => {
  const scope = scopes.get(mode) ?? {};
  scopes.set(mode, scope);
  return scope;
};

/**
 * A source that asks at once, and whose cache is loaded when the first page is there and painted. Where our base exists already
 * there may be rows to show: those are read beside the first request, and shown until the answer comes.
 */
export const withCache = (
  source: LogSource,
  { mode = 'indexeddb', partition, isShareable = partition !== '' }: WithCacheOptions,
): LogSource => {
  if (mode === 'none') return source;
  const since = Date.now();
  const sharing = isShareable ? scopeOf(mode) : {};
  const shared = sharedRequests(sharing, source);
  let cached: CachedSource | null = null;
  let summaries: LogSource['summarise'];
  let loading: Promise<CachedSource | null> | null = null;

  const load = (): Promise<CachedSource | null> =>
    (loading ??= import('./open-cached-source.js').then(
      ({ openCachedSource }) => {
        wasLoaded = true;
        return (cached = openCachedSource(source, { mode, partition, since, sharing }));
      },
      // Without its code there is no cache; the report does without.
      () => null,
    ));

  /** Read past the store, whose code is still to come; what is damaged is left to it. */
  const copyOnDisk = async (key: PageKey): Promise<LogPage | undefined> => {
    const base = await openRaw(DATABASE_NAME);
    if (!base) return undefined;
    const [record, { copyInRecord }] = await Promise.all([
      readRaw(base, recordKey(key)),
      import('./open-cached-source.js'),
    ]);
    return copyInRecord(record, key);
  };

  const copyOf = async (request: PageRequest): Promise<LogPage | undefined> => {
    if (wasLoaded) return (await load())?.copy(request);
    if (mode !== 'indexeddb') return undefined;
    return settledWithin(copyOnDisk(pageKeyOf(request, source, partition)), PATIENCE);
  };

  const askFirst = async (request: PageRequest): Promise<LogPage> => {
    let isOver = false;
    const before = forgettings;
    const shown = copyOf(request).then((copy) => {
      const isWanted = !isOver && !request.signal.aborted && before === forgettings;
      if (copy && isWanted) request.onStale?.(copy);
    });
    try {
      const page = await shared(request, pageKeyText(pageKeyOf(request, source, partition)));
      // Behind the first rows: nobody waits for code that only keeps what was received.
      void afterPaint()
        .then(load)
        .then((cache) => before === forgettings && cache?.adopt(request, page));
      return page;
    } catch (error) {
      // Without the network a copy is all that there is.
      if (!request.signal.aborted && !isAbort(error)) await shown.catch(() => undefined);
      throw error;
    } finally {
      isOver = true;
    }
  };

  return around(source, {
    kept: async () => (await load())?.kept() ?? [],
    ...(source.summarise && {
      summarise: async (...asked) => {
        const { keptSummaries } = await import('./kept-summaries.js');
        return (summaries ??= keptSummaries(source, { since, forgettings: () => forgettings }))(...asked);
      },
    }),
    fetchPage: async (request) => (cached ? cached.fetchPage(request) : askFirst(request)),
  });
};
