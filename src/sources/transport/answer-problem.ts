import type { ProblemCode } from '../../core/problem.js';
import { ProblemError } from '../../core/problem.js';
import type { Deadline } from './deadline.js';
import { limitedBody } from './limited-body.js';
import { answerDetails } from './answer-details.js';
import { problemDetails } from './problem-details.js';
import { retryAfterSeconds } from './retry-after.js';

/** Of an error's body no more than this is read, and for no longer: it is worth a sentence, not a wait. */
const ERROR_BODY = { bytes: 64_000, idleMilliseconds: 3000 };

const codes = new Map<number, ProblemCode>([
  [401, 'unauthorised'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [408, 'time-out'],
  [410, 'not-found'],
  [429, 'too-many-requests'],
]);

const codeOf = (status: number): ProblemCode => {
  if (status >= 500) return 'server-error';
  if (status >= 400) return codes.get(status) ?? 'bad-request';
  return 'unexpected';
};

/** A redirect that was not followed: `fetch` hides its status behind this type. */
const isRedirect = (response: Response): boolean =>
  response.type === 'opaqueredirect' ||
  (response.status >= 300 && response.status < 400 && response.status !== 304);

/** What an answer means whose status is none of 2xx. */
export const answerProblem = async (
  response: Response,
  limit: Deadline,
  now: number,
): Promise<ProblemError> => {
  if (isRedirect(response)) {
    const details = { ...answerDetails(response), reason: 'redirect' };
    return new ProblemError(
      response.status
        ? { code: 'sign-in-page', status: response.status, details }
        : { code: 'sign-in-page', details },
    );
  }
  const { status } = response;
  let details = answerDetails(response);
  if (/\bjson\b/i.test(details['contentType'] ?? '')) {
    try {
      details = { ...details, ...problemDetails(await limitedBody(response, limit, ERROR_BODY)) };
    } catch {
      // The status alone says enough.
    }
  }
  // Other answers may carry the header too, with another meaning (RFC 9110, section 10.2.3).
  const retryAfter = status === 429 || status === 503 ? retryAfterSeconds(response.headers, now) : null;
  return new ProblemError({ code: codeOf(status), status, details }, retryAfter);
};
