import { ProblemError } from '../../core/problem.js';

/** Time limits over one exchange with a server, tied to the signal of those who asked. */
export interface Deadline {
  /** For `fetch`: aborts with the outer signal, and when a limit is passed. */
  readonly signal: AbortSignal;
  /**
   * What the promise gives, if it does so within so many milliseconds. Rejects with the problem `time-out`, or with the
   * outer signal's reason, even where the promise itself heeds no signal: a host's own `fetch` may not.
   */
  within<T>(milliseconds: number, promise: Promise<T>): Promise<T>;
  /** Lets go of the outer signal, and stops what may still be under way. */
  end(): void;
}

export const deadline = (outer: AbortSignal): Deadline => {
  const controller = new AbortController();
  const follow = (): void => controller.abort(outer.reason);
  if (outer.aborted) follow();
  else outer.addEventListener('abort', follow, { once: true });
  const { signal } = controller;

  return {
    signal,
    within: (milliseconds, promise) =>
      new Promise((resolve, reject) => {
        const timeOut = new ProblemError({
          code: 'time-out',
          details: { milliseconds: String(milliseconds) },
        });
        const timer = setTimeout(() => controller.abort(timeOut), milliseconds);
        const release = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', stop);
        };
        const stop = (): void => {
          release();
          reject(signal.reason);
        };
        signal.addEventListener('abort', stop, { once: true });
        if (signal.aborted) stop();
        promise.then(resolve, reject).finally(release);
      }),
    end: () => {
      outer.removeEventListener('abort', follow);
      controller.abort();
    },
  };
};
