import { failedBy, hasTrait } from '../core/fault-traits.js';
import { withAllTimesRead } from './read-times.js';
import { ProblemError, problemOf, type Problem } from '../core/problem.js';
import type { Query } from '../core/query.js';
import { warnOnce } from '../core/warn-once.js';
import type { Preset } from '../presets/preset.js';
import type { LogSource } from '../sources/log-source.js';
import { backOff } from '../sources/middleware/retry-policy.js';
import { DEFAULT_PAGE_SIZE } from '../sources/page-size.js';
import type { FollowOptions, FollowStep, TailOptions, TailStep, TailWay } from '../sources/tail.js';
import { wait } from '../sources/transport/wait.js';
import { NewestRows, UnorderedRows } from './newest-rows.js';
import { pageVisible, whileVisible } from './page-visible.js';
import { TailSteps } from './tail-steps.js';

/** Milliseconds between two requests where nobody says otherwise. */
const INTERVAL = 5000;
/** Nobody asks more often than this, in milliseconds. */
const SHORTEST = 1000;
/** Looks without a new row after which they come more seldom, and so many times as long apart at most. */
const PATIENT_LOOKS = 6;
const MOST_SELDOM = 6;
/** Milliseconds before a connection that ended is opened anew. */
const REOPEN = 1000;

/** Whether a fault of a stream says that there is none, so that pages are asked for instead. */
const hasNoEvents = (error: unknown): boolean => {
  if (!(error instanceof ProblemError)) return false;
  const { code, details } = error.problem;
  return (
    details?.['reason'] === 'no-events' || (hasTrait(error.problem, 'lasting') && code !== 'unauthorised')
  );
};

/** How a connection ended: by the endpoint, by a fault, since the page is hidden; or there is none to be had. */
type Ended = 'closed' | 'failed' | 'hidden' | typeof NO_EVENTS;
const NO_EVENTS = 'no-events';

const SILENT = { kind: 'silent' } as const;

/** What a source says by itself, and its fault as the last step: what fails while a step is handled is another matter. */
async function* followed(
  source: LogSource,
  query: Query,
  options: FollowOptions,
): AsyncGenerator<FollowStep | { readonly kind: 'failed'; readonly error: unknown } | typeof SILENT, void> {
  try {
    const steps = await source.follow?.(query, options);
    if (steps) yield* steps;
    else yield SILENT;
  } catch (error) {
    yield { kind: 'failed', error };
  }
}

class Follower {
  readonly #source: LogSource;
  readonly #signal: AbortSignal;
  readonly #interval: number;
  readonly #newest: NewestRows;
  readonly #push: (step: TailStep) => void;
  #way: TailWay | null = null;
  #mayFollow = true;
  #lastId = '';
  /** Milliseconds, as the stream said. */
  #retry: number | null = null;
  /** Milliseconds before the next connection. */
  #reopening = REOPEN;
  /** Whether the first page does not say what is new. */
  #isUnordered = false;
  /** Tries that failed since one went well. */
  #failed = 0;
  /** Looks in a row that brought nothing. */
  #quiet = 0;

  constructor(
    source: LogSource,
    newest: NewestRows,
    interval: number,
    signal: AbortSignal,
    push: (step: TailStep) => void,
  ) {
    this.#source = source;
    this.#newest = newest;
    this.#interval = Math.max(SHORTEST, Number(interval) || 0);
    this.#signal = signal;
    this.#push = push;
  }

  /** Follows until the signal is aborted, which it rejects with, or a fault that lasts. */
  async run(): Promise<void> {
    for (;;) {
      await pageVisible(this.#signal);
      let delay: number;
      try {
        const ended = this.#mayFollow ? await this.#follow() : NO_EVENTS;
        if (ended === 'hidden') continue;
        // What comes between two connections is on the first page.
        await this.#look();
        if (ended !== 'closed') this.#is('pages');
        if (!this.#mayFollow) this.#failed = 0;
        delay = this.#mayFollow ? this.#reopening : this.#seldom();
      } catch (error) {
        this.#signal.throwIfAborted();
        if (error instanceof UnorderedRows) return this.#push({ kind: 'unordered' });
        const problem = problemOf(error);
        const isLasting = failedBy(error, 'lasting') || !(error instanceof ProblemError);
        delay = this.#interval + backOff(++this.#failed, Math.random());
        this.#fault(problem, isLasting ? null : Date.now() + delay);
        if (isLasting) return;
      }
      await this.#rest(delay);
    }
  }

  /** Waits; no longer once the page was hidden: a reader who comes back wants to see what is new. */
  async #rest(milliseconds: number): Promise<void> {
    const visible = whileVisible(this.#signal);
    try {
      await wait(milliseconds, visible.signal);
    } catch {
      this.#signal.throwIfAborted();
      this.#quiet = 0;
    } finally {
      visible.end();
    }
  }

  #is(way: TailWay): void {
    if (way === this.#way) return;
    this.#way = way;
    this.#push({ kind: 'following', by: way });
  }

  #fault(problem: Problem, retryAt: number | null): void {
    // That it goes on again is said, too.
    this.#way = null;
    this.#push({ kind: 'fault', problem, retryAt });
  }

  #seldom(): number {
    const times = Math.max(1, Math.min(MOST_SELDOM, this.#quiet - PATIENT_LOOKS + 1));
    return this.#interval * times;
  }

  async #look(): Promise<void> {
    // Events alone can say what is new there.
    if (this.#isUnordered && this.#mayFollow) return;
    const rows = await this.#newest.look({
      signal: this.#signal,
      onRetry: (problem, retryAt) => this.#fault(problem, retryAt),
    });
    this.#quiet = rows ? 0 : this.#quiet + 1;
    if (rows) this.#push(rows);
  }

  /** The look that a connection begins with: what was added before it is on the first page. */
  async #lookOnce(): Promise<void> {
    try {
      await this.#look();
    } catch (error) {
      if (!(error instanceof UnorderedRows)) throw error;
      this.#isUnordered = true;
    }
  }

  /** Follows events until the connection ends. */
  async #follow(): Promise<Ended> {
    const visible = whileVisible(this.#signal);
    const { signal } = visible;
    const options = { signal, lastId: this.#lastId };
    let round = this.#newest.round();
    try {
      for await (const step of followed(this.#source, this.#newest.asked, options)) {
        this.#signal.throwIfAborted();
        if (signal.aborted) return 'hidden';
        if (step.kind === 'silent') {
          this.#mayFollow = false;
          return NO_EVENTS;
        }
        if (step.kind === 'failed') return this.#unfollowed(step.error);
        if (step.kind === 'open') {
          await this.#lookOnce();
          round = this.#newest.round();
          this.#is('events');
          this.#failed = 0;
          continue;
        }
        this.#lastId = step.id;
        this.#retry = step.retry ?? this.#retry;
        const rows = this.#newest.ofEvent(round, step.rows, Date.now());
        if (rows) this.#push(rows);
      }
      this.#reopening = this.#retry ?? REOPEN;
      return 'closed';
    } finally {
      this.#newest.know(round);
      visible.end();
    }
  }

  #unfollowed(error: unknown): Ended {
    if (hasNoEvents(error)) {
      this.#mayFollow = false;
      const { code, status, details } = problemOf(error);
      warnOnce(
        `live-endpoint: the answer is not text/event-stream, but ${details?.['contentType'] ?? status ?? code}. The first page is asked for instead.`,
      );
      return NO_EVENTS;
    }
    if (!(error instanceof ProblemError) || failedBy(error, 'lasting')) throw error;
    this.#reopening = (this.#retry ?? REOPEN) + backOff(++this.#failed, Math.random());
    this.#fault(error.problem, Date.now() + this.#reopening);
    return 'failed';
  }
}

/**
 * Rows of a query that come from now on: as the endpoint says them by itself, where it does, else by asking for the first page every few
 * seconds, more seldom where nothing comes. Where more have come than a page holds, further pages are asked for until one has a row
 * that is known. Nothing is asked while the page is hidden; what was added meanwhile is asked for when it is seen again.
 *
 * Rejects with the signal's reason. Faults are steps.
 */
export async function* tail(
  source: LogSource,
  preset: Preset,
  query: Query,
  { signal: outer, pageSize = DEFAULT_PAGE_SIZE, known = [], interval = INTERVAL }: TailOptions,
): AsyncGenerator<TailStep, void> {
  const controller = new AbortController();
  const { signal } = controller;
  const steps = new TailSteps();
  const stop = (): void => {
    controller.abort(outer.reason);
    // Not every source listens to its signal.
    steps.end({ error: outer.reason });
  };
  outer.addEventListener('abort', stop, { once: true });
  if (outer.aborted) stop();
  const newest = new NewestRows(source, preset, query, pageSize, known);
  new Follower(withAllTimesRead(source, preset), newest, interval, signal, (step) => steps.push(step))
    .run()
    .then(
      () => steps.end(),
      (error: unknown) => steps.end({ error }),
    );
  try {
    yield* steps.taken();
  } finally {
    outer.removeEventListener('abort', stop);
    controller.abort(new DOMException('Nobody follows the log any more.', 'AbortError'));
  }
}
