import { activeFilters } from '../../report/state.js';
import type { Action } from '../../ui/action.js';
import { inNewWindow } from '../../ui/new-window.js';

/** Opens a new page with the report laid out for paper, and prints it. */
export const printReport: Action = {
  key: 'printReport',
  icon: 'M4.5 6V2h7v4M4.5 11.5H2.2V6h11.6v5.5h-2.3M4.5 9.5h7V14h-7z',
  label: (words) => words.msg('Print report'),
  isEnabled: (report) => report.state.logId !== null,
  async run(report, host) {
    if (report.state.logId === null) return;
    const signal = host.begin();
    if (!signal) return;
    try {
      if (!host.emit('api-log-print', { filters: activeFilters(report.state) })) return;
      report.dispatch('notice', null);
      await inNewWindow(report, async (page) => {
        const { runPrintReport } = await import('./run-print-report.js');
        await runPrintReport(report, host, page, signal);
      });
    } finally {
      host.end();
    }
  },
};
