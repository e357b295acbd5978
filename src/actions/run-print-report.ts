import { isAbort, problemOf } from '../core/problem.js';
import { allPages } from '../report/all-pages.js';
import { askedQuery, filtersInForce } from '../report/state.js';
import { documentPaper } from '../outputs/document-paper.js';
import { printPage } from '../outputs/print-page.js';
import { numberField } from '../report/entry-name.js';
import { filterLines } from '../report/filter-lines.js';
import type { Report } from '../report/report.js';
import type { ActionHost } from './action.js';

const PRINT_LIMIT = 1000;

/**
 * Fills a new window with the report laid out for paper, and prints it.
 *
 * @param page The window, empty; null where the browser blocked it.
 */
export const runPrintReport = async (
  report: Report,
  host: ActionHost,
  page: Window | null,
  signal: AbortSignal,
): Promise<void> => {
  const { state } = report;
  const { source, preset, pageSize } = state;
  const query = askedQuery(state);
  if (!source) return;
  report.dispatch('notice', null);
  try {
    if (!page) {
      report.dispatch('notice', { code: 'window-blocked' });
      return;
    }
    page.opener = null;
    const onProgress = (rows: number, total: number | null) =>
      report.dispatch('progress', { action: 'printReport', rows, total });
    onProgress(0, state.total);
    await printPage({
      paper: documentPaper(page.document),
      preset,
      columns: host.columns,
      format: host.format,
      filters: filterLines(preset, filtersInForce(state), host.language).map(({ label, value }) => [
        label,
        value,
      ]),
      active: filtersInForce(state),
      now: Date.now(),
      pages: allPages({
        source,
        query,
        limit: Math.max(pageSize, PRINT_LIMIT),
        fallbackLimit: pageSize,
        signal,
        numberKey: numberField(preset),
      }),
      onProgress,
    });
    page.print();
  } catch (error) {
    page?.close();
    if (!isAbort(error)) report.dispatch('notice', problemOf(error));
  } finally {
    report.dispatch('progress', null);
  }
};
