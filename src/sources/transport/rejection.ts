import { ProblemError } from '../../core/problem.js';
import { HEADERS_MILLISECONDS } from './ask.js';
import type { Deadline } from './deadline.js';
import type { PolicyWatch } from './policy-violation.js';

/** A request of which `fetch` said no more than that it failed. */
export interface FailedSend {
  readonly limit: Deadline;
  readonly policy: PolicyWatch;
  /** Sends it again; null where that could change something, or would show nothing. */
  readonly send: ((mode: RequestRedirect) => Promise<Response>) | null;
}

/**
 * The commonest end of a session: a redirect to a sign-on elsewhere, which the page's policy or the other server's
 * refuses, and of which `fetch` says the same as of a network that is down. Asked again without following, it shows.
 */
const isRedirected = async ({ limit, send }: FailedSend): Promise<boolean> => {
  if (!send) return false;
  try {
    return (await limit.within(HEADERS_MILLISECONDS, send('manual'))).type === 'opaqueredirect';
  } catch (error) {
    if (limit.signal.aborted) throw error;
    return false;
  }
};

/** Why a request failed, as far as that can be found out: `sign-in-page` or `network`. */
export const rejection = async (failed: FailedSend): Promise<ProblemError> => {
  if (await isRedirected(failed))
    return new ProblemError({ code: 'sign-in-page', details: { reason: 'redirect' } });
  const directive = await failed.policy.directive();
  return new ProblemError({
    code: 'network',
    ...(directive && { details: { reason: 'content-security-policy', directive } }),
  });
};
