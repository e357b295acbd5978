import type { Words } from '../../i18n/words.js';
import type { Report } from '../../report/report.js';
import { activeFilters } from '../../report/state.js';
import type { Action, ActionHost } from '../../ui/action.js';
import { inNewWindow } from '../../ui/new-window.js';
import type { LogPage } from '../../sources/log-source.js';
import type { ReadingStep } from '../../sources/reading-end.js';
import type { ErrorGroups } from './error-groups.js';
import { errorReport } from './error-report.js';
import type { SummaryController } from './summary-controller.js';
import { summaryReport } from './summary-report.js';

/** What can be done with a summary as a whole. */
export interface SummaryAction extends Pick<Action, 'run'> {
  readonly key: string;
  label(words: Words): string;
}

/** What the panel shows: values of a field, or errors in groups. */
export interface Shown {
  readonly summary: SummaryController;
  readonly errors: ErrorGroups;
}

const reportOf = ({ summary, errors }: Shown, { state: { preset } }: Report) =>
  summary.isErrors
    ? errorReport(preset, errors)
    : summary.field && summaryReport(preset, summary.field, summary.groups);

const exported = async (parts: Shown, report: Report, host: ActionHost): Promise<void> => {
  const shown = reportOf(parts, report);
  const filters = activeFilters(report.state);
  if (!shown || !host.emit('api-log-export', { format: 'csv', filters })) return;
  const [{ csvSeparator, csvWriter, exportFileName }, { saveFile }] = await Promise.all([
    import('../../formats/csv.js'),
    import('../../ui/save-file.js'),
  ]);
  const { language, format } = host;
  const separator = csvSeparator(host.csvSeparator, language);
  const { head, lines } = csvWriter({ preset: shown.preset, format, separator });
  const file = new Blob([head, lines(shown.rows)], { type: 'text/csv;charset=utf-8' });
  saveFile(file, exportFileName(shown.preset, language, Date.now()));
};

/** The rows of a summary as the one page of a log. */
const steps = async function* (rows: LogPage['rows']): AsyncGenerator<ReadingStep, void> {
  const page: LogPage = {
    rows,
    total: rows.length,
    next: null,
    problems: [],
    fetchedAt: Date.now(),
    fromCache: false,
    storable: false,
    etag: null,
  };
  yield { page };
  yield { end: { kind: 'complete', read: rows.length, repeated: 0, total: rows.length } };
};

const printed = async (parts: Shown, report: Report, host: ActionHost): Promise<void> => {
  const shown = reportOf(parts, report);
  const active = activeFilters(report.state);
  if (!shown || !host.emit('api-log-print', { filters: active })) return;
  report.dispatch('notice', null);
  await inNewWindow(report, async (page) => {
    const [{ documentPaper }, { printPage }, { filterLines }] = await Promise.all([
      import('../../formats/print/document-paper.js'),
      import('../../formats/print/print-page.js'),
      import('../../query/filter-lines.js'),
    ]);
    const lines = filterLines(report.state.preset, active, host.language);
    await printPage({
      paper: documentPaper(page.document),
      preset: shown.preset,
      columns: shown.preset.columns,
      format: host.format,
      filters: lines.map(({ label, value }) => [label, value]),
      // No column of the summary is fixed by a filter of the rows.
      active: {},
      now: Date.now(),
      pages: steps(shown.rows),
      onProgress: () => undefined,
    });
    page.print();
  });
};

/** Downloads and prints what the summary shows. */
export const summaryActions = (parts: Shown): readonly SummaryAction[] => [
  {
    key: 'exportSummary',
    label: (words) => words.msg('Export summary'),
    run: (report, host) => exported(parts, report, host),
  },
  {
    key: 'printSummary',
    label: (words) => words.msg('Print summary'),
    run: (report, host) => printed(parts, report, host),
  },
];
