import { instantToIso } from '../core/instant.js';
import { isAbort, problemOf } from '../core/problem.js';
import { queryKey, type Filters, type Sort } from '../core/query.js';
import type { TimeSpan } from '../dates/time-reading.js';
import { timeField } from '../presets/time-field.js';
import { findDate } from '../log/find-date.js';
import type { Report } from './report.js';
import { untilThere } from './until-there.js';
import { askedQuery } from './state.js';

/** What going to a date may ask for on the way, in the reader's name. */
export interface DateSteps {
  sort(sort: Sort): void;
  /** Not set where rows may only be scrolled to. */
  filter?: ((filters: Filters) => void) | undefined;
  scrollTo(row: number): void;
  /** The row found is there. */
  found(row: number): void;
}

const queryLoaded = (report: Report, signal: AbortSignal): Promise<void> =>
  untilThere(report, () => report.state.phase !== 'loading', signal);

const searches = new WeakMap<Report, AbortController>();

/**
 * Finds the row of a time. Where the rows are in another order, they are put into the order of time first; where the
 * endpoint does not count rows, those after the time are filtered away instead. Newest first a day or a minute is
 * reached at its end, oldest first at its start.
 *
 * Gives false where nobody knows which row that is, and nothing may be filtered away.
 */
export const goToDate = async (
  report: Report,
  time: TimeSpan,
  { sort, filter, scrollTo, found }: DateSteps,
): Promise<boolean> => {
  const { query, preset } = report.state;
  searches.get(report)?.abort();
  const search = new AbortController();
  searches.set(report, search);
  try {
    if (query.sort?.key !== timeField(preset)) {
      sort(preset.sort);
      await queryLoaded(report, search.signal);
    }
    const { log } = await report.questions();
    if (!log) return true;
    const asked = askedQuery(report.state);
    const instant = asked.sort?.descending === false ? time.start : time.end;
    const row = await findDate(log, asked, instant, search.signal);
    // Another search, or another query: the row's number would be of rows that are gone.
    if (search.signal.aborted || queryKey(asked) !== queryKey(askedQuery(report.state))) return true;
    if (row === null) {
      if (!filter) return false;
      filter({ ...report.state.query.filters, until: instantToIso(time.end) });
      await queryLoaded(report, search.signal);
    }
    if (search.signal.aborted || report.state.extent === 0) return true;
    const at = Math.min(row ?? 0, report.state.extent - 1);
    const shown = report.state.generation;
    scrollTo(at);
    await untilThere(report, () => report.hasRow(at), search.signal);
    const isThere = !search.signal.aborted && report.state.generation === shown && report.hasRow(at);
    if (isThere) found(at);
  } catch (error) {
    if (!isAbort(error)) report.dispatch('notice', problemOf(error));
  }
  return true;
};
