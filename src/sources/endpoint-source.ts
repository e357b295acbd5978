import { ProblemError } from '../core/problem.js';
import { settledWithin } from '../core/settled-within.js';
import type { Transport } from './ask.js';
import { ask } from './ask.js';
import type { Deadline } from './deadline.js';
import { deadline } from './deadline.js';
import { entityTag } from './entity-tag.js';
import { limitedBody } from './limited-body.js';
import type { LogPage, LogSource, PageRequest } from './log-source.js';
import { endpointAddress, pageAddress } from './page-address.js';
import { pageJson } from './page-json.js';
import { readPage } from './read-page.js';
import { sharedRenewal, withRenewal } from './renewal.js';
import { sourceId } from './source-id.js';

export interface EndpointOptions extends Transport {
  /** URL that answers log pages in the default protocol; may be relative. */
  readonly endpoint: string;
  /** What a relative endpoint is relative to: the host page's `document.baseURI`. */
  readonly baseUrl: string;
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

const isStorable = (response: Response): boolean =>
  !/\bno-store\b/i.test(response.headers.get('Cache-Control') ?? '');

const pageOf = async (response: Response, request: PageRequest, limit: Deadline): Promise<LogPage> => {
  const fetchedAt = Date.now();
  const storable = isStorable(response);
  const etag = entityTag(response.headers.get('ETag'));
  if (response.status === 304 && request.held) {
    return { ...request.held, fetchedAt, fromCache: false, storable, etag: etag ?? request.held.etag };
  }
  if (!response.ok)
    throw await (await import('./answer-problem.js')).answerProblem(response, limit, fetchedAt);
  const isEmpty = response.status === 204 || response.status === 205;
  const answer = isEmpty ? null : await pageJson(response, await limitedBody(response, limit));
  return { ...readPage(answer, request, response), fetchedAt, fromCache: false, storable, etag };
};

/** Longest wait for the code that masks an address, in milliseconds: a network that is down has nothing to wait for. */
const MASKS_MILLISECONDS = 1000;

/** The fault of a request, with its address; without the code that masks what is secret in it, the fault alone. */
const askedAt = async (error: unknown, { href }: URL): Promise<unknown> => {
  if (!(error instanceof ProblemError)) return error;
  const at = Date.now();
  const masks = await settledWithin(import('../core/mask-secrets.js'), MASKS_MILLISECONDS);
  if (!masks) return error;
  const asked = { address: masks.maskSecrets(href), at };
  return new ProblemError({ ...error.problem, asked }, error.retryAfter);
};

/**
 * The log behind an endpoint that speaks the default protocol (contract, section 4): `GET` with `offset`, `limit`,
 * `sort` and one parameter per filter.
 *
 * Throws the problems `no-endpoint` and `bad-endpoint` at once. It tries once; {@link retrySource} goes around it.
 */
export const endpointSource = ({ endpoint, baseUrl, renew, ...transport }: EndpointOptions): LogSource => {
  const address = endpointAddress(endpoint, baseUrl);
  const sameOrigin = isSameOrigin(address, baseUrl);
  const renewal = renew && sharedRenewal(renew);

  const tryOnce = async (request: PageRequest): Promise<LogPage> => {
    const limit = deadline(request.signal);
    const asked = pageAddress(address, request);
    try {
      const revalidate = revalidation(request, sameOrigin);
      const headers = { Accept: 'application/json', ...revalidate.headers };
      const response = await ask(asked, transport, limit, { ...revalidate, headers });
      return await pageOf(response, request, limit);
    } catch (error) {
      throw await askedAt(error, asked);
    } finally {
      limit.end();
    }
  };

  return {
    id: sourceId(address),
    capabilities: { filters: 'all', sorts: 'all' },
    fetchPage: async (request) => {
      request.signal.throwIfAborted();
      return withRenewal(renewal, request.signal, () => tryOnce(request));
    },
  };
};
