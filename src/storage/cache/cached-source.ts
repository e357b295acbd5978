import { isAbort } from '../../core/problem.js';
import type { KeptAnswer, LogPage, LogSource, PageRequest } from '../../sources/log-source.js';
import { keptAnswers } from './kept-answers.js';
import { memoryPageStore } from '../pages/memory-page-store.js';
import { isFresh, isUsable } from '../pages/page-age.js';
import type { PageKey } from '../pages/page-key.js';
import { pageKeyOf, pageKeyText } from '../pages/page-key.js';
import { pageCopy } from '../pages/page-copy.js';
import type { PageStore, StoredPage } from '../pages/page-store.js';
import { settledWithin } from '../../core/settled-within.js';
import { sharedRequests } from './shared-requests.js';

export interface CacheOptions {
  /** The host's `cache-key`. */
  readonly partition: string;
  readonly store: PageStore;
  /** Sources with the same one share the requests that they have under way; the store where not given. */
  readonly sharing?: object | undefined;
  /** A page fetched before this instant is not fresh; this moment where not given. In milliseconds since 1970. */
  readonly since?: number | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

/** A source with a cache that can be looked into and added to. */
export interface CachedSource extends LogSource {
  kept(): Promise<readonly KeptAnswer[]>;
  /** The copy of a page that may be shown, however old. */
  copy(request: PageRequest): Promise<LogPage | undefined>;
  /** Keeps a page received on another way. */
  adopt(request: PageRequest, page: LogPage): void;
}

/** Longest wait for a store that is open, in milliseconds: beyond it the network is likely quicker. */
const PATIENCE = 150;

/** For pages that may not be kept, of this source alone. */
const UNSTORABLE_BYTES = 2_000_000;

/**
 * A source around a source that keeps its pages.
 *
 * A page fetched since this source was made and less than 60 s ago is answered without asking; an older one is shown
 * by `onStale` and asked for. Reading and writing the store never delay an answer of the network by more than 150 ms,
 * and no fault of the store is ever seen.
 */
export const cachedSource = (
  source: LogSource,
  { partition, store, now = Date.now, since = now(), sharing = store }: CacheOptions,
): CachedSource => {
  const unstorable = memoryPageStore({ bytes: UNSTORABLE_BYTES });
  const fetchShared = sharedRequests(sharing, source);

  const keyOf = (request: PageRequest): PageKey => pageKeyOf(request, source, partition);

  const read = async (key: PageKey): Promise<LogPage | undefined> => {
    const [own, kept] = await Promise.all([unstorable.read(key), store.read(key)]);
    const page = own && own.fetchedAt >= (kept?.fetchedAt ?? 0) ? own : kept;
    // The page names itself: a store that mixes up its keys must not show one user's rows to another.
    const isAsked = page !== undefined && pageKeyText(page.key) === pageKeyText(key);
    return isAsked && isUsable(page.fetchedAt, now()) ? pageCopy(page, page !== own) : undefined;
  };

  const keep = ({ rows, total, next, problems, fetchedAt, etag, storable }: LogPage, key: PageKey): void => {
    const page: StoredPage = { key, rows, total, next, problems, fetchedAt, etag };
    void (storable ? store : unstorable).write(page).catch(() => undefined);
  };

  const ask = async (request: PageRequest, key: PageKey, copy: LogPage | undefined): Promise<LogPage> => {
    const { clearings } = store;
    const page = await fetchShared(
      { ...request, held: request.held ?? copy, onStale: undefined },
      pageKeyText(key),
    );
    request.signal.throwIfAborted();
    if (store.clearings === clearings) keep(page, key);
    return page;
  };

  return {
    id: source.id,
    capabilities: source.capabilities,
    kept: async () => {
      const log = { partition, source: source.id };
      return keptAnswers(await store.readLog(log.partition, log.source), log, now());
    },
    copy: (request) => read(keyOf(request)),
    adopt: (request, page) => keep(page, keyOf(request)),
    fetchPage: async (request) => {
      const { signal, reload, onStale } = request;
      signal.throwIfAborted();
      const key = keyOf(request);
      const reading = read(key);
      // A store that is still being opened is not waited for, beyond what it may hold in memory.
      const copy = await settledWithin(reading, store.isOpen ? PATIENCE : 0);
      signal.throwIfAborted();
      if (copy && !reload && isFresh(copy.fetchedAt, now(), since)) return copy;

      let isOver = false;
      let isShown = false;
      const show = (stale: LogPage | undefined): void => {
        if (!stale || reload || isShown || isOver || signal.aborted) return;
        isShown = true;
        onStale?.(stale);
      };
      show(copy);
      const late = reading.then(show, () => undefined);
      try {
        return await ask(request, key, copy);
      } catch (error) {
        // Without the network a late copy is all that there is: it is worth the rest of the store's time limit.
        if (!signal.aborted && !isAbort(error)) await late;
        throw error;
      } finally {
        isOver = true;
      }
    },
  };
};
