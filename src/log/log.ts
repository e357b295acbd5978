import type { Filters, Query } from '../core/query.js';
import type { SummaryQuestion } from '../core/summary.js';
import type {
  FindingsOptions,
  LogFindings,
  LogPage,
  LogSource,
  LogSummary,
  PageRequest,
  ReadAllOptions,
} from '../sources/log-source.js';
import type { ReadingStep } from '../sources/reading-end.js';
import type { TailOptions, TailStep } from '../sources/tail.js';
import type { SummaryWish } from './summary-for.js';
import type { AllPagesOptions } from './reading/all-pages.js';

/** The one door to a log: whatever is asked of it, and whether the source answers or the rows that are here. */
export interface Log {
  /** Says which log it is, for the cache. */
  readonly id: string;
  /** One page. Rejects with a {@link ProblemError}, or with the signal's reason. */
  page(request: PageRequest): Promise<LogPage>;
  /** Every page of a query, first to last, and how the reading ended. */
  all(query: Query, options: Omit<AllPagesOptions, 'source' | 'query'>): AsyncGenerator<ReadingStep, void>;
  /** Rows that match a query; null where nobody knows. */
  count(query: Query, options: Pick<PageRequest, 'signal' | 'onRetry'>): Promise<number | null>;
  /** Counts by value or by time, with failures and durations; `among` says where only some rows were counted. */
  summarise(query: Query, question: SummaryQuestion, options: SummaryWish): Promise<LogSummary>;
  /** Which values rows have more often that further filters let through. */
  whatChanged(query: Query, inside: Filters, options: FindingsOptions): Promise<LogFindings>;
  /** Rows that come from now on, the newest first, until the signal is aborted or nobody takes any more. Faults are steps. */
  tail(query: Query, options: TailOptions): AsyncGenerator<TailStep, void>;
  /** Reads all rows that a query asks for, so that what is asked of them from then on is answered here. */
  readAll(query: Query, options: ReadAllOptions): Promise<void>;
  /** From now on, what the source is seen to ignore is done here. */
  takeOver(): void;
  /** Gives up all that is asked through this door. */
  close(): void;
}

/** What a source calls while it answers. */
type Callbacks = Pick<PageRequest, 'onStale' | 'onRetry' | 'onRead'>;

/** The same request with another signal. Not every source listens to its signal: nothing it calls after that is passed on. */
const withSignal = <Asked extends Callbacks>(asked: Asked, signal: AbortSignal): Asked => {
  const passOn = <Args extends unknown[]>(name: string, call: ((...args: Args) => void) | undefined) =>
    call && { [name]: (...args: Args) => void (signal.aborted || call(...args)) };
  const { onStale, onRetry, onRead } = asked;
  return {
    ...asked,
    signal,
    ...passOn('onStale', onStale),
    ...passOn('onRetry', onRetry),
    ...passOn('onRead', onRead),
  };
};

/** A log that answers everything, over a source that was made complete (`complete-source.ts`). */
export const openLog = (source: LogSource): Log => {
  const closing = new AbortController();

  /** A signal that the closing of the log aborts, too; `release` lets go of both. */
  const openSignal = (outer: AbortSignal): { signal: AbortSignal; release: () => void } => {
    const controller = new AbortController();
    const end = (): void => controller.abort(outer.aborted ? outer.reason : closing.signal.reason);
    const signals = [outer, closing.signal];
    if (signals.some(({ aborted }) => aborted)) end();
    for (const one of signals) one.addEventListener('abort', end, { once: true });
    const release = (): void => {
      for (const one of signals) one.removeEventListener('abort', end);
    };
    return { signal: controller.signal, release };
  };

  const ask = async <Answer>(
    outer: AbortSignal,
    request: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer> => {
    const { signal, release } = openSignal(outer);
    try {
      signal.throwIfAborted();
      return await new Promise<Answer>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
        request(signal).then(resolve, reject);
      });
    } finally {
      release();
    }
  };

  return {
    id: source.id,
    page: (request) => ask(request.signal, (signal) => source.fetchPage(withSignal(request, signal))),
    async *all(query, options) {
      const { allPages } = await import('./reading/all-pages.js');
      const fetchPage: LogSource['fetchPage'] = (request) =>
        ask(request.signal, (signal) => source.fetchPage(withSignal(request, signal)));
      yield* allPages({ ...options, query, source: { fetchPage } });
    },
    count: (query, { signal: outer, onRetry }) =>
      ask(outer, async (signal) => {
        const asked = { filters: query.filters, sort: null };
        const page = await source.fetchPage({ query: asked, offset: 0, limit: 1, signal, onRetry });
        // Of those that were looked for here nobody knows how many are behind.
        return page.among && !page.among.isAll ? null : page.total;
      }),
    summarise: (query, question, options) =>
      ask(options.signal, async (signal) => {
        const answer = await source.summarise?.(query, question, withSignal(options, signal));
        if (!answer) throw new TypeError(`The source ${source.id} was not made complete.`);
        return answer;
      }),
    whatChanged: (query, inside, options) =>
      ask(options.signal, async (signal) => {
        const answer = await source.whatChanged?.(query, inside, withSignal(options, signal));
        if (!answer) throw new TypeError(`The source ${source.id} was not made complete.`);
        return answer;
      }),
    async *tail(query, options) {
      if (!source.tail) throw new TypeError(`The source ${source.id} was not made complete.`);
      const { signal, release } = openSignal(options.signal);
      try {
        yield* await source.tail(query, { ...options, signal });
      } finally {
        release();
      }
    },
    readAll: (query, options) =>
      ask(options.signal, async (signal) => {
        if (!source.readAll) throw new TypeError(`The source ${source.id} was not made complete.`);
        await source.readAll(query, withSignal(options, signal));
      }),
    takeOver: () => source.takeOver?.(),
    close: () => closing.abort(new DOMException('The log was closed.', 'AbortError')),
  };
};
