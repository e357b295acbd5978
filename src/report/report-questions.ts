import { normaliseFilters, type Filters } from '../core/query.js';
import { isTimeQuestion, type SummaryQuestion } from '../core/summary.js';
import type { Preset } from '../presets/preset.js';
import type {
  FindingsOptions,
  LogFindings,
  LogSource,
  LogSummary,
  SummariseOptions,
} from '../sources/log-source.js';
import { conditionFor } from '../query/condition-for.js';
import type { LoadedPages } from './loaded-pages.js';
import type { SummaryWish } from '../log/summary-for.js';
import { openLog, type Log } from '../log/log.js';
import { timeField } from '../presets/time-field.js';
import type { TailOptions, TailStep } from '../sources/tail.js';
import type { Report } from './report.js';
import { askedQuery, type ReportState } from './state.js';

/** What is asked of a report's rows besides them. */
export type AskOptions = Pick<SummaryWish, 'signal' | 'onRetry' | 'reload' | 'isBrief' | 'isLocal' | 'of'>;

export interface SummaryOptions extends AskOptions {
  /** Filters that narrow what is summed up further, such as what was typed to find a value. */
  readonly also?: Filters | undefined;
}

export interface WhatChangedOptions extends AskOptions, Pick<FindingsOptions, 'against'> {
  /** The reader's filters to find the others by, where the active ones are what the rows in question have in common. */
  readonly filters?: Filters;
}

/** Filters but those of one field: its values are counted as if none of them was chosen. */
export const withoutField = (preset: Preset, filters: Filters, field: string): Filters =>
  Object.fromEntries(
    Object.entries(filters).filter(([key, param]) => {
      const condition = conditionFor(preset, key, param);
      return condition.isAnywhere || condition.field !== field;
    }),
  );

/** The log that a report shows, and the rows of it that are loaded. */
interface LoadedLog {
  readonly source: LogSource | null;
  readonly pages: LoadedPages;
}

/** Questions to the log of a report, about the query that it shows. */
export class ReportQuestions {
  readonly #report: Report;
  readonly #loaded: LoadedLog;
  #opened: { readonly source: LogSource; readonly log: Log } | null = null;

  constructor(report: Report, loaded: LoadedLog) {
    this.#report = report;
    this.#loaded = loaded;
    report.subscribe({ changed: () => this.#closeOther() });
  }

  /** The log that the report shows; null where there is none. One that is not shown any more is closed. */
  get log(): Log | null {
    this.#closeOther();
    const { source } = this.#loaded;
    if (source) this.#opened ??= { source, log: openLog(source) };
    return this.#opened?.log ?? null;
  }

  /**
   * A door of its own to the log that the report shows; null where there is none. It stays open when another log is shown: an export
   * goes on to the end of the one that it was begun for.
   */
  separateLog(): Log | null {
    const { source } = this.#loaded;
    return source && openLog(source);
  }

  /**
   * Sums up the rows that match, by time or by the values of a field. For the values of a field the reader's filters of that field
   * are left out, so that others can be chosen; the host's locked ones never are.
   *
   * Rejects with the source's fault, or the signal's reason.
   */
  async summarise(question: SummaryQuestion, { also, ...options }: SummaryOptions): Promise<LogSummary> {
    const { preset, query } = this.#report.state;
    const others = isTimeQuestion(question)
      ? query.filters
      : withoutField(preset, query.filters, question.by);
    return this.#ask({ ...others, ...also }, options, (log, asked, all) =>
      log.summarise(asked, question, all),
    );
  }

  /**
   * What rows that match have in common that further filters let through: a span of time, failures, long calls.
   *
   */
  async whatChanged(
    inside: Filters,
    { filters = this.#report.state.query.filters, ...options }: WhatChangedOptions,
  ): Promise<LogFindings> {
    return this.#ask(filters, options, (log, asked, all) => log.whatChanged(asked, inside, all));
  }

  /** The same of rows that other filters of the reader's let through. Rejects as {@link summarise} does. */
  async summariseOf(filters: Filters, question: SummaryQuestion, options: AskOptions): Promise<LogSummary> {
    return this.#ask(filters, options, (log, asked, all) => log.summarise(asked, question, all));
  }

  /** How many rows these filters of the reader's let through; null where nobody knows. */
  async count(filters: Filters, options: Pick<AskOptions, 'signal'>): Promise<number | null> {
    return this.#ask(filters, options, (log, asked, all) => log.count(asked, all));
  }

  /**
   * Rows that come from now on and match, whatever order the report shows: those that are new since its first page was received,
   * where it shows the newest first. It ends with the signal's reason, also where the report shows another log.
   */
  async *tail(options: Pick<TailOptions, 'signal' | 'interval'>): AsyncGenerator<TailStep, void> {
    const { log } = this;
    const { state } = this.#report;
    if (!log) throw new DOMException('The report has no log.', 'AbortError');
    const { sort } = state.query;
    const isNewestFirst = sort?.descending === true && sort.key === timeField(state.preset);
    const isKnown = isNewestFirst && state.phase === 'ready' && !state.outdated;
    const known = isKnown ? this.#loaded.pages.before(Infinity) : [];
    yield* log.tail(askedQuery(state), { ...options, pageSize: state.pageSize, known });
  }

  async #ask<Answer>(
    filters: Filters,
    options: AskOptions,
    ask: (log: Log, asked: ReportState['query'], options: SummariseOptions) => Promise<Answer>,
  ): Promise<Answer> {
    const { log } = this;
    const { state } = this.#report;
    if (!log) throw new DOMException('The report has no log.', 'AbortError');
    const loaded = state.outdated
      ? undefined
      : { query: askedQuery(state), pages: this.#loaded.pages.before(Infinity) };
    const asked = askedQuery({ ...state, query: { ...state.query, filters: normaliseFilters(filters) } });
    return ask(log, asked, { ...options, pageSize: state.pageSize, loaded });
  }

  #closeOther(): void {
    if (!this.#opened || this.#opened.source === this.#loaded.source) return;
    this.#opened.log.close();
    this.#opened = null;
  }
}
