import { askedQuery, activeFilters } from '../../report/state.js';
import { documentPaper } from '../../formats/print/document-paper.js';
import { printPage } from '../../formats/print/print-page.js';
import { numberField } from '../../query/entry-name.js';
import { filterLines } from '../../query/filter-lines.js';
import type { Report } from '../../report/report.js';
import type { ActionHost } from '../../ui/action.js';

const PRINT_LIMIT = 1000;

/** Fills a new window with the report laid out for paper, and prints it. Rejects with the log's fault, or the signal's reason. */
export const runPrintReport = async (
  report: Report,
  host: ActionHost,
  page: Window,
  signal: AbortSignal,
): Promise<void> => {
  const log = (await report.questions()).separateLog();
  const { state } = report;
  const { preset, pageSize } = state;
  if (!log) return page.close();
  const onProgress = (rows: number, total: number | null) =>
    report.dispatch('progress', { label: (words) => words.msg('Print report'), rows, total });
  onProgress(0, state.total);
  try {
    await printPage({
      paper: documentPaper(page.document),
      preset,
      columns: host.columns,
      format: host.format,
      filters: filterLines(preset, activeFilters(state), host.language).map(({ label, value }) => [
        label,
        value,
      ]),
      active: activeFilters(state),
      now: Date.now(),
      pages: log.all(askedQuery(state), {
        limit: Math.max(pageSize, PRINT_LIMIT),
        fallbackLimit: pageSize,
        signal,
        numberKey: numberField(preset),
      }),
      onProgress,
    });
    page.print();
  } finally {
    report.dispatch('progress', null);
  }
};
