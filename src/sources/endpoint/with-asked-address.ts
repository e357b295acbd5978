import { ProblemError } from '../../core/problem.js';
import { maskSecrets } from '../../core/secrets/mask-secrets.js';

/** The fault of a request, with its address and when it was asked; what is secret in the address is masked. */
export const withAskedAddress = ({ problem, retryAfter }: ProblemError, { href }: URL): ProblemError =>
  new ProblemError({ ...problem, asked: { address: maskSecrets(href), at: Date.now() } }, retryAfter);
