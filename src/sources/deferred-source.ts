import type { LogSource } from './log-source.js';

/** What it is then: how it is asked, and what else it can. */
type Loaded = Omit<LogSource, 'id' | 'capabilities' | 'kept'>;

/** A source that answers once its code is there. */
export const deferredSource = (id: string, load: () => Promise<Loaded>): LogSource => {
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
    takeOver: () => void loading?.then((loaded) => loaded.takeOver?.()).catch(() => undefined),
    forget: () => void loading?.then((loaded) => loaded.forget?.()).catch(() => undefined),
  };
};
