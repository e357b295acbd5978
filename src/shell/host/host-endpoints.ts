import type { CacheMode } from '../../storage/pages/cache-mode.js';
import { problemOf, type Problem } from '../../core/problem.js';
import type { Preset } from '../../presets/preset.js';
import type { EndpointOptions } from '../../sources/endpoint/endpoint-source.js';
import type { LogSource } from '../../sources/log-source.js';
import type { ApiLogEventDetails } from './events.js';
import { completeSource } from '../../log/complete-source.js';
import { withRenewal } from '../../sources/middleware/with-renewal.js';
import { withRetry } from '../../sources/middleware/with-retry.js';
import type { Report } from '../../report/report.js';
import { deferredSource } from '../../sources/deferred-source.js';
import { endpointAddress } from '../../sources/protocol/page-address.js';
import { sourceId } from '../../sources/source-id.js';
import { detectingSource } from '../../connect/detecting-source.js';
import type { Guess } from '../../connect/guess.js';
import type { SourceOptions } from '../../connect/open-source.js';
import { hasTrait } from '../../core/fault-traits.js';

/** What an embedder set about how their endpoints are asked, and where rows come from. */
export interface EndpointSettings {
  readonly endpoint: string | null;
  readonly liveEndpoint: string | null;
  readonly mapping: unknown;
  readonly source: LogSource | null;
  readonly acceptFiles: boolean;
  readonly cache: CacheMode;
  readonly cacheKey: string;
  readonly credentials: RequestCredentials;
  readonly headers: EndpointOptions['headers'];
  readonly fetch: typeof fetch | undefined;
}

/** The endpoint as a mapping describes it: what reads that is loaded for those who have one. */
const mapped = (
  options: SourceOptions,
  mapping: unknown,
  preset: Preset,
  tell: (guess: Guess) => void,
): LogSource =>
  deferredSource(sourceId(endpointAddress(options.endpoint, options.baseUrl)), async () =>
    (await import('../../connect/open-mapped-source.js')).openMappedSource(options, mapping, preset, tell),
  );

/** Headers as one text, to see whether others are sent. */
const headersText = (headers: HeadersInit): string => JSON.stringify([...new Headers(headers)]);

/** The endpoints of the host: of the log, and of the schedules. */
export class HostEndpoints {
  readonly #host: EndpointSettings & Node;
  readonly #announce: (detail: ApiLogEventDetails['api-log-auth-required']) => void;
  /** What the last request was sent with. */
  #sent = '';
  #hasFetch = false;

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
      headers: async () => {
        const headers = await this.#headers();
        this.#sent = headersText(headers);
        return headers;
      },
      fetch: (input, init) => (host.fetch ?? globalThis.fetch)(input, init),
      isPlainFetch: () => host.fetch === undefined,
      credentials: host.credentials,
      renew: () => this.#renew(),
    };
  }

  /**
   * Where the rows of a report come from; null, and why, where nothing usable is set.
   *
   * @param tell Receives the mapping that had to be guessed, where one had to, and which columns have something.
   */
  open(preset: Preset, tell: (guess: Guess) => void): { source: LogSource | null; problems: Problem[] } {
    const { source, cache, endpoint, liveEndpoint, mapping, headers, fetch } = this.#host;
    const partition = this.#host.cacheKey ?? '';
    this.#hasFetch = fetch !== undefined;
    // A cache-key says for whom the rows are; without one, only headers and transport could.
    const isShareable = partition !== '' || (headers === undefined && fetch === undefined);
    if (source) {
      const asked = withRetry(withRenewal(source, () => this.#renew()));
      return { source: completeSource(asked, preset), problems: [] };
    }
    try {
      const options = {
        ...this.options(endpoint ?? ''),
        liveEndpoint: liveEndpoint ?? undefined,
        cache,
        partition,
        isShareable,
      };
      const opened =
        mapping === null || mapping === undefined
          ? detectingSource(options, preset, tell)
          : mapped(options, mapping, preset, tell);
      return { source: opened, problems: [] };
    } catch (error) {
      const problem = problemOf(error);
      // A report of dropped files needs none.
      const isDue = problem.code !== 'no-endpoint' || !this.#host.acceptFiles;
      return { source: null, problems: isDue ? [problem] : [] };
    }
  }

  async #headers(): Promise<HeadersInit> {
    const { headers } = this.#host;
    return (typeof headers === 'function' ? await headers() : headers) ?? {};
  }

  /**
   * Opens a report again where its first request has no answer yet, or was refused, and would be sent otherwise by now. Frameworks
   * give an equal function with each rendering, so headers are compared by what is in them, and a transport counts once.
   */
  async askAnew(report: Report, open: () => void): Promise<void> {
    const { phase, problem, updatedAt, opening } = report.state;
    const isUnanswered = phase === 'loading' && updatedAt === null;
    if (!isUnanswered && !hasTrait(problem, 'refusal')) return;
    const isOther =
      (!this.#hasFetch && this.#host.fetch !== undefined) ||
      headersText(await this.#headers().catch(() => ({}))) !== this.#sent;
    if (isOther && report.state.opening === opening) open();
  }

  /** Tells the host that the session ended; true where it promised to do something about it. */
  async #renew(): Promise<boolean> {
    const promises: Promise<unknown>[] = [];
    this.#announce({ respondWith: (renewed) => void promises.push(Promise.resolve(renewed)) });
    await Promise.allSettled(promises);
    return promises.length > 0;
  }
}
