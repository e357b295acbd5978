import type { LogEntry } from '../../core/log-entry.js';
import { problemOf, type Problem } from '../../core/problem.js';
import type { Preset } from '../../presets/preset.js';
import { columnsFromRows } from '../../rows/columns.js';
import type { FileProgress, FileSourceOptions } from './file-source.js';
import type { LogPage, LogSource, PageRequest } from '../log-source.js';
import type { Remark } from '../remark.js';
import { memoryPage } from '../rows-page.js';
import { fileRows, type FileBatch } from './file-rows.js';
import { openUrl } from './open-url.js';
import { ownCsv } from './own-csv.js';

/** Opens a file at its beginning. */
export type OpenRows = (
  onBytes: (count: number) => void,
  preset: Preset | undefined,
) => Promise<AsyncGenerator<FileBatch>>;

/** What is reported while it is read. */
export type OnRows = (progress: Omit<FileProgress, 'size'>) => void;

const isCutOff = (problem: Problem): boolean =>
  problem.code === 'bad-file' && problem.details?.reason === 'cut-off';

/**
 * Pages of rows that can only be read on from where the page before ended. Another place begins again. A file that breaks off
 * ends there: its last page says so.
 */
export class FilePages {
  readonly #open: OpenRows;
  readonly #onRows: OnRows;
  #rows: AsyncGenerator<FileBatch> | null = null;
  #ready: LogEntry[] = [];
  /** What is odd about the rows that were read and not told yet. */
  #odd = 0;
  #remarks: Remark[] = [];
  #breakOff: Remark | null = null;
  #bytes = 0;
  #isStopped = false;
  #place = 0;
  #isEnded = false;
  /** The report that the rows are read for. */
  #preset: Preset | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(open: OpenRows, onRows: OnRows = () => undefined) {
    this.#open = open;
    this.#onRows = onRows;
  }

  /** One after the other, since there is one place to read on from. */
  page(request: PageRequest): Promise<LogPage> {
    const page = this.#last.then(() => this.#read(request));
    this.#last = page.catch(() => {
      this.#tell(true);
      return this.#rewind();
    });
    return page;
  }

  async #read({ offset, limit, signal, preset }: PageRequest): Promise<LogPage> {
    signal.throwIfAborted();
    const isOther = preset !== this.#preset;
    this.#preset = preset;
    if (isOther || offset !== this.#place || !this.#rows) await this.#goTo(offset);
    const rows = await this.#take(limit);
    const next = this.#isEnded && this.#ready.length === 0 ? null : String(this.#place);
    return { ...memoryPage(columnsFromRows(rows), null), next, problems: this.#takeRemarks() };
  }

  async #goTo(offset: number): Promise<void> {
    await this.#rewind();
    this.#rows = await this.#open((count) => (this.#bytes += count), this.#preset);
    while (this.#place < offset && !(this.#isEnded && this.#ready.length === 0))
      await this.#take(offset - this.#place);
  }

  async #take(most: number): Promise<LogEntry[]> {
    while (this.#ready.length < most && !this.#isEnded) {
      const batch = await this.#nextBatch();
      if (!batch) this.#isEnded = true;
      // One by one: a spread of a hundred thousand arguments overflows the stack.
      else for (const row of batch.rows) this.#ready.push(row);
      this.#odd += batch?.odd ?? 0;
      this.#remarks.push(...(batch?.remarks ?? []));
      this.#tell();
    }
    const rows = this.#ready.splice(0, most);
    this.#place += rows.length;
    return rows;
  }

  /** The next rows; null behind the last, or where the file breaks off behind some. */
  async #nextBatch(): Promise<FileBatch | null> {
    if (this.#isStopped) {
      this.#breakOff = { code: 'file-stopped' };
      await this.#rows!.return(undefined).catch(() => undefined);
      return null;
    }
    try {
      const step = await this.#rows!.next();
      return step.done ? null : step.value;
    } catch (error) {
      if (!isCutOff(problemOf(error)) || this.#place + this.#ready.length === 0) throw error;
      this.#breakOff = { code: 'file-cut-off' };
      return null;
    }
  }

  #tell(isOver = this.#isEnded): void {
    this.#onRows({
      rows: this.#place + this.#ready.length,
      bytes: this.#bytes,
      isOver,
      stop: () => (this.#isStopped = true),
    });
  }

  #takeRemarks(): Remark[] {
    const odd: Remark[] = this.#odd > 0 ? [{ code: 'row-not-object', rows: this.#odd }] : [];
    this.#odd = 0;
    const remarks = [...odd, ...this.#remarks];
    this.#remarks = [];
    return this.#breakOff ? [...remarks, this.#breakOff] : remarks;
  }

  async #rewind(): Promise<void> {
    const rows = this.#rows;
    this.#rows = null;
    this.#ready = [];
    this.#odd = 0;
    this.#remarks = [];
    this.#breakOff = null;
    this.#bytes = 0;
    this.#isStopped = false;
    this.#place = 0;
    this.#isEnded = false;
    await rows?.return(undefined).catch(() => undefined);
  }
}

/** What is read of a file, or of what is at an address. */
export const filePages = (
  file: Blob | string | URL,
  { name, fields, columns, keys, onRead, ...transport }: FileSourceOptions & { readonly name: string },
): Pick<LogSource, 'fetchPage'> => {
  const size = file instanceof Blob ? file.size : null;
  const pages = new FilePages(
    async (onBytes, preset) => {
      const bytes =
        file instanceof Blob
          ? file.stream()
          : await openUrl(new URL(file, document.baseURI), transport, new AbortController().signal);
      return fileRows(bytes, {
        name,
        fields,
        columns: columns ?? (preset && (await ownCsv(preset))),
        keys: keys ?? preset?.fields.map(({ key }) => key),
        mayBeOneRow: file instanceof Blob,
        onBytes,
      });
    },
    (progress) => onRead?.({ ...progress, size }),
  );
  return { fetchPage: (request) => pages.page(request) };
};
