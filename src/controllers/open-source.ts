import { cachedSource } from '../cache/cached-source.js';
import { openPageStore, type CacheMode } from '../cache/open-page-store.js';
import type { PageStore } from '../cache/page-store.js';
import type { Preset } from '../presets/preset.js';
import { answersAll, localSource } from '../report/local-source.js';
import { endpointSource, type EndpointOptions } from '../sources/endpoint-source.js';
import type { LogSource } from '../sources/log-source.js';
import { retrySource } from '../sources/retry-source.js';
import { warnOnce } from './warn-once.js';

export interface SourceOptions extends EndpointOptions {
  readonly cache: CacheMode;
  /** The host's `cache-key`. */
  readonly partition: string;
  readonly preset: Preset;
}

export const pageStore = (mode: CacheMode): PageStore => openPageStore({ mode, warn: warnOnce });

/** Where a report reads: the endpoint, with retries around it, and the cache around those. */
export const openEndpoint = (options: SourceOptions): LogSource => {
  const endpoint = retrySource(endpointSource(options));
  if (options.cache === 'none') return endpoint;
  return cachedSource(endpoint, { partition: options.partition, store: pageStore(options.cache) });
};

/** The source as a report needs it: what it does not filter and sort itself is done around it. */
export const completeSource = (source: LogSource, preset: Preset): LogSource =>
  answersAll(source) ? source : localSource(source, preset);
