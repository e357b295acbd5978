import { isAbort, problemOf } from '../core/problem.js';
import { str } from '../i18n/words.js';
import { allPages } from '../report/all-pages.js';
import { askedQuery, filtersInForce } from '../report/state.js';
import type { ActionHost } from './action.js';
import { csvFileName, csvWriter } from '../outputs/csv.js';
import type { Report } from '../report/report.js';
import { saveFile } from './save-file.js';

/** Rows asked for at once: a tenth of the requests that the table's page size would make. */
const EXPORT_LIMIT = 1000;

/** Downloads every row that matches the filters in force. Bound to the query at its start: the file never mixes two. */
export const runExportCsv = async (report: Report, host: ActionHost): Promise<void> => {
  const { state } = report;
  const { source, preset, pageSize } = state;
  const query = askedQuery(state);
  const signal = source && host.begin();
  if (!signal) return;
  if (!host.emit('api-log-export', { format: 'csv', filters: filtersInForce(state) })) return host.end();
  const { language, format, csvSeparator: separator } = host;
  const { words, number } = language;
  const onProgress = (rows: number, total: number | null) =>
    report.dispatch('progress', { action: 'exportCsv', rows, total });
  report.dispatch('notice', null);
  onProgress(0, state.total);
  host.announce(words.msg('Export started.'));
  let rows = 0;
  try {
    const limit = Math.max(pageSize, EXPORT_LIMIT);
    const writer = csvWriter({ preset, format, separator });
    const parts = [writer.head];
    for await (const page of allPages({ source, query, limit, fallbackLimit: pageSize, signal })) {
      parts.push(writer.lines(page.rows));
      rows += page.rows.length;
      onProgress(rows, page.total);
    }
    const file = new Blob(parts, { type: 'text/csv;charset=utf-8' });
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
};
