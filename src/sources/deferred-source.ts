import type { LogSource } from './log-source.js';

/** A source that answers every query once its code is there. */
export const deferredSource = (id: string, load: () => Promise<LogSource>): LogSource => {
  let source: Promise<LogSource> | null = null;
  return {
    id,
    capabilities: { filters: 'all', sorts: 'all' },
    async fetchPage(request) {
      source ??= load().catch((error: unknown) => {
        source = null;
        throw error;
      });
      return (await source).fetchPage(request);
    },
  };
};
