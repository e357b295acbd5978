import { ProblemError } from '../../core/problem.js';
import { settledWithin } from '../../core/settled-within.js';
import type { Transport } from '../transport/ask.js';
import { ask } from '../transport/ask.js';
import type { Deadline } from '../transport/deadline.js';
import { deadline } from '../transport/deadline.js';
import { entityTag } from '../transport/entity-tag.js';
import { limitedBody } from '../transport/limited-body.js';
import type { LogPage, LogSource, PageRequest } from '../log-source.js';
import { endpointAddress } from '../protocol/page-address.js';
import { pageJson } from '../protocol/page-json.js';
import { defaultProtocol } from '../protocol/default-protocol.js';
import type { Protocol } from '../protocol/protocol.js';
import { askRenewing, sharedRenewal } from '../transport/renewal.js';
import { sourceId } from '../source-id.js';

export interface EndpointOptions extends Transport {
  /** URL that answers log pages in the default protocol; may be relative. */
  readonly endpoint: string;
  /** What a relative endpoint is relative to: the host page's `document.baseURI`. */
  readonly baseUrl: string;
  /** URL that answers new rows as server-sent events; may be relative. */
  readonly liveEndpoint?: string | undefined;
  /** Called on a 401, once for all requests under way; true says that one more try is worth it. */
  readonly renew?: (() => Promise<boolean>) | undefined;
}

/** Whether a validator of our own can be sent without a CORS preflight. */
const isSameOrigin = (address: URL, baseUrl: string): boolean =>
  address.origin === (globalThis.location?.origin ?? new URL(baseUrl).origin);

const revalidation = (request: PageRequest, sameOrigin: boolean): RequestInit => {
  const etag = sameOrigin ? entityTag(request.held?.etag) : null;
  if (etag) return { headers: { 'If-None-Match': etag } };
  // Makes the browser's own HTTP cache ask with the ETag that it holds.
  return request.reload ? { cache: 'no-cache' } : {};
};

/** Whether an answer may be kept at all. */
export const isStorable = (response: Response): boolean =>
  !/\bno-store\b/i.test(response.headers.get('Cache-Control') ?? '');

const pageOf = async (
  response: Response,
  request: PageRequest,
  protocol: Protocol,
  limit: Deadline,
): Promise<LogPage> => {
  const fetchedAt = Date.now();
  const storable = isStorable(response);
  const etag = entityTag(response.headers.get('ETag'));
  if (response.status === 304 && request.held) {
    return { ...request.held, fetchedAt, fromCache: false, storable, etag: etag ?? request.held.etag };
  }
  if (!response.ok)
    throw await (await import('../transport/answer-problem.js')).answerProblem(response, limit, fetchedAt);
  const isEmpty = response.status === 204 || response.status === 205;
  const answer = isEmpty
    ? null
    : await pageJson(response, await limitedBody(response, limit), protocol.format);
  const read = protocol.read(answer, request, response);
  const page = (await protocol.complete?.(read, answer, request, response)) ?? read;
  return { ...page, fetchedAt, fromCache: false, storable, etag };
};

/** Longest wait for the code that masks an address, in milliseconds: a network that is down has nothing to wait for. */
const MASKS_MILLISECONDS = 1000;

/** The fault of a request, with its address; without the code that masks what is secret in it, the fault alone. */
export const askedAt = async (
  error: unknown,
  address: URL,
  response: Response | null = null,
): Promise<unknown> => {
  if (!(error instanceof ProblemError)) return error;
  const late = await settledWithin(import('./with-asked-address.js'), MASKS_MILLISECONDS);
  return late ? late.withAskedAddress(error, address, response) : error;
};

/**
 * The log behind an endpoint.
 *
 * Throws the problems `no-endpoint` and `bad-endpoint` at once. It tries once; {@link withRetry} goes around it.
 *
 * @param protocolOf How the endpoint is asked and read; the default protocol where not given.
 */
export const endpointSource = (
  { endpoint, baseUrl, liveEndpoint, renew, ...transport }: EndpointOptions,
  protocolOf: (endpoint: URL) => Protocol = defaultProtocol,
): LogSource => {
  const address = endpointAddress(endpoint, baseUrl);
  const protocol = protocolOf(address);
  const sameOrigin = isSameOrigin(address, baseUrl);
  const renewal = renew && sharedRenewal(renew);

  const tryOnce = async (request: PageRequest): Promise<LogPage> => {
    const limit = deadline(request.signal);
    const { address: asked, init = {} } = protocol.ask(request);
    let response: Response | null = null;
    try {
      const held = protocol.held?.(request);
      if (held) return await held;
      const revalidate = revalidation(request, sameOrigin);
      const headers = { Accept: 'application/json', ...init.headers, ...revalidate.headers };
      response = await ask(asked, transport, limit, { ...init, ...revalidate, headers });
      return await pageOf(response, request, protocol, limit);
    } catch (error) {
      throw await askedAt(error, asked, response);
    } finally {
      limit.end();
    }
  };

  const summing = {
    protocol,
    transport,
    renewal,
    refusals: new Map<string, number>(),
    liveEndpoint,
    baseUrl,
  };

  return {
    id: sourceId(address) + (protocol.name && ` ${protocol.name}`),
    capabilities: protocol.capabilities,
    fetchPage: async (request) => {
      request.signal.throwIfAborted();
      return askRenewing(renewal, request.signal, () => tryOnce(request));
    },
    summarise: async (...asked) => (await import('./ask-summary.js')).askSummary(summing, ...asked),
    follow: async (...asked) => (await import('./follow-events.js')).follow(summing, ...asked),
  };
};
