import { isAbort, problemOf, type Problem } from '../../core/problem.js';
import type { Query } from '../../core/query.js';
import type { Format } from '../../kinds/kind.js';
import { csvWriter, type CsvSeparator } from '../../formats/csv.js';
import { formatWriter, type ExportFormat } from '../../formats/export-format.js';
import type { RowsWriter } from '../../formats/rows-writer.js';
import { openDiskFile } from '../../storage/files/disk-file.js';
import type { ExportFile } from '../../storage/files/export-file.js';
import { memoryFile } from '../../storage/files/memory-file.js';
import { overflowingFile } from '../../storage/files/overflowing-file.js';
import type { Preset } from '../../presets/preset.js';
import type { Log } from '../../log/log.js';
import { breather } from '../../core/breathe.js';
import type { OutcomeRemark } from '../../report/outcome.js';
import { numberField } from '../../query/entry-name.js';
import type { LogPage, PageRequest } from '../../sources/log-source.js';
import type { ReadingEnd } from '../../sources/reading-end.js';
import {
  forgetCheckpoint,
  saveCheckpoint,
  type ExportCheckpoint,
} from '../../storage/files/export-checkpoint.js';

/** Rows asked for at once: a tenth of the requests that the table's page size would make. */
const EXPORT_LIMIT = 1000;
/** Rows after which what was written is made to outlast the page. */
const SETTLE_ROWS = 20_000;

export interface RowsExportOptions {
  readonly id: string;
  /** Where its checkpoint is stored; null where nothing may outlast the page. */
  readonly place: string | null;
  readonly log: Log;
  /** What was asked for when it began: the file never mixes two questions. */
  readonly query: Query;
  readonly preset: Preset;
  readonly format: Format;
  readonly separator: CsvSeparator;
  readonly pageSize: number;
  readonly fileName: string;
  /** A format of the embedder's own; CSV without one. */
  readonly own?: ExportFormat | undefined;
}

/** The outcome of a resumed export. */
export type RowsExportResult =
  | {
      readonly type: 'finished';
      readonly file: Blob;
      readonly remarks: readonly OutcomeRemark[];
      /** How the log ended: a file is whole only where that is `complete`. */
      readonly end: ReadingEnd;
    }
  | { readonly type: 'interrupted'; readonly problem: Problem }
  | { readonly type: 'cancelled' };

/** One export: every row that matches a query, page after page into a file, to be carried on where it was interrupted. */
export class RowsExport {
  readonly options: RowsExportOptions;
  #file: ExportFile | null = null;
  #rows = 0;
  #pages = 0;
  #unsettled = 0;
  #cursor: string | undefined;
  /** Rows promised by the first page, and by the last. */
  #promised: number | null | undefined;
  #total: number | null = null;
  #isResumed = false;

  constructor(options: RowsExportOptions) {
    this.options = options;
  }

  /** The export of a checkpoint; null where its file is gone. */
  static async resume(options: RowsExportOptions, checkpoint: ExportCheckpoint): Promise<RowsExport | null> {
    const file = await openDiskFile(checkpoint.id, checkpoint.parts);
    if (!file) return null;
    const resumed = new RowsExport(options);
    resumed.#file = overflowingFile(file);
    resumed.#rows = checkpoint.rows;
    resumed.#cursor = checkpoint.cursor ?? undefined;
    resumed.#promised = checkpoint.total;
    resumed.#total = checkpoint.total;
    return resumed;
  }

  get rows(): number {
    return this.#rows;
  }

  get pages(): number {
    return this.#pages;
  }

  get total(): number | null {
    return this.#total;
  }

  /** Reads and writes on, from its position to the end. */
  async carryOn(
    signal: AbortSignal,
    onProgress: () => void,
    onRetry: NonNullable<PageRequest['onRetry']>,
  ): Promise<RowsExportResult> {
    const { log, query, preset, pageSize } = this.options;
    const writer = this.#writer();
    const limit = Math.max(pageSize, EXPORT_LIMIT);
    const start = { offset: this.#rows, cursor: this.#cursor, total: this.#promised ?? null };
    const breathe = breather();
    this.#isResumed ||= this.#rows > 0;
    let end: ReadingEnd | undefined;
    try {
      for await (const step of log.all(query, {
        limit,
        fallbackLimit: pageSize,
        signal,
        numberKey: numberField(preset),
        start,
        onRetry,
      })) {
        if (step.end) {
          ({ end } = step);
          break;
        }
        const { page } = step;
        this.#file ??= await this.#open(page, writer.head);
        await this.#file.write(writer.lines(page.rows));
        await this.#wrote(page);
        onProgress();
        await breathe();
      }
      const file = await this.#finish(writer);
      return { type: 'finished', file, remarks: this.#remarks(end!), end: end! };
    } catch (error) {
      if (!isAbort(error)) {
        await this.#settle().catch(() => {});
        return { type: 'interrupted', problem: problemOf(error) };
      }
      await this.discard();
      return { type: 'cancelled' };
    }
  }

  /** What is there so far, as a file. */
  async whatIsThere(): Promise<Blob> {
    return this.#finish(this.#writer());
  }

  async discard(): Promise<void> {
    await this.#forget();
    await this.#file?.discard().catch(() => {});
  }

  #writer(): RowsWriter {
    const { own, preset, format } = this.options;
    return own ? formatWriter(own, preset, format) : csvWriter(this.options);
  }

  async #finish({ head, foot }: RowsWriter): Promise<Blob> {
    this.#file ??= await this.#open(null, head);
    try {
      if (foot) await this.#file.write(foot);
      const file = await this.#file.finish();
      const { own } = this.options;
      return own ? file.slice(0, file.size, own.mediaType) : file;
    } catch (error) {
      // What was on the disk is gone, with the data of the site: all of it has to be read again.
      this.#file = null;
      this.#rows = 0;
      this.#cursor = undefined;
      throw error;
    } finally {
      await this.#forget();
    }
  }

  /** On the disk where something may stay there, else in memory. */
  async #open(page: LogPage | null, head: string): Promise<ExportFile> {
    const mayStay = this.options.place !== null && page?.storable === true;
    const disk = mayStay ? await openDiskFile(this.options.id) : null;
    const file = disk ? overflowingFile(disk) : memoryFile();
    await file.write(head);
    return file;
  }

  async #wrote({ rows, total, next }: LogPage): Promise<void> {
    this.#rows += rows.length;
    this.#unsettled += rows.length;
    this.#pages += 1;
    this.#cursor = next ?? undefined;
    this.#total = total;
    this.#promised ??= total;
    if (this.#unsettled >= SETTLE_ROWS) await this.#settle();
  }

  async #settle(): Promise<void> {
    const { place, id, log, query, fileName, separator, format } = this.options;
    const settled = await this.#file?.settle();
    this.#unsettled = 0;
    if (!settled || settled.parts === 0 || place === null) return;
    await saveCheckpoint({
      ...settled,
      id,
      place,
      source: log.id,
      query,
      fileName,
      separator,
      timeZone: format.language.zone.name,
      rows: this.#rows,
      cursor: this.#cursor ?? null,
      total: this.#total,
    });
  }

  async #forget(): Promise<void> {
    if (this.options.place !== null) await forgetCheckpoint(this.options.id);
  }

  /** Said on the screen, never in the file. */
  #remarks({ kind }: ReadingEnd): OutcomeRemark[] {
    // Of an end that is none, the numbers are told with it.
    const [promised, total] = [this.#promised ?? null, this.#total];
    // A count that stays the same and is too low, or ends where rows pass it, was wrong from the beginning: no row is missing.
    const isOther =
      kind === 'complete' &&
      (total === null
        ? promised !== null && this.#rows <= promised
        : promised !== total || this.#rows < total);
    return [...(this.#isResumed ? (['resumed'] as const) : []), ...(isOther ? (['changed'] as const) : [])];
  }
}
