import type { LogEntry } from '../../core/log-entry.js';
import { columnsFromRows } from '../../rows/columns.js';
import type { LogPage, PageRequest } from '../log-source.js';
import type { Transport } from '../ask.js';
import { memoryPage } from '../rows-page.js';
import { fileRows, type FileRowsOptions } from './file-rows.js';
import { openUrl } from './open-url.js';

/** Opens a file at its beginning. */
export type OpenRows = () => Promise<AsyncGenerator<LogEntry[]>>;

/** Pages of rows that can only be read on from where the page before ended. Another place begins anew. */
export class FilePages {
  readonly #open: OpenRows;
  #rows: AsyncGenerator<LogEntry[]> | null = null;
  #ready: LogEntry[] = [];
  #place = 0;
  #isEnded = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(open: OpenRows) {
    this.#open = open;
  }

  /** One after the other, since there is one place to read on from. */
  page(request: PageRequest): Promise<LogPage> {
    const page = this.#last.then(() => this.#read(request));
    this.#last = page.catch(() => this.#rewind());
    return page;
  }

  async #read({ offset, limit, signal }: PageRequest): Promise<LogPage> {
    signal.throwIfAborted();
    if (offset !== this.#place || !this.#rows) await this.#goTo(offset);
    const rows = await this.#take(limit);
    const next = this.#isEnded && this.#ready.length === 0 ? null : String(this.#place);
    return { ...memoryPage(columnsFromRows(rows), null), next };
  }

  async #goTo(offset: number): Promise<void> {
    await this.#rewind();
    this.#rows = await this.#open();
    while (this.#place < offset && !(this.#isEnded && this.#ready.length === 0))
      await this.#take(offset - this.#place);
  }

  async #take(most: number): Promise<LogEntry[]> {
    while (this.#ready.length < most && !this.#isEnded) {
      const step = await this.#rows!.next();
      if (step.done) this.#isEnded = true;
      // One by one: a spread of a hundred thousand arguments overflows the stack.
      else for (const row of step.value) this.#ready.push(row);
    }
    const rows = this.#ready.splice(0, most);
    this.#place += rows.length;
    return rows;
  }

  async #rewind(): Promise<void> {
    const rows = this.#rows;
    this.#rows = null;
    this.#ready = [];
    this.#place = 0;
    this.#isEnded = false;
    await rows?.return(undefined).catch(() => undefined);
  }
}

export interface FilePagesOptions extends FileRowsOptions {
  /** How it is asked for where it is on a server. */
  readonly transport: Transport;
}

/** The pages of a file, or of what is at an address. */
export const filePages = (
  file: Blob | string | URL,
  { transport, ...options }: FilePagesOptions,
): FilePages =>
  new FilePages(async () => {
    const bytes =
      file instanceof Blob
        ? file.stream()
        : await openUrl(new URL(file, document.baseURI), transport, new AbortController().signal);
    return fileRows(bytes, options);
  });
