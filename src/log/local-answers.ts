import { countFilters, queryKey, readFilterKey, type Filters, type Query } from '../core/query.js';
import type { SummaryQuestion } from '../core/summary.js';
import type { Preset } from '../presets/preset.js';
import { ProblemError, problemOf } from '../core/problem.js';
import type {
  FindingsOptions,
  LogFindings,
  LogPage,
  LogSource,
  LogSummary,
  PageRequest,
  ReadAllOptions,
} from '../sources/log-source.js';
import type { MoreSign } from '../sources/more-sign.js';
import { remarkHasTrait } from '../sources/remark.js';
import { isPageLength } from '../sources/page-length.js';
import type { ReadingEnd } from '../sources/reading-end.js';
import { keptLog } from './kept-log.js';
import { isAskedAnything } from './proofs/answers.js';
import { isNetwork } from '../query/condition-for.js';
import { numberField } from '../query/entry-name.js';
import { ignoredFilters } from './proofs/exact-probe.js';
import { CaseProof } from './proofs/case-proof.js';
import { exactKeys, FilterProof } from './proofs/filter-proof.js';
import { NetworkProof } from './proofs/network-proof.js';
import { ReadLog, TO_THE_END, type Reach, type ReadLogOptions } from './read-log.js';
import { isAlike } from './reading/repeated-page.js';
import type { SummaryWish } from './summary-for.js';
import { withAllTimesRead } from './read-times.js';
import { splitQuery, type SplitQuery } from './proofs/split-query.js';
import { doneHere, ignoredBy, ignoredRemark, type Ignored } from './proofs/ignored-filters.js';
import { wholeAnswer } from './whole-answer.js';

/** Read before an answer is made here, unless the reader asks for all. */
const READ_AHEAD: Reach = { rows: 10_000, time: 2000 };
/** Parts of a log that are held at once. */
const MOST_LOGS = 3;
/** Rows that the source would answer itself are given from here for so long, in milliseconds (contract, section 4). */
const FRESH = 60_000;

const isNothing = ({ filters, sort }: Query): boolean => countFilters(filters) === 0 && sort === null;

/** Rows that were read, and what is left to be done with them. */
export interface RowsRead {
  readonly log: ReadLog;
  readonly left: Query;
}

/**
 * What a source does not answer, answered here over its rows: those that filters and sorts of its own leave, as many as
 * were read.
 */
export class LocalAnswers {
  readonly #source: LogSource;
  readonly #preset: Preset;
  /** By the query that the source was asked, the last begun last. */
  readonly #logs = new Map<string, ReadLog>();
  readonly #readAhead = new WeakSet<ReadLog>();
  /** Whether the reader wants done here what the source does not heed. */
  #takesOver = false;
  #kept: Promise<ReadLog | null> | null = null;
  #refusesExact = false;
  /** What the source was seen to ignore, by what it was asked. */
  readonly #ignored = new Map<string, Ignored>();
  readonly #proof: FilterProof;
  readonly #networks: NetworkProof;
  readonly #cases: CaseProof;
  /** The largest page that was ever asked for: a source that refuses more gives that. */
  #pageSize = 1;

  constructor(below: LogSource, preset: Preset) {
    const source = withAllTimesRead(below, preset);
    this.#source = source;
    this.#preset = preset;
    this.#proof = new FilterProof(source, preset);
    this.#networks = new NetworkProof(source, preset);
    this.#cases = new CaseProof(source, preset);
  }

  async fetchPage(request: PageRequest): Promise<LogPage> {
    const { query, offset, limit, signal, reload } = request;
    signal.throwIfAborted();
    this.#pageSize = Math.max(this.#pageSize, limit);
    if (reload) this.#readAnew();
    const complete = this.#completeFor(query);
    if (complete) {
      const left = complete.leftOf(query, this.#preset)!;
      await complete.prepare(left, this.#preset, signal);
      return complete.answer(left, this.#preset, offset, limit);
    }
    await this.#learn(query, signal);
    const { asked, left } = this.#split(query);
    if (isNothing(left) && !this.#source.capabilities.isWhole) {
      if (exactKeys(asked).length === 0) return this.#passOn(request, asked);
      return this.#askExact(request, asked);
    }
    return this.#answerHere(this.#logOf(asked), left, request);
  }

  /** What is to be found out of the source before it is asked. */
  async #learn(query: Query, signal: AbortSignal): Promise<void> {
    await this.#networks.learn(query, signal);
    await this.#cases.learn(query, signal);
  }

  /** A query in two, as far as it is known by now what the source answers. */
  #split(query: Query): SplitQuery {
    const knows = (key: string, param: string): boolean =>
      !(this.#refusesExact && readFilterKey(key).isExact) &&
      this.#cases.knows(key, param) &&
      (!isNetwork(this.#preset, key, param) || this.#networks.knows(key, param));
    const narrows = (key: string, param: string): boolean => this.#networks.narrows(key, param);
    return splitQuery(this.#source.capabilities, query, this.#preset, { knows, narrows });
  }

  async #askExact(request: PageRequest, asked: Query): Promise<LogPage> {
    let page: LogPage;
    try {
      page = await this.#passOn(request, asked);
    } catch (error) {
      return this.#withoutExact(error, request);
    }
    if (page.rows.length > 0 || request.offset > 0 || !(await this.#isTakenForField(asked, request)))
      return page;
    this.#refusesExact = true;
    return this.fetchPage({ ...request, reload: false });
  }

  /** Whether the source takes an exact filter for one of a field that no row has: without it there are rows that match it. */
  async #isTakenForField(asked: Query, { signal, limit }: PageRequest): Promise<boolean> {
    const keys = exactKeys(asked);
    if (!isAskedAnything(this.#source.capabilities.filters) || keys.some((key) => this.#proof.of(key)))
      return false;
    const others = Object.entries(asked.filters).filter(([key]) => !keys.includes(key));
    const query = { filters: Object.fromEntries(others), sort: null };
    try {
      const page = await this.#source.fetchPage({ query, offset: 0, limit, signal });
      const log = new ReadLog(this.#source, query);
      log.append(page);
      const exact = Object.fromEntries(keys.map((key) => [key, asked.filters[key]!]));
      return log.answer({ filters: exact, sort: null }, this.#preset, 0, 1).rows.length > 0;
    } catch {
      signal.throwIfAborted();
      return false;
    }
  }

  /** Asks again without exact filters where they may be what was refused: many refuse parameters that they do not know. */
  async #withoutExact(error: unknown, request: PageRequest): Promise<LogPage> {
    if (this.#refusesExact || problemOf(error).code !== 'bad-request') throw error;
    this.#refusesExact = true;
    try {
      return await this.fetchPage({ ...request, reload: false, cursor: undefined });
    } catch (other) {
      this.#refusesExact = false;
      throw other;
    }
  }

  /** Over as many rows as are read before an answer is made here, or over all. */
  async #answerHere(log: ReadLog, left: Query, request: PageRequest): Promise<LogPage> {
    const { isWhole } = this.#source.capabilities;
    if (isWhole && !request.reload && !request.whole) await this.#showFirst(log, left, request);
    if (request.whole || isWhole) await log.readOn(TO_THE_END, request);
    else if (!this.#readAhead.has(log)) await log.readOn(READ_AHEAD, request);
    this.#readAhead.add(log);
    this.#kept = null;
    await log.prepare(left, this.#preset, request.signal);
    return log.answer(left, this.#preset, request.offset, request.limit);
  }

  /** Shows what the first rows of a long log answer, while the others are read: a million take seconds. */
  async #showFirst(
    log: ReadLog,
    left: Query,
    { onStale, offset, limit, ...request }: PageRequest,
  ): Promise<void> {
    if (!onStale) return;
    await log.readOn(READ_AHEAD, request);
    if (!log.isComplete) onStale(log.answer(left, this.#preset, offset, limit));
  }

  async summarise(query: Query, question: SummaryQuestion, options: SummaryWish): Promise<LogSummary> {
    const { summaryFor } = await import('./summary-for.js');
    return summaryFor({ source: this.#source, preset: this.#preset, local: this }, query, question, options);
  }

  async whatChanged(query: Query, inside: Filters, options: FindingsOptions): Promise<LogFindings> {
    const { findingsFor } = await import('./findings-for.js');
    return findingsFor({ source: this.#source, preset: this.#preset, local: this }, query, inside, options);
  }

  /**
   * The rows read here that a query's are among, and what is left to be done with them; null where the source answers the query, and
   * its rows are nowhere but on their way.
   */
  async rowsFor(query: Query, options: Pick<PageRequest, 'signal' | 'onRetry'>): Promise<RowsRead | null> {
    await this.#learn(query, options.signal);
    const { asked, left } = this.#split(query);
    const logs = [...this.#logs.values()].filter((log) => log.leftOf(query, this.#preset) !== null);
    const known = logs.sort((a, b) => Number(b.isComplete) - Number(a.isComplete) || b.length - a.length)[0];
    const isHere =
      known?.isComplete ||
      known?.isIgnored ||
      countFilters(left.filters) > 0 ||
      this.#source.capabilities.isWhole ||
      this.#ignored.get(queryKey(asked))?.filters.length;
    if (!isHere) return null;
    const log = known ?? this.#logOf(asked);
    if (this.#source.capabilities.isWhole) await log.readOn(TO_THE_END, options);
    else if (!log.isComplete && !this.#readAhead.has(log)) {
      await log.readOn(READ_AHEAD, options);
      this.#readAhead.add(log);
    }
    const { filters } = log.leftOf(query, this.#preset) ?? query;
    await log.prepare({ filters, sort: null }, this.#preset, options.signal);
    return { log, left: { filters, sort: null } };
  }

  /** Whether any filter of a query was seen to be one that the source ignores. */
  isIgnored({ filters }: Query): boolean {
    return Object.entries(filters).some(
      ([key, param]) => this.#proof.of(key) === false || this.#cases.keepsCase(key, param),
    );
  }

  /** A page of the source's that turned out to be all that there is: the source ignores what it is asked. */
  adopt(page: LogPage, { query, offset, limit }: PageRequest, end: ReadingEnd | null = null): LogPage {
    const ignored = ignoredBy(page, query, this.#preset);
    const found = ignored.filters.length > 0 ? [doneHere({ ...ignored, isSortIgnored: false }, query)] : [];
    // What the source left in is filtered here: that it is among these rows would be wrong.
    const problems = page.problems.filter((remark) => !remarkHasTrait(remark, 'lifted'));
    const log = new ReadLog(this.#source, query, { isIgnored: true, remarks: found });
    log.append({ ...page, problems });
    log.complete(end);
    this.#keep(log);
    return log.answer(query, this.#preset, offset, limit);
  }

  /**
   * A page that may be all that there is. Where nobody counts the rows, one further page is asked for, which settles it; what is
   * whole is put in order here, and filtered by what the source ignored.
   */
  async settle(page: LogPage, request: PageRequest): Promise<LogPage> {
    const { length } = page.rows;
    const isCounted = page.total === length;
    if ((isCounted && length < request.limit) || page.next === null)
      return wholeAnswer(page, request.query, this.#preset);
    request.onStale?.(page);
    const probe = { ...request, offset: length, held: undefined, onStale: undefined };
    const next = await this.#source.fetchPage(probe).catch((error: unknown) => {
      if (request.signal.aborted) throw error;
      return null;
    });
    if (next?.rows.length === 0 && !next.more && !page.more)
      return wholeAnswer({ ...page, total: length }, request.query, this.#preset);
    const hasOthers =
      next !== null && next.rows.length > 0 && !isAlike(next, page, numberField(this.#preset));
    // A count that a full page reaches and the next one passes is too low: how many there are nobody knows.
    if (isCounted)
      return hasOthers && (next.total ?? 0) <= length
        ? { ...page, total: null }
        : wholeAnswer(page, request.query, this.#preset);
    if (!next || hasOthers || next.rows.length === 0) return page;
    // It gives the same rows whatever it is asked: a file, or the first page of something that was not understood.
    const isPage = isPageLength(length);
    if (!page.more && !isPage) return this.adopt(page, request);
    const sign: MoreSign = page.more ?? { kind: 'page-length', name: String(length) };
    const end: ReadingEnd = { kind: 'unreached', read: length, repeated: 0, total: null, sign };
    return this.adopt(page, request, end);
  }

  /** A first page that the source gave, with a remark where it ignored the order. */
  look(page: LogPage, { query }: PageRequest): LogPage {
    if (!query.sort || !ignoredBy(page, query, this.#preset).isSortIgnored) return page;
    const remark = ignoredRemark({ filters: [], isSortIgnored: true }, query);
    return { ...page, problems: [...page.problems, remark] };
  }

  takeOver(): void {
    this.#takesOver = true;
  }

  forget(): void {
    this.#logs.clear();
    this.#ignored.clear();
    this.#kept = null;
  }

  async readAll(query: Query, { pageSize, ...options }: ReadAllOptions): Promise<void> {
    this.#pageSize = Math.max(this.#pageSize, pageSize);
    await this.#learn(query, options.signal);
    const { asked } = this.#split(query);
    const log = this.#completeFor(query) ?? this.#logOf(asked);
    // One that ended short can only be read again. It is held until the other is there.
    const anew = log.among.end ? log.begunAnew() : log;
    await anew.readOn(TO_THE_END, options);
    if (anew !== log) this.#keep(anew);
  }

  /** The answer over the rows that the cache has, where it has any and cannot give the very page. */
  async kept({ query, offset, limit }: PageRequest): Promise<LogPage | null> {
    const known = await this.#kept;
    if (!known?.leftOf(query, this.#preset)) this.#kept = keptLog(this.#source, query, this.#preset);
    const log = await this.#kept;
    const left = log?.leftOf(query, this.#preset);
    if (!log || !left || isNothing(left)) return null;
    return { ...log.answer(left, this.#preset, offset, limit), fromCache: true };
  }

  /** What the source answers by itself; from here where the rows are held, so that lifting a filter asks for nothing. */
  async #passOn(request: PageRequest, asked: Query): Promise<LogPage> {
    const { query, offset, limit } = request;
    const log = this.#logs.get(queryKey(asked));
    if (log?.isIgnored) return this.#answerHere(log, query, request);
    const seen = this.#takesOver ? this.#ignored.get(queryKey(asked)) : undefined;
    if (seen) return this.#takeOver(seen, request, asked);
    const end = offset + limit;
    if (log && (log.isSequential || (end <= log.length && Date.now() - log.fetchedAt < FRESH))) {
      if (log.isSequential) await log.readOn({ ...TO_THE_END, rows: end }, request);
      const page = log.answer({ filters: {}, sort: null }, this.#preset, offset, limit);
      // By cursor the source is read on from here alone, and nobody can jump to its end.
      const total = log.isSequential && !log.isComplete ? null : log.total;
      return { ...page, total, isHeld: log.isSequential, among: undefined };
    }
    const page = await this.#source.fetchPage({ ...request, query: asked });
    this.#kept = null;
    const isFirst = offset === 0 && request.cursor === undefined;
    const exact = [
      ...(await this.#proof.ignoredExact(page, request, asked)),
      ...(await this.#proof.ignoredAnywhere(page, request, asked)),
    ];
    // A file is written and cannot be begun again: better none than one with rows that were not asked for.
    if (exact.length > 0 && !isFirst && request.whole) throw new ProblemError(ignoredFilters(exact));
    // A reading to the end was told at its beginning: a million rows are not looked through one by one.
    if (request.whole && !isFirst) return page;
    const found = ignoredBy(page, query, this.#preset);
    const ignored = { ...found, filters: [...new Set([...found.filters, ...exact])] };
    if (ignored.filters.length === 0 && !ignored.isSortIgnored) return page;
    const remark = ignoredRemark(ignored, query);
    this.#ignored.set(queryKey(asked), ignored);
    // It is the reader's log: what was received is shown, with a remark. In the middle of an answer its pages cannot be other ones anyway.
    // An exact value is different: rows that only contain it are never shown for it.
    if ((!this.#takesOver && exact.length === 0) || !isFirst)
      return { ...page, problems: [...page.problems, remark] };
    return this.#takeOver(ignored, request, asked);
  }

  /** Does here what the source ignores. It is asked as before, since it may answer the rest; but none of that is believed. */
  #takeOver(ignored: Ignored, request: PageRequest, asked: Query): Promise<LogPage> {
    const remarks = [doneHere(ignored, request.query)];
    const log = new ReadLog(this.#source, asked, { ...this.#options, isIgnored: true, remarks });
    return this.#answerHere(this.#keep(log), request.query, request);
  }

  get #options(): ReadLogOptions {
    return { pageSize: this.#pageSize, numberKey: numberField(this.#preset) };
  }

  #completeFor(query: Query): ReadLog | undefined {
    return [...this.#logs.values()].find((log) => log.isComplete && log.leftOf(query, this.#preset) !== null);
  }

  #logOf(asked: Query): ReadLog {
    const known = this.#logs.get(queryKey(asked));
    return known ?? this.#keep(new ReadLog(this.#source, asked, this.#options));
  }

  #keep(log: ReadLog): ReadLog {
    this.#logs.set(queryKey(log.asked), log);
    // One that is all there is has cost more than those that are beginnings.
    const dispensable =
      [...this.#logs].find(([, other]) => !other.isComplete && other !== log) ?? [...this.#logs][0];
    if (this.#logs.size > MOST_LOGS && dispensable) this.#logs.delete(dispensable[0]);
    return log;
  }

  /** Held rows are not answered from any more; but what has only just been begun, by another page of the same Update, goes on. */
  #readAnew(): void {
    for (const [key, log] of this.#logs) if (log.length > 0) this.#logs.delete(key);
  }
}
