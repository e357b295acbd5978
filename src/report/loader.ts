import { isAbort, problemOf, type Problem } from '../core/problem.js';
import type { LogPage, LogSource, PageRequest } from '../sources/log-source.js';
import { LoadedPages } from './loaded-pages.js';
import type { Loaded, Failure } from './requests.js';
import { askedQuery, type ReportState, type RowRange } from './state.js';

/** A page shown this long is asked for again when it comes on the screen (contract, section 4). */
const FRESH = 60_000;
/** Rows above and below the screen that are loaded before they are needed. */
const MARGIN = 20;
/** While the reader drags through pages, a page is asked for when the drag rests this long, in milliseconds. */
const REST = 80;
/** Placeholder rows shown past the end, where nobody knows how many more there are. */
const PLACEHOLDERS = 20;

/** What the loader needs of the report. */
export interface LoaderHost {
  readonly state: ReportState;
  loaded(loaded: Loaded, page: LogPage): void;
  failed(failure: Failure): void;
  /** Nothing is under way any more. */
  rested(missing: readonly RowRange[]): void;
}

/** A page that was asked for. */
interface UnderWay {
  readonly controller: AbortController;
  /** Resolves when it is there, or will not be for now. */
  readonly settled: Promise<void>;
  readonly settle: () => void;
}

/**
 * Asks for the pages that the table shows, and for no others.
 *
 * Latest wins: each page under way has an abort signal, looked at after every wait; a new query, a scroll past or
 * another log aborts it, and an answer that comes all the same is dropped.
 */
export class Loader {
  /** Where the rows come from; null where there is no log. */
  source: LogSource | null = null;
  readonly #host: LoaderHost;
  readonly #underWay = new Map<number, UnderWay>();
  /** Pages that could not be had, also while they are tried again. */
  readonly #failed = new Set<number>();
  #shown = new LoadedPages(1);
  /** Pages of a query whose first answer is still to come; until then the rows of the one before stay. */
  #coming: LoadedPages | null = null;
  /** Whether the pages shown answer the query asked. */
  #isCurrent = true;
  #first = 0;
  #last = 0;
  #lastAsked = -Infinity;
  #lastJumped = -Infinity;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LoaderHost) {
    this.#host = host;
  }

  /** Pages of the query that is on the screen. */
  get pages(): LoadedPages {
    return this.#shown;
  }

  /** Another log: what was shown goes at once. */
  open(source: LogSource | null): void {
    this.source = source;
    this.#shown = new LoadedPages(this.#host.state.pageSize);
    this.restart();
  }

  /** Another query. */
  restart(): void {
    this.stop();
    const { pageSize } = this.#host.state;
    const { source } = this;
    this.#coming = source ? new LoadedPages(pageSize) : null;
    this.#isCurrent = false;
    if (source) void this.#load(source, this.#coming!, 0, false);
  }

  /** Asks again for what is on the screen; the other pages follow when they come on it. */
  reload(): void {
    if (!this.#isCurrent || this.#shown.isEmpty) return this.restart();
    this.#abortAll();
    this.#failed.clear();
    this.#shown.outdate();
    this.#loadWindow();
  }

  /** Asks for the pages on the screen that could not be had; those out of sight are asked for when they come on it. */
  retry(): void {
    const { source } = this;
    if (!source || this.#failed.size === 0 || !this.#isCurrent || this.#shown.isEmpty) return this.reload();
    const { from, to } = this.#neededPages();
    for (const number of [...this.#failed]) {
      const underWay = this.#underWay.get(number);
      if (underWay) this.#abort(number, underWay);
      this.#failed.delete(number);
      if (number < from || number > to) continue;
      // It stays told as missing until it is there.
      this.#failed.add(number);
      void this.#load(source, this.#shown, number, this.#shown.isOutdated(number));
    }
    this.#tellRest();
  }

  /** Tells which rows are on the screen. */
  show(first: number, last: number): void {
    const hasJumped = first > this.#last + MARGIN || last < this.#first - MARGIN;
    this.#first = first;
    this.#last = last;
    if (!this.#isCurrent) return;
    const needed = this.#neededPages();
    for (const [number, page] of this.#underWay) {
      if (number < needed.from || number > needed.to) this.#abort(number, page);
    }
    this.#tellRest();
    clearTimeout(this.#resting);
    const now = performance.now();
    // A wheel goes on for long, and what comes next is asked for meanwhile; of a drag nobody reads what it passes.
    const isDragged = hasJumped && now - this.#lastJumped < REST;
    if (hasJumped) this.#lastJumped = now;
    if (!isDragged && now - this.#lastAsked >= REST) this.#loadWindow();
    else this.#resting = setTimeout(() => this.#loadWindow(), REST);
  }

  /** Gives up all that is under way. */
  stop(): void {
    clearTimeout(this.#resting);
    this.#abortAll();
    this.#failed.clear();
    this.#coming = null;
    this.#tellRest();
  }

  /** Nothing is under way any more, though something was said to be: it was aborted. */
  #tellRest(): void {
    const { updating, retryAt, phase, missing } = this.#host.state;
    const isTold = updating || retryAt !== null || missing.length !== this.#missing().length;
    if (this.#underWay.size === 0 && phase === 'ready' && isTold) this.#host.rested(this.#missing());
  }

  /** Rows of the pages that could not be had and are not held from before; neighbours are one range. */
  #missing(): RowRange[] {
    const { total } = this.#host.state;
    const ranges: RowRange[] = [];
    for (const number of [...this.#failed].sort((a, b) => a - b)) {
      if (this.#shown.isEmpty || this.#shown.get(number)) continue;
      const start = this.#shown.startOf(number);
      const last = Math.min(start + this.#shown.pageSize, total ?? Infinity) - 1;
      const before = ranges.at(-1);
      const isNext = before?.last === start - 1;
      if (isNext) ranges.pop();
      ranges.push({ first: isNext ? before.first : start, last });
    }
    return ranges;
  }

  #abort(number: number, { controller, settle }: UnderWay): void {
    this.#underWay.delete(number);
    this.#failed.delete(number);
    controller.abort();
    settle();
  }

  #abortAll(): void {
    for (const [number, page] of [...this.#underWay]) this.#abort(number, page);
  }

  #neededPages(): { from: number; to: number } {
    const { extent } = this.#host.state;
    const last = Math.max(0, Math.min(this.#last + MARGIN, extent - 1));
    return { from: this.#shown.numberOf(Math.max(0, this.#first - MARGIN)), to: this.#shown.numberOf(last) };
  }

  #loadWindow(): void {
    const { source } = this;
    if (!source || !this.#isCurrent || this.#shown.isEmpty) return;
    const { from, to } = this.#neededPages();
    for (let number = from; number <= to; number++) {
      if (this.#underWay.has(number) || this.#failed.has(number)) continue;
      const held = this.#shown.get(number);
      const outdated = this.#shown.isOutdated(number);
      if (held && !outdated && (held.isHeld || Date.now() - held.fetchedAt < FRESH)) continue;
      this.#lastAsked = performance.now();
      void this.#load(source, this.#shown, number, outdated);
    }
  }

  async #load(source: LogSource, pages: LoadedPages, number: number, reload: boolean): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    let settle!: () => void;
    const settled = new Promise<void>((resolve) => (settle = resolve));
    this.#underWay.set(number, { controller, settled, settle });
    const request: PageRequest = {
      query: askedQuery(this.#host.state),
      offset: pages.startOf(number),
      limit: pages.pageSize,
      cursor: pages.cursorOf(number),
      signal,
      reload,
      held: pages.get(number),
      onStale: (page) => !signal.aborted && this.#receive(pages, number, page, request.cursor, false),
      onRetry: (problem, retryAt) => {
        if (signal.aborted) return;
        this.#fail(number, problem, retryAt);
        settle();
      },
    };
    try {
      const page = await this.#fetchInFrame(source, pages, number, request);
      if (signal.aborted) return;
      this.#underWay.delete(number);
      this.#receive(pages, number, page, request.cursor, true);
    } catch (error) {
      if (signal.aborted || isAbort(error)) return;
      this.#underWay.delete(number);
      this.#fail(number, problemOf(error), null);
    } finally {
      settle();
    }
  }

  /** A page as the first one saw the log, though rows may have come before that since. */
  async #fetchInFrame(
    source: LogSource,
    pages: LoadedPages,
    number: number,
    request: PageRequest,
  ): Promise<LogPage> {
    const { state } = this.#host;
    const place = { source, request, pages, number, state };
    if (!pages.base) {
      const page = await source.fetchPage(request);
      const isAll = (page.total ?? 0) <= page.rows.length && !page.more && !page.next;
      if (isAll || (page.rows.length > 0 && page.next !== null)) return page;
      return (await import('./read-pages.js')).readOn(page, place);
    }
    const { fetchInFrame, readerFrame, readOn, tellRepeated } = await import('./read-pages.js');
    pages.frame ??= readerFrame(pages.base, state);
    const asked = pages.frame?.newer ? undefined : await source.fetchPage(request);
    // Whether a page repeats another one, has moved, or ends the log, is seen in their order, whatever order they come in.
    for (const [other, { settled }] of this.#underWay) if (other < number) await settled;
    const before = pages.get(number - 1);
    const page = await fetchInFrame(source, request, { frame: pages.frame, before, isFilled: true }, asked);
    // Given up meanwhile: it must not say where a log ends that is asked anew.
    request.signal.throwIfAborted();
    return tellRepeated(await readOn(page, place), before, state.preset);
  }

  #fail(number: number, problem: Problem, retryAt: number | null): void {
    // The first page of a query has no rows beside it to be missing among.
    if (this.#isCurrent) this.#failed.add(number);
    this.#host.failed({ problem, retryAt, missing: this.#missing() });
  }

  #receive(
    pages: LoadedPages,
    number: number,
    page: LogPage,
    cursor: string | undefined,
    isSettled: boolean,
  ): void {
    const isFirst = pages === this.#coming;
    if (isFirst) {
      pages = this.#sized(pages, page);
      this.#shown = pages;
      this.#coming = null;
      this.#isCurrent = true;
      this.#last = Math.max(0, this.#last - this.#first);
      this.#first = 0;
    } else if (pages !== this.#shown) {
      if (!isSettled || number !== 0) return;
      pages = this.#shown;
    }
    // Asked for behind a page that is another by now: the rows between the two would be lost.
    if (!isFirst && pages.isSequential && cursor !== pages.cursorOf(number)) return this.#loadWindow();
    pages.put(number, page, isSettled);
    pages.isUncounted ||= page.end !== undefined;
    if (pages.isUncounted) page = { ...page, total: null };
    // A count that moves about must not take rows away that are there.
    else if (page.total !== null && !page.among) page = { ...page, total: Math.max(page.total, pages.least) };
    if (isSettled) pages.base ??= page;
    this.#failed.delete(number);
    const { state } = this.#host;
    // What an old copy says about all rows must not overrule what is known.
    const isKnown = isSettled || isFirst;
    this.#host.loaded(
      {
        total: isKnown ? (page.among?.end ? null : page.total) : state.total,
        extent: isKnown ? this.#extent(page) : state.extent,
        fetchedAt: page.fetchedAt,
        fromCache: !isSettled && page.fromCache,
        isProvisional: !isSettled,
        among: page.among ?? null,
        first: isFirst,
        hasFailed: this.#failed.size > 0,
        newer: page.newer ?? 0,
        missing: this.#missing(),
        remarks: pages.remarks(),
        isUnderWay: this.#underWay.size > 0,
      },
      page,
    );
    this.#loadWindow();
  }

  /** Pages of the size that the endpoint really gives, where it gives fewer rows than it was asked for. */
  #sized(pages: LoadedPages, page: LogPage): LoadedPages {
    const given = page.rows.length;
    const isWhole = page.total !== null && page.total <= given;
    const isShort = given > 0 && given < pages.pageSize && page.next === undefined && !isWhole;
    return isShort || given > pages.pageSize ? new LoadedPages(given) : pages;
  }

  #extent(page: LogPage): number {
    const { rows, hasMore } = this.#shown.reach();
    if (page.total !== null && !this.#shown.isSequential) return page.total;
    return hasMore ? rows + PLACEHOLDERS : rows;
  }
}
