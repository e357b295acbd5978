import type { Report } from './report.js';

/** Resolves when what is waited for has come, or could not be had, or nobody waits any more. */
export const untilThere = (report: Report, isThere: () => boolean, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const check = (): void => {
      const { problem, retryAt } = report.state;
      if (!isThere() && !signal.aborted && (problem === null || retryAt !== null)) return;
      stop();
      resolve();
    };
    const stop = report.subscribe({ changed: check });
    signal.addEventListener('abort', check, { once: true });
    check();
  });
