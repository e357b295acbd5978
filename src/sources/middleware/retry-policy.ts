import { hasTrait } from '../../core/fault-traits.js';
import type { ProblemError } from '../../core/problem.js';

const FIRST_MILLISECONDS = 1000;
const MOST_MILLISECONDS = 30_000;

const MOST_TRIES = 3;

/**
 * How often a try that failed in this way is worth repeating.
 *
 * @param isSearch Whether a server has to search or to count for the answer: one that did not within the limit has that much to do, and
 * asked again it would begin anew. The reader is told, and decides.
 */
export const retriesOf = ({ problem }: ProblemError, isSearch: boolean): number => {
  if (!hasTrait(problem, 'transient')) return 0;
  if (isSearch && problem.code === 'time-out' && problem.status === undefined) return 0;
  // With a status an answer had begun and was cut off; without one, `fetch` itself was refused, which most often is CORS or a
  // policy, and will be refused again.
  return hasTrait(problem, 'connection') && problem.status === undefined ? 1 : MOST_TRIES;
};

/**
 * Milliseconds before the next try: full jitter over 1, 2, 4 s, so that clients that failed together do not come back
 * together.
 *
 * @param failed Tries that failed so far, from 1.
 * @param random From 0 to 1.
 */
export const backOff = (failed: number, random: number): number =>
  random * Math.min(FIRST_MILLISECONDS * 2 ** (failed - 1), MOST_MILLISECONDS);
