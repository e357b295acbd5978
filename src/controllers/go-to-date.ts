import { isAbort, problemOf } from '../core/problem.js';
import type { Language } from '../i18n/language.js';
import { filterOf } from '../filters/catalogue.js';
import { parseInstant } from '../core/instant.js';
import { findDate, timeField } from '../report/find-date.js';
import type { Report } from '../report/report.js';
import { askedQuery } from '../report/state.js';

/** Resolves when the rows of the order asked for are on the screen, or could not be had. */
const sortedByTime = (report: Report): Promise<void> =>
  new Promise((resolve) => {
    report.dispatch('sort', report.state.preset.sort);
    const stop = report.subscribe({
      changed: () => {
        if (report.state.phase === 'loading') return;
        stop();
        resolve();
      },
    });
  });

let latest = new AbortController();

/**
 * Scrolls to a time. Where the rows are in another order, they are put into the order of time first; where the endpoint
 * does not count rows, those after the time are filtered away instead.
 */
export const goToDate = async (
  report: Report,
  language: Language,
  typed: string,
  scrollTo: (row: number) => void,
): Promise<void> => {
  const instant = parseInstant(filterOf('until').toParam(typed, language) || null);
  const { source, query, preset } = report.state;
  if (Number.isNaN(instant) || !source) return;
  latest.abort();
  const { signal } = (latest = new AbortController());
  try {
    if (query.sort?.key !== timeField(preset)) await sortedByTime(report);
    const row = await findDate(source, askedQuery(report.state), instant, signal);
    signal.throwIfAborted();
    if (row === null)
      report.dispatch('filter', { ...report.state.query.filters, until: new Date(instant).toISOString() });
    else scrollTo(Math.min(row, Math.max(0, report.state.extent - 1)));
  } catch (error) {
    if (!isAbort(error)) report.dispatch('notice', problemOf(error));
  }
};
