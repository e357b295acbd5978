import { isAbort, ProblemError } from '../../core/problem.js';
import type { Deadline } from './deadline.js';
import type { PolicyWatch } from './policy-violation.js';
import { watchPolicy } from './policy-violation.js';

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

/** @param isRedirected Whether the address leads elsewhere, where the browser may not have been let. */
const rejection = async (
  policy: PolicyWatch,
  isRedirected: () => Promise<boolean>,
): Promise<ProblemError> => {
  if (globalThis.navigator?.onLine === false) return new ProblemError({ code: 'offline' });
  if (await isRedirected())
    return new ProblemError({ code: 'sign-in-page', details: { reason: 'redirect' } });
  const directive = await policy.directive();
  return new ProblemError({
    code: 'network',
    ...(directive && { details: { reason: 'content-security-policy', directive } }),
  });
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
  /**
   * The commonest end of a session: a redirect to a sign-on elsewhere, which the page's policy or the other server's
   * refuses, and of which `fetch` says the same as of a network that is down. Asked again without following, it shows.
   */
  const isRedirected = async (): Promise<boolean> => {
    const isRead = !init.method || init.method === 'GET';
    const isPlain = isPlainFetch ? isPlainFetch() : !hostFetch;
    if (!isPlain || !isRead || redirect === 'manual') return false;
    try {
      return (await limit.within(HEADERS_MILLISECONDS, send('manual'))).type === 'opaqueredirect';
    } catch (error) {
      if (limit.signal.aborted) throw error;
      return false;
    }
  };
  const policy = watchPolicy(address);
  let response: unknown;
  try {
    response = await limit.within(HEADERS_MILLISECONDS, send());
  } catch (error) {
    if (limit.signal.aborted) throw limit.signal.reason;
    if (error instanceof ProblemError) throw error;
    if (error instanceof TypeError || isAbort(error)) throw await rejection(policy, isRedirected);
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
