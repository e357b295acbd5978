import type { CacheMode } from '../storage/pages/cache-mode.js';
import { forgetAnswersUnderWay, withCache } from '../storage/cache/with-cache.js';
import { endpointSource, type EndpointOptions } from '../sources/endpoint/endpoint-source.js';
import type { LogSource } from '../sources/log-source.js';
import type { Protocol } from '../sources/protocol/protocol.js';
import { withRetry } from '../sources/middleware/with-retry.js';

export interface SourceOptions extends EndpointOptions {
  readonly cache: CacheMode;
  /** The host's `cache-key`. */
  readonly partition: string;
  /** Whether other reports on the page would be answered the same. */
  readonly isShareable: boolean;
}

/**
 * Where a report reads: the endpoint, with retries around it, and the cache around those.
 *
 * @param protocolOf How it is asked and read; the default protocol where not given.
 */
export const openEndpoint = (options: SourceOptions, protocolOf?: (endpoint: URL) => Protocol): LogSource => {
  const endpoint = withRetry(endpointSource(options, protocolOf));
  const { cache: mode, partition, isShareable } = options;
  return withCache(endpoint, { mode, partition, isShareable });
};

/** Forgets what is kept of one user or tenant. */
export const clearPages = async (mode: CacheMode, partition: string): Promise<void> => {
  forgetAnswersUnderWay();
  const { pageStore } = await import('../storage/cache/open-cached-source.js');
  await pageStore(mode).clear(partition);
};
