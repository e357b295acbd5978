import { ProblemError } from '../../core/problem.js';
import { maskSecrets } from '../../core/secrets/mask-secrets.js';
import { withAnswerDetails } from '../transport/answer-details.js';

/**
 * The fault of a request, with its address and when it was asked; what is secret in the address is masked.
 *
 * @param response What was answered; null where nothing was.
 */
export const withAskedAddress = (
  error: ProblemError,
  { href }: URL,
  response: Response | null,
): ProblemError => {
  const { problem, retryAfter } = withAnswerDetails(error, response);
  return new ProblemError({ ...problem, asked: { address: maskSecrets(href), at: Date.now() } }, retryAfter);
};
