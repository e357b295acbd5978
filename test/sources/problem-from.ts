import { ProblemError } from '../../src/core/problem.js';

/** The problem that a promise is rejected with; fails where it is kept, or rejected with anything else. */
export const problemFrom = async (promise: Promise<unknown>): Promise<ProblemError> => {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  throw new Error('expected a problem, but the promise was kept');
};
