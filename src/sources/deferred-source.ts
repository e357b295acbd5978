import type { LogSource } from './log-source.js';

/** What it is then: how it is asked, and what else it can. */
type Loaded = Omit<LogSource, 'id' | 'capabilities' | 'kept' | 'follow'>;

/** All that can be asked of one that is not loaded yet; one that is added to {@link LogSource} and forgotten here does not compile. */
type Deferred = LogSource & Required<Loaded>;

type Later = Pick<Required<LogSource>, 'summarise' | 'whatChanged' | 'tail'>;

/** Questions that wait until it is known which source answers them: one that was made complete, as all are that a report shows. */
export const askedLater = (source: () => Promise<Loaded>): Later => ({
  // Null has it worked out over rows, by what goes around this source.
  summarise: async (...asked) => (await source()).summarise?.(...asked) ?? null,
  whatChanged: async (...asked) => (await source()).whatChanged!(...asked),
  tail: async (...asked) => (await source()).tail!(...asked),
});

/** A source that answers once its code is there. */
export const deferredSource = (id: string, load: () => Promise<Loaded>): Deferred => {
  let loading: Promise<Loaded> | null = null;
  const source = (): Promise<Loaded> =>
    (loading ??= load().catch((error: unknown) => {
      // The next request tries again.
      loading = null;
      throw error;
    }));
  return {
    id,
    capabilities: { filters: 'all', sorts: 'all' },
    fetchPage: async (request) => (await source()).fetchPage(request),
    readAll: async (query, options) => (await source()).readAll?.(query, options),
    ...askedLater(source),
    takeOver: () => void loading?.then((loaded) => loaded.takeOver?.()).catch(() => undefined),
    forget: () => void loading?.then((loaded) => loaded.forget?.()).catch(() => undefined),
  };
};
