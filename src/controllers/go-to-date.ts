import { parseInstant } from '../core/instant.js';
import { isAbort, problemOf } from '../core/problem.js';
import { queryKey, type Filters, type Sort } from '../core/query.js';
import { filterOf } from '../filters/catalogue.js';
import type { Language } from '../i18n/language.js';
import { timeField } from '../presets/time-field.js';
import { findDate } from '../report/find-date.js';
import type { Report } from '../report/report.js';
import { askedQuery } from '../report/state.js';

/** What going to a date may ask for on the way, in the reader's name. */
export interface DateSteps {
  sort(sort: Sort): void;
  filter(filters: Filters): void;
  scrollTo(row: number): void;
}

/** Resolves when the rows of the query asked for are on the screen, or could not be had. */
const loaded = (report: Report): Promise<void> =>
  new Promise((resolve) => {
    const stop = report.subscribe({
      changed: () => {
        if (report.state.phase === 'loading') return;
        stop();
        resolve();
      },
    });
  });

const searches = new WeakMap<Report, AbortController>();

/**
 * Scrolls to a time. Where the rows are in another order, they are put into the order of time first; where the endpoint
 * does not count rows, those after the time are filtered away instead.
 */
export const goToDate = async (
  report: Report,
  language: Language,
  typed: string,
  { sort, filter, scrollTo }: DateSteps,
): Promise<void> => {
  const instant = parseInstant(filterOf('until').toParam(typed, language) || null);
  const { source, query, preset } = report.state;
  if (Number.isNaN(instant) || !source) return;
  searches.get(report)?.abort();
  const search = new AbortController();
  searches.set(report, search);
  try {
    if (query.sort?.key !== timeField(preset)) {
      sort(preset.sort);
      await loaded(report);
    }
    const asked = askedQuery(report.state);
    const row = await findDate(source, asked, instant, search.signal);
    // Another search, or another query: the row's number would be of rows that are gone.
    if (search.signal.aborted || queryKey(asked) !== queryKey(askedQuery(report.state))) return;
    if (row === null) filter({ ...report.state.query.filters, until: new Date(instant).toISOString() });
    else scrollTo(Math.min(row, Math.max(0, report.state.extent - 1)));
  } catch (error) {
    if (!isAbort(error)) report.dispatch('notice', problemOf(error));
  }
};
