import type { Report } from './report.js';

/** Resolves when nothing of a report is under way any more: rows were received, or failed. */
export const settled = (report: Report): Promise<void> => {
  const isOver = () => {
    const { phase, updating, retryAt } = report.state;
    return phase !== 'loading' && !updating && retryAt === null;
  };
  return new Promise((resolve) => {
    if (isOver()) return resolve();
    const stop = report.subscribe({
      changed: () => {
        if (!isOver()) return;
        stop();
        resolve();
      },
    });
  });
};
