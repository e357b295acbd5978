import { ProblemError } from '../../core/problem.js';

export interface Renewal {
  /** Counts finished renewals. Note it before a try, to say later whether the try was made with the old token. */
  readonly count: number;
  /** Renews the sign-in, or joins a renewal under way, or takes over the result of one that ended after `since`. */
  renewed(since: number): Promise<boolean>;
}

/**
 * One renewal of a sign-in for all requests that need it, so that the reader is asked once however many pages were
 * under way. A host's function that throws counts as a no.
 */
export const sharedRenewal = (renew: () => Promise<boolean>): Renewal => {
  let count = 0;
  let result = false;
  let pending: Promise<boolean> | null = null;
  const start = async (): Promise<boolean> => {
    try {
      result = (await renew()) === true;
    } catch {
      result = false;
    }
    count += 1;
    pending = null;
    return result;
  };
  return {
    get count() {
      return count;
    },
    renewed: async (since) => {
      if (pending) return pending;
      if (count > since) return result;
      pending = start();
      return pending;
    },
  };
};

/** Runs an exchange, and once more where it met a 401 and the sign-in could be renewed. */
export const askRenewing = async <T>(
  renewal: Renewal | undefined,
  signal: AbortSignal,
  once: () => Promise<T>,
): Promise<T> => {
  const since = renewal?.count ?? 0;
  try {
    return await once();
  } catch (error) {
    const isSignedOut = error instanceof ProblemError && error.problem.code === 'unauthorised';
    if (!isSignedOut || !renewal || signal.aborted || !(await renewal.renewed(since))) throw error;
    signal.throwIfAborted();
    return once();
  }
};
