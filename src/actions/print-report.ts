import { isAbort, problemOf } from '../core/problem.js';
import { allPages } from '../report/all-pages.js';
import { askedQuery } from '../report/state.js';
import type { Action } from './action.js';

const PRINT_LIMIT = 1000;

/** Opens a new page with the report laid out for paper, and prints it. */
export const printReport: Action = {
  key: 'printReport',
  place: 'menu',
  order: 10,
  icon: 'M4.5 6V2h7v4M4.5 11.5H2.2V6h11.6v5.5h-2.3M4.5 9.5h7V14h-7z',
  label: (words) => words.msg('Print report'),
  isEnabled: (report) => report.state.source !== null,
  async run(report, host) {
    const { state } = report;
    const { source, preset, pageSize } = state;
    const query = askedQuery(state);
    if (!source || !host.emit('api-log-print', { filters: query.filters })) return;
    const signal = host.begin('printReport');
    if (!signal) return;
    report.dispatch('notice', null);
    // Opened in the click itself, before anything is waited for: later it would be a pop-up, and blocked.
    const page = window.open('about:blank');
    try {
      if (!page) {
        report.dispatch('notice', { code: 'window-blocked' });
        return;
      }
      page.opener = null;
      const onProgress = (rows: number, total: number | null) =>
        report.dispatch('progress', { action: 'printReport', rows, total });
      onProgress(0, state.total);
      const [{ printPage }, { filterLines }] = await Promise.all([
        import('../outputs/print-page.js'),
        import('../report/filter-lines.js'),
      ]);
      await printPage({
        document: page.document,
        preset,
        columns: host.columns,
        format: host.format,
        filters: filterLines(preset, query.filters, host.language),
        now: Date.now(),
        pages: allPages({
          source,
          query,
          limit: Math.max(pageSize, PRINT_LIMIT),
          fallbackLimit: pageSize,
          signal,
        }),
        onProgress,
      });
      page.print();
    } catch (error) {
      page?.close();
      if (!isAbort(error)) report.dispatch('notice', problemOf(error));
    } finally {
      report.dispatch('progress', null);
      host.end();
    }
  },
};
