import type { CacheMode } from '../cache/cache-mode.js';
import { problemOf, type Problem } from '../core/problem.js';
import type { Preset } from '../presets/preset.js';
import type { EndpointOptions } from '../sources/endpoint-source.js';
import type { LogSource } from '../sources/log-source.js';
import type { ApiLogEventDetails } from './events.js';
import { completeSource } from '../report/complete-source.js';
import { openEndpoint } from './open-source.js';
import { warnOnce } from '../core/warn-once.js';

/** What an embedder set about how his endpoints are asked, and where rows come from. */
export interface EndpointSettings {
  readonly endpoint: string | null;
  readonly source: LogSource | null;
  readonly cache: CacheMode;
  readonly cacheKey: string;
  readonly credentials: RequestCredentials;
  readonly headers: EndpointOptions['headers'];
  readonly fetch: typeof fetch | undefined;
}

/** The endpoints of the host: of the log, and of the schedules. */
export class HostEndpoints {
  readonly #host: EndpointSettings & Node;
  readonly #announce: (detail: ApiLogEventDetails['api-log-auth-required']) => void;

  /** @param announce Tells the host that a session ended. */
  constructor(
    host: EndpointSettings & Node,
    announce: (detail: ApiLogEventDetails['api-log-auth-required']) => void,
  ) {
    this.#host = host;
    this.#announce = announce;
  }

  /** How one is asked: with the headers, the transport and the sign-in that the host set. */
  options(endpoint: string): EndpointOptions {
    const host = this.#host;
    return {
      endpoint,
      baseUrl: host.baseURI,
      // Read at each request, so that a host may set them at any time.
      headers: async () => (typeof host.headers === 'function' ? await host.headers() : host.headers) ?? {},
      fetch: (input, init) => (host.fetch ?? globalThis.fetch)(input, init),
      credentials: host.credentials,
      renew: () => this.#renew(),
    };
  }

  /** Where the rows of a report come from; null, and why, where nothing usable is set. */
  open(preset: Preset): { source: LogSource | null; problems: Problem[] } {
    const { source, cache, endpoint, headers, fetch } = this.#host;
    const partition = this.#host.cacheKey ?? '';
    // A cache-key says for whom the rows are; without one, only headers and transport could.
    const isShareable = partition !== '' || (headers === undefined && fetch === undefined);
    if (source) return { source: completeSource(source, preset), problems: [] };
    try {
      const opened = openEndpoint({ ...this.options(endpoint ?? ''), cache, partition, isShareable });
      if (cache === 'indexeddb' && partition === '') {
        warnOnce(
          'the cache is shared by all who use this browser; set cache-key to the signed-in user or tenant, or cache="memory".',
        );
      }
      return { source: completeSource(opened, preset), problems: [] };
    } catch (error) {
      return { source: null, problems: [problemOf(error)] };
    }
  }

  /** Tells the host that the session ended; true where it promised to do something about it. */
  async #renew(): Promise<boolean> {
    const promises: Promise<unknown>[] = [];
    this.#announce({ respondWith: (renewed) => void promises.push(Promise.resolve(renewed)) });
    await Promise.allSettled(promises);
    return promises.length > 0;
  }
}
