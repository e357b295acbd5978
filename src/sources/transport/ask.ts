import { isAbort, ProblemError } from '../../core/problem.js';
import { settledWithin } from '../../core/settled-within.js';
import type { Deadline } from './deadline.js';
import { watchPolicy } from './policy-violation.js';
import type { FailedSend } from './rejection.js';

/** What a host says about how its endpoint is asked. */
export interface Transport {
  /** Sent with every request; a function is called for each, so that a token can be renewed. */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /** In place of `window.fetch`. */
  readonly fetch?: typeof fetch | undefined;
  /** Whether it is the browser's own all the same; where not given, it is where no other is. */
  readonly isPlainFetch?: (() => boolean) | undefined;
  /** As in `fetch`; `same-origin` where not given. */
  readonly credentials?: RequestCredentials | undefined;
}

/** Longest wait for an answer's headers, in milliseconds. */
export const HEADERS_MILLISECONDS = 30_000;

const hostHeaders = async (headers: Transport['headers'], limit: Deadline): Promise<Headers> => {
  try {
    const given =
      typeof headers === 'function'
        ? limit.within(HEADERS_MILLISECONDS, Promise.resolve(headers()))
        : headers;
    return new Headers(await given);
  } catch (error) {
    if (limit.signal.aborted) throw error;
    // The host's own message is not told: it may hold what the header should have held.
    throw new ProblemError({
      code: 'host-error',
      details: { property: 'headers', error: (error as Error | null)?.name ?? typeof error },
    });
  }
};

/** What a stand-in for `fetch` must at least give. */
const isResponse = (answer: unknown): answer is Response =>
  answer !== null &&
  typeof answer === 'object' &&
  typeof (answer as Response).status === 'number' &&
  typeof (answer as Response).headers?.get === 'function';

/** Longest wait for the code that finds out more, in milliseconds: a network that is down has nothing to wait for. */
const REASON_MILLISECONDS = 1000;

/** The browser's `fetch` tells of all faults alike; what tells them apart is loaded when it is needed. */
const rejection = async (failed: FailedSend): Promise<ProblemError> => {
  if (globalThis.navigator?.onLine === false) return new ProblemError({ code: 'offline' });
  const reasons = await settledWithin(import('./rejection.js'), REASON_MILLISECONDS);
  return reasons ? reasons.rejection(failed) : new ProblemError({ code: 'network' });
};

/**
 * Asks once, and gives the answer as soon as its headers are there.
 *
 * Rejects with `time-out`, `offline`, `network`, `host-error`, or with the outer signal's reason. No referrer is sent,
 * and what a host's headers hold follows no redirect: it could lead to another origin (OWASP ASVS 5, 14.2).
 */
export const ask = async (
  address: URL,
  { headers, fetch: hostFetch, isPlainFetch, credentials = 'same-origin' }: Transport,
  limit: Deadline,
  init: RequestInit = {},
): Promise<Response> => {
  const own = new Headers(init.headers);
  const sent = await hostHeaders(headers, limit);
  const redirect = init.redirect ?? ([...sent.keys()].length > 0 ? 'manual' : 'follow');
  for (const [name, value] of own) if (!sent.has(name)) sent.set(name, value);
  const send = async (mode = redirect): Promise<Response> =>
    // Called as a plain function: `fetch` refuses to be called as a method of anything but the window.
    (hostFetch ?? globalThis.fetch.bind(globalThis))(address.href, {
      ...init,
      headers: sent,
      credentials,
      redirect: mode,
      referrerPolicy: 'no-referrer',
      signal: limit.signal,
    });
  const isRead = !init.method || init.method === 'GET';
  const policy = watchPolicy(address);
  let response: unknown;
  try {
    response = await limit.within(HEADERS_MILLISECONDS, send());
  } catch (error) {
    if (limit.signal.aborted) throw limit.signal.reason;
    if (error instanceof ProblemError) throw error;
    if (error instanceof TypeError || isAbort(error)) {
      const isPlain = isPlainFetch ? isPlainFetch() : !hostFetch;
      throw await rejection({
        limit,
        policy,
        send: isPlain && isRead && redirect !== 'manual' ? send : null,
      });
    }
    throw new ProblemError({
      code: 'network',
      details: { error: (error as Error | null)?.name ?? typeof error },
    });
  } finally {
    policy.end();
  }
  if (isResponse(response)) return response;
  throw new ProblemError({ code: 'host-error', details: { property: 'fetch', type: typeof response } });
};
