import { isAbort } from '../core/problem.js';
import type { Report } from '../report/report.js';

/**
 * Opens a new window and has it filled. It has to be called in the click itself, before anything is waited for: later it would be a
 * pop-up, and blocked. A window that could not be filled is closed, since nobody could tell why it is blank.
 *
 * Rejects with the fault of `fill`, unless somebody ended it.
 */
export const inNewWindow = async (report: Report, fill: (page: Window) => Promise<void>): Promise<void> => {
  const page = window.open('about:blank');
  if (!page) return report.dispatch('notice', { code: 'window-blocked' });
  page.opener = null;
  try {
    await fill(page);
  } catch (error) {
    page.close();
    if (!isAbort(error)) throw error;
  }
};
