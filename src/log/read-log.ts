import { normaliseFilters, queryKey, type Query } from '../core/query.js';
import type { Preset } from '../presets/preset.js';
import { ColumnStore } from '../rows/column-store.js';
import { gatherRows } from '../rows/gather-rows.js';
import type { Among, LogPage, LogSource, PageRequest, ReadAllOptions } from '../sources/log-source.js';
import { memoryPage } from '../sources/rows-page.js';
import { endRemark, type ReadingEnd, type ReadingStep } from '../sources/reading-end.js';
import type { Remark } from '../sources/remark.js';
import { allPages } from './reading/all-pages.js';
import { answerQuery, answerQueryInTurns } from '../query/answer-query.js';
import { SharedWorks } from '../core/shared-work.js';
import { breather } from '../core/breathe.js';
import { leftOf } from './proofs/split-query.js';

/** Rows asked of the source at once. */
const CHUNK = 10_000;
/** Answers kept, so that scrolling through one does not make it again. */
const MOST_ANSWERS = 4;

/** Rows that are answered from at once. */
const FEW = 0x1000;

/** How far to read: to a number of rows, or for so long, in milliseconds. */
export interface Reach {
  readonly rows: number;
  readonly time: number;
}

export interface ReadLogOptions {
  /** Rows to ask for at once where the source refuses many. */
  readonly pageSize?: number;
  /** Whether the source ignores what it is asked. */
  readonly isIgnored?: boolean;
  /** What a reader should know of its rows. */
  readonly remarks?: readonly Remark[];
  /** Field that numbers the entries, where the report has one. */
  readonly numberKey?: string | undefined;
}

export const TO_THE_END: Reach = { rows: Infinity, time: Infinity };

/**
 * The rows that answer a query of a source, as far as they have been read: from the first one on, without gaps. They can
 * be asked further questions here.
 */
export class ReadLog {
  /** What the source was asked. */
  readonly asked: Query;
  /** Whether the source ignored it: then all of it is still to be done here. */
  readonly isIgnored: boolean;
  readonly #remarks: Remark[];
  readonly #options: ReadLogOptions;
  readonly #store = new ColumnStore();
  readonly #source: LogSource;
  readonly #pageSize: number;
  readonly #answers = new Map<string, Uint32Array>();
  readonly #preparing = new SharedWorks<Uint32Array>();
  readonly #numberKey: string | undefined;
  #pages: AsyncGenerator<ReadingStep, void> | null = null;
  #end: ReadingEnd | null = null;
  #step: Promise<void> | null = null;
  #cursor: string | undefined;
  #total: number | null = null;
  #fetchedAt = Date.now();
  #isComplete = false;
  #onRetry: PageRequest['onRetry'];

  constructor(source: LogSource, asked: Query, options: ReadLogOptions = {}) {
    const { pageSize = 1, isIgnored = false, remarks = [], numberKey } = options;
    this.#options = options;
    this.#source = source;
    this.asked = asked;
    this.#pageSize = pageSize;
    this.#numberKey = numberKey;
    this.isIgnored = isIgnored;
    this.#remarks = [...remarks];
  }

  get length(): number {
    return this.#store.length;
  }

  /** Whether all rows are here that can be had. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Whether the source can only be read on from where a page ended. */
  get isSequential(): boolean {
    return this.#cursor !== undefined;
  }

  /** Rows that the source says there are; null where it does not, or not yet. */
  get total(): number | null {
    return this.#total;
  }

  /** When the source gave the first rows, in milliseconds since 1970. */
  get fetchedAt(): number {
    return this.#fetchedAt;
  }

  get among(): Among {
    const { length: rows, isComplete } = this;
    const end = this.#end?.kind === 'complete' ? null : this.#end;
    if (end) return { rows, total: end.total, isAll: false, end };
    return { rows, total: isComplete ? rows : this.#total, isAll: isComplete };
  }

  /** Reads on. Several can do so at once: each row is asked for once. Rejects with the source's fault, or the signal's. */
  async readOn(reach: Reach, { signal, onRead, onRetry }: Omit<ReadAllOptions, 'pageSize'>): Promise<void> {
    const until = performance.now() + reach.time;
    const breathe = breather();
    this.#onRetry = onRetry;
    const aborted = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    aborted.catch(() => undefined);
    while (!this.#isComplete && this.length < reach.rows && performance.now() < until) {
      signal.throwIfAborted();
      // A caller that has gone does not wait for the page; it is read to its end all the same.
      await Promise.race([(this.#step ??= this.#readPage()), aborted]);
      onRead?.(this.length, this.#total);
      // Rows in memory come without a wait, and making columns of a million takes seconds.
      await breathe();
    }
    signal.throwIfAborted();
  }

  /** The same question to the same source, of which nothing was read yet. */
  begunAnew(): ReadLog {
    return new ReadLog(this.#source, this.asked, this.#options);
  }

  /** What is left to be done for a query; null where the log does not hold all of its rows. */
  leftOf(query: Query, preset: Preset): Query | null {
    const left = leftOf(query, this.asked, preset);
    return left && this.isIgnored ? query : left;
  }

  /** The rows read so far. */
  get store(): ColumnStore {
    return this.#store;
  }

  /** Makes an answer in pieces, so that {@link rowsOf} finds it made: over a million rows it may take a second. */
  async prepare(query: Query, preset: Preset, signal: AbortSignal): Promise<void> {
    const { left, key } = this.#question(query);
    if (this.#answers.has(key) || this.length < FEW) return;
    const begin = (given: AbortSignal): Promise<Uint32Array> =>
      answerQueryInTurns(this.#store, left, preset, { signal: given, breathe: breather() });
    this.#keep(key, await this.#preparing.share(key, signal, begin));
  }

  /** Rows of the answer to a further question, by index, of those read so far. */
  rowsOf(query: Query, preset: Preset): Uint32Array {
    const { left, key } = this.#question(query);
    return this.#keep(key, this.#answers.get(key) ?? answerQuery(this.#store, left, preset));
  }

  /** A further question without what leaves all rows in their order, and the name of its answer. */
  #question({ filters, sort }: Query): { readonly left: Query; readonly key: string } {
    // The key leaves out filters without a value, so they must play no part in the answer that is kept under it.
    const left = { filters: normaliseFilters(filters), sort };
    return { left, key: `${this.length} ${queryKey(left)}` };
  }

  #keep(key: string, found: Uint32Array): Uint32Array {
    // The last one used is the last one to go.
    this.#answers.delete(key);
    this.#answers.set(key, found);
    if (this.#answers.size > MOST_ANSWERS) this.#answers.delete(this.#answers.keys().next().value!);
    return found;
  }

  /** A page of the answer to a further question; its total is of the rows read so far. */
  answer(query: Query, preset: Preset, offset: number, limit: number): LogPage {
    const found = this.rowsOf(query, preset);
    const rows = gatherRows(this.#store, found.subarray(offset, offset + limit));
    const page = memoryPage(rows, found.length);
    return {
      ...page,
      fetchedAt: this.#fetchedAt,
      isHeld: true,
      problems: [...this.#remarks],
      among: this.among,
    };
  }

  /** Takes the next rows. */
  append({ rows, total, next, fetchedAt, problems }: LogPage): void {
    if (this.length === 0) this.#fetchedAt = fetchedAt;
    this.#store.append(rows);
    this.#remarks.push(...problems);
    this.#total = total;
    this.#cursor = next ?? this.#cursor;
  }

  /** Says that no more rows come, and how the reading of them ended; well, where not given. */
  complete(end: ReadingEnd | null = null): void {
    this.#isComplete = true;
    this.#end = end;
    const remark = end && endRemark(end);
    if (remark) this.#remarks.push(remark);
    this.#store.trim();
  }

  async #readPage(): Promise<void> {
    try {
      this.#pages ??= allPages({
        source: this.#source,
        query: this.asked,
        limit: CHUNK,
        fallbackLimit: this.#pageSize,
        // The rows belong to every later question, so no single one's abort may stop the reading.
        signal: new AbortController().signal,
        numberKey: this.#numberKey,
        start: { offset: this.length, cursor: this.#cursor },
        onRetry: (problem, at) => this.#onRetry?.(problem, at),
      });
      const { value: step } = await this.#pages.next();
      if (step?.page) this.append(step.page);
      else this.complete(step?.end);
    } catch (error) {
      // A generator that threw is at its end; the next reading begins where this one stopped.
      this.#pages = null;
      throw error;
    } finally {
      this.#step = null;
    }
  }
}
