import { isAbort, problemOf } from '../core/problem.js';
import { str } from '../i18n/words.js';
import { allPages } from '../report/all-pages.js';
import { askedQuery } from '../report/state.js';
import type { Action } from './action.js';
import { saveFile } from './save-file.js';

/** Rows asked for at once: a tenth of the requests that the table's page size would make. */
const EXPORT_LIMIT = 1000;

/** Downloads every row that matches the filters in force. Bound to the query at its start: the file never mixes two. */
export const exportCsv: Action = {
  key: 'exportCsv',
  place: 'menu',
  order: 20,
  icon: 'M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2M6 8.2h4.2M6 11h4.2',
  label: (words) => words.msg('Export CSV'),
  isEnabled: (report) => report.state.source !== null,
  async run(report, host) {
    const { state } = report;
    const { source, preset, pageSize } = state;
    const query = askedQuery(state);
    if (!source || !host.emit('api-log-export', { format: 'csv', filters: query.filters })) return;
    const signal = host.begin('exportCsv');
    if (!signal) return;
    const { language, csvSeparator: separator } = host;
    const { words, number } = language;
    const onProgress = (rows: number, total: number | null) =>
      report.dispatch('progress', { action: 'exportCsv', rows, total });
    report.dispatch('notice', null);
    onProgress(0, state.total);
    host.announce(words.msg('Export started.'));
    let rows = 0;
    try {
      const { csvFile, csvFileName } = await import('../outputs/csv.js');
      const limit = Math.max(pageSize, EXPORT_LIMIT);
      const pages = allPages({ source, query, limit, fallbackLimit: pageSize, signal });
      const count = (written: number, total: number | null) => onProgress((rows = written), total);
      const file = await csvFile({ preset, language, separator, pages, onProgress: count });
      const name = csvFileName(preset, language, Date.now());
      saveFile(file, name);
      host.announce(words.msg(str`Export finished: ${name}, ${number(rows)} rows.`));
    } catch (error) {
      if (isAbort(error)) host.announce(words.msg('Export cancelled.'));
      else report.dispatch('notice', problemOf(error));
    } finally {
      report.dispatch('progress', null);
      host.end();
    }
  },
};
