import { ProblemError } from '../../core/problem.js';
import { maskSecrets } from '../../core/secrets/mask-secrets.js';
import { answerDetails } from '../transport/answer-details.js';

/**
 * The fault of a request, with its address and when it was asked; what is secret in the address is masked.
 *
 * @param response What was answered: a fault of its shape has what the answer says about itself, too.
 */
export const withAskedAddress = (
  { problem, retryAfter }: ProblemError,
  { href }: URL,
  response: Response | null,
): ProblemError => {
  const asked = { address: maskSecrets(href), at: Date.now() };
  const isShape = response !== null && problem.code === 'no-rows';
  const details = isShape ? { details: { ...answerDetails(response), ...problem.details } } : {};
  return new ProblemError({ ...problem, ...details, asked }, retryAfter);
};
