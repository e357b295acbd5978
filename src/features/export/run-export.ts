import { createLanguage } from '../../i18n/language.js';
import { str, type Words } from '../../i18n/words.js';
import { exportFileName, csvSeparator, type CsvSeparator } from '../../formats/csv.js';
import { compress } from './compress.js';
import { readingEndWords } from '../../log/reading/reading-end-words.js';
import { interrupted, type ExportEnd, type OutcomeChoice } from '../../report/outcome.js';
import type { Report } from '../../report/report.js';
import type { Filters } from '../../core/query.js';
import { askedQuery, activeFilters } from '../../report/state.js';
import type { ActionHost } from '../../ui/action.js';
import { RowsExport } from './rows-export.js';
import { forgetCheckpoints, readCheckpoint } from '../../storage/files/export-checkpoint.js';
import type { ExportFormat } from '../../formats/export-format.js';
import { labelOf } from '../../ui/own-label.js';
import { exportLabel } from './export-label.js';
import { withExportLock } from './export-lock.js';
import { saveFile } from '../../ui/save-file.js';
import { newExportId, sweepExports } from './sweep-exports.js';

/** The last export of a report: one that can go on, or a file that can be saved again. */
interface Kept {
  readonly opening: number;
  readonly job: RowsExport;
  readonly file: Blob | null;
}

const kept = new WeakMap<Report, Kept>();

/** How often the reader is told how far an export is, in milliseconds. */
const TELL = 100;

const save = (file: Blob, name: string): void =>
  saveFile(file, file.type === 'application/gzip' ? `${name}.gz` : name);

const carryOn = async (
  job: RowsExport,
  report: Report,
  host: ActionHost,
  signal: AbortSignal,
): Promise<ExportEnd> => {
  const { words, number } = host.language;
  const { fileName } = job.options;
  const { opening, preset } = report.state;
  const { own } = job.options;
  const label = (inWords: Words) => (own ? labelOf(own, inWords) : exportLabel(preset, inWords));
  const startedAt = Date.now();
  const startedWith = job.rows;
  const tell = (retryAt: number | null = null) => {
    const { rows, pages, total } = job;
    report.dispatch('progress', { label, rows, pages, total, startedAt, startedWith, retryAt });
  };
  // Each telling renders the report, and from memory there are hundreds of pages a second.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellSoon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      tell();
    }, TELL);
  };
  report.dispatch('outcome', null);
  report.dispatch('notice', null);
  tell();
  const result = await job.carryOn(signal, tellSoon, (_problem, at) => tell(at));
  clearTimeout(timer);
  report.dispatch('progress', null);
  const { rows, total } = job;
  if (result.type === 'cancelled') {
    host.announce(words.msg('Export cancelled.'));
    return { outcome: 'cancelled', rows, total, end: null };
  }
  // Another reader's page by now: the file is still the one that was asked for, and nothing of it stays on the screen.
  const isSame = report.state.opening === opening;
  if (result.type === 'interrupted') {
    const { problem } = result;
    if (isSame) {
      kept.set(report, { opening, job, file: null });
      report.dispatch('outcome', interrupted({ fileName, rows, total }, problem));
    } else await job.discard();
    return { outcome: 'interrupted', rows, total, end: null };
  }
  const file = host.isCsvCompressed ? await compress(result.file) : result.file;
  save(file, fileName);
  const { remarks, end } = result;
  const isWhole = end.kind === 'complete';
  host.announce(
    isWhole
      ? words.msg(str`Export finished: ${fileName}, ${number(rows)} rows.`)
      : `${words.msg(str`Export incomplete: ${fileName}, ${number(rows)} rows.`)} ${readingEndWords(end, host.language).title}`,
  );
  if (isSame) {
    kept.set(report, { opening, job, file });
    report.dispatch('outcome', { fileName, rows, total, isFinished: true, end, remarks, problem: null });
  }
  return { outcome: isWhole ? 'finished' : 'incomplete', rows, total: end.total, end };
};

const NOTHING: ExportEnd = { outcome: 'cancelled', rows: 0, total: null, end: null };

/**
 * The detail of the event, with a promise of what becomes of the export. That is not enumerable: hosts hand details on, to other
 * windows and as JSON, and a promise cannot be cloned.
 */
const exportDetail = (format: string, filters: Filters, ended: Promise<ExportEnd>): object =>
  Object.defineProperty({ format, filters }, 'ended', { value: ended });

/** Carries an export on while no other tab does. */
const alone = async (
  job: RowsExport,
  report: Report,
  host: ActionHost,
  signal: AbortSignal,
): Promise<ExportEnd> => {
  let end: ExportEnd | undefined;
  await withExportLock(job.options.id, async () => void (end = await carryOn(job, report, host, signal)));
  return end ?? NOTHING;
};

/**
 * Downloads every row that matches the active filters. Bound to the query at its start: the file never mixes two.
 *
 * @param own A format of the embedder's own, in place of CSV. Nothing of it outlasts the page: another page may not know the format.
 */
export const runExport = async (report: Report, host: ActionHost, own?: ExportFormat): Promise<void> => {
  const log = (await report.questions()).separateLog();
  const { state } = report;
  const { preset, pageSize } = state;
  const query = askedQuery(state);
  const signal = log && host.begin();
  if (!signal) return;
  let settle!: (end: ExportEnd) => void;
  const ended = new Promise<ExportEnd>((resolve) => (settle = resolve));
  let end = NOTHING;
  try {
    if (!host.emit('api-log-export', exportDetail(own?.key ?? 'csv', activeFilters(state), ended))) return;
    const { format, language } = host;
    const place = own ? null : host.place;
    const separator = csvSeparator(host.csvSeparator, language);
    host.announce(language.words.msg('Export started.'));
    const id = newExportId();
    const fileName = exportFileName(preset, language, Date.now(), own?.extension);
    const job = new RowsExport({
      id,
      place,
      log,
      query,
      preset,
      format,
      separator,
      pageSize,
      fileName,
      own,
    });
    end = await alone(job, report, host, signal);
  } finally {
    host.end();
    settle(end);
  }
  void sweepExports();
};

const resumed = async (report: Report, host: ActionHost): Promise<RowsExport | null> => {
  const known = kept.get(report);
  if (known?.opening === report.state.opening && !known.file) return known.job;
  const log = (await report.questions()).separateLog();
  const { preset, pageSize } = report.state;
  const checkpoint = log && host.place !== null ? await readCheckpoint(host.place, log.id) : null;
  if (!log || !checkpoint) return null;
  const { id, query, fileName, timeZone } = checkpoint;
  const format = { ...host.format, language: createLanguage(host.language.words, timeZone) };
  const separator = checkpoint.separator as CsvSeparator;
  return RowsExport.resume(
    { id, place: host.place, log, query, preset, format, separator, pageSize, fileName },
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
      return void (await alone(job, report, host, signal));
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
