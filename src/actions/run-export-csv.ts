import { createLanguage } from '../i18n/language.js';
import { str } from '../i18n/words.js';
import { csvFileName, csvSeparator, type CsvSeparator } from '../outputs/csv.js';
import { compress } from '../outputs/compress.js';
import type { OutcomeChoice } from '../report/outcome.js';
import type { Report } from '../report/report.js';
import { askedQuery, filtersInForce } from '../report/state.js';
import type { ActionHost } from './action.js';
import { CsvExport } from './csv-export.js';
import { forgetCheckpoints, readCheckpoint } from './export-checkpoint.js';
import { withExportLock } from './export-lock.js';
import { saveFile } from './save-file.js';
import { newExportId, sweepExports } from './sweep-exports.js';

/** The last export of a report: one that can go on, or a file that can be saved again. */
interface Kept {
  readonly opening: number;
  readonly job: CsvExport;
  readonly file: Blob | null;
}

const kept = new WeakMap<Report, Kept>();

/** How often the reader is told how far an export is, in milliseconds. */
const TELL = 100;

const save = (file: Blob, name: string): void =>
  saveFile(file, file.type === 'application/gzip' ? `${name}.gz` : name);

const carryOn = async (
  job: CsvExport,
  report: Report,
  host: ActionHost,
  signal: AbortSignal,
): Promise<void> => {
  const { words, number } = host.language;
  const { fileName } = job.options;
  const { opening } = report.state;
  const startedAt = Date.now();
  const startedWith = job.rows;
  const tell = (retryAt: number | null = null) => {
    const { rows, pages, total } = job;
    report.dispatch('progress', { action: 'exportCsv', rows, pages, total, startedAt, startedWith, retryAt });
  };
  // Each telling renders the report, and from memory there are hundreds of pages a second.
  let due: ReturnType<typeof setTimeout> | undefined;
  const tellSoon = () => {
    due ??= setTimeout(() => {
      due = undefined;
      tell();
    }, TELL);
  };
  report.dispatch('outcome', null);
  report.dispatch('notice', null);
  tell();
  const result = await job.carryOn(signal, tellSoon, (_problem, at) => tell(at));
  clearTimeout(due);
  report.dispatch('progress', null);
  if (result.type === 'cancelled') return host.announce(words.msg('Export cancelled.'));
  const { rows, total } = job;
  // Another reader's page by now: the file is still the one that was asked for, and nothing of it stays on the screen.
  const isSame = report.state.opening === opening;
  if (result.type === 'interrupted') {
    if (!isSame) return job.discard();
    kept.set(report, { opening, job, file: null });
    const { problem } = result;
    return report.dispatch('outcome', { fileName, rows, total, isFinished: false, remarks: [], problem });
  }
  const file = host.isCsvCompressed ? await compress(result.file) : result.file;
  save(file, fileName);
  host.announce(words.msg(str`Export finished: ${fileName}, ${number(rows)} rows.`));
  if (!isSame) return;
  kept.set(report, { opening, job, file });
  const { remarks } = result;
  report.dispatch('outcome', { fileName, rows, total, isFinished: true, remarks, problem: null });
};

/** Carries an export on while no other tab does. */
const alone = async (
  job: CsvExport,
  report: Report,
  host: ActionHost,
  signal: AbortSignal,
): Promise<void> => {
  await withExportLock(job.options.id, () => carryOn(job, report, host, signal));
};

/** Downloads every row that matches the filters in force. Bound to the query at its start: the file never mixes two. */
export const runExportCsv = async (report: Report, host: ActionHost): Promise<void> => {
  const { state } = report;
  const { source, preset, pageSize } = state;
  const query = askedQuery(state);
  const signal = source && host.begin();
  if (!signal) return;
  try {
    if (!host.emit('api-log-export', { format: 'csv', filters: filtersInForce(state) })) return;
    const { format, place, language } = host;
    const separator = csvSeparator(host.csvSeparator, language);
    host.announce(language.words.msg('Export started.'));
    const id = newExportId();
    const fileName = csvFileName(preset, language, Date.now());
    const job = new CsvExport({ id, place, source, query, preset, format, separator, pageSize, fileName });
    await alone(job, report, host, signal);
  } finally {
    host.end();
  }
  void sweepExports();
};

const resumed = async (report: Report, host: ActionHost): Promise<CsvExport | null> => {
  const { source, preset, pageSize, opening } = report.state;
  const known = kept.get(report);
  if (known?.opening === opening && !known.file) return known.job;
  const checkpoint = source && host.place !== null ? await readCheckpoint(host.place, source.id) : null;
  if (!source || !checkpoint) return null;
  const { id, query, fileName, timeZone } = checkpoint;
  const format = { ...host.format, language: createLanguage(host.language.words, timeZone) };
  const separator = checkpoint.separator as CsvSeparator;
  return CsvExport.resume(
    { id, place: host.place, source, query, preset, format, separator, pageSize, fileName },
    checkpoint,
  );
};

/** Does what the reader wants with the last export: save it again, carry it on, keep what is there, or forget it. */
export const continueExport = async (
  choice: OutcomeChoice,
  report: Report,
  host: ActionHost,
): Promise<void> => {
  const known = kept.get(report);
  if (choice === 'again') {
    if (known?.file && known.opening === report.state.opening) save(known.file, known.job.options.fileName);
    return;
  }
  const job = known?.file ? null : await resumed(report, host);
  if (choice === 'resume' && job) {
    const signal = host.begin();
    if (!signal) return;
    try {
      return await alone(job, report, host, signal);
    } finally {
      host.end();
    }
  }
  report.dispatch('outcome', null);
  kept.delete(report);
  if (choice === 'keep' && job) saveFile(await job.whatIsThere(), job.options.fileName);
  else await (job ?? known?.job)?.discard();
  void sweepExports();
};

/** Forgets the exports of one user or tenant that may go on. */
export const forgetExports = async (partition: string): Promise<void> => {
  await forgetCheckpoints(partition);
  await sweepExports(0);
};
