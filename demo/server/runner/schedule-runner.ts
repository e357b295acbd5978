import { rm } from 'node:fs/promises';
import type { LogStore } from '../log-store.js';
import type { Reader } from '../reader.js';
import { DeliveryProblem, type Deliver, type MadeReport } from './delivery.js';
import { makeReport } from './make-report.js';
import { nextRun } from './run-times.js';
import type { DueRun, ScheduleQueue } from './schedule-queue.js';

/** How often the runner looks whether something is due, in milliseconds. Looking is cheap, and clocks are set. */
const LOOK = 5_000;
/** Tries of one run, over an hour or so. */
const MOST_TRIES = 6;
/** How long a report may take to be made, and to be delivered, in milliseconds: everybody else's wait meanwhile. */
const PATIENCE = { making: 3_600_000, delivery: 600_000 } as const;

export interface RunnerOptions {
  readonly queue: ScheduleQueue;
  readonly logs: LogStore;
  readonly deliver: Deliver;
  /** Whether somebody may still read what they could when they made their schedule; asked before each run. */
  readonly mayRead: (reader: Reader) => boolean;
  /** Where files are made, before they are delivered. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** How long a report may take, in milliseconds; an hour to be made and ten minutes to be delivered where not given. */
  readonly patience?: { readonly making: number; readonly delivery: number };
  /** Called with the result of each run, for the operator of the server. */
  readonly tell?: (text: string, error?: unknown) => void;
}

/** What readers learn of a fault: the rest of an error is for the operator of the server. */
const detailOf = (error: unknown): string =>
  error instanceof DeliveryProblem ? error.message : 'the report could not be made';

/** The result of the work; rejects where it takes longer than it may, and stops waiting for it. */
const within = async <Result>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  const limit = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DeliveryProblem('it took too long'));
      limit.abort();
    }, milliseconds);
  });
  return Promise.race([work(limit.signal), over]).finally(() => clearTimeout(timer));
};

/** Makes and delivers the reports that are due: one after the other, each once, however long nobody ran them. */
export class ScheduleRunner {
  readonly #options: RunnerOptions;
  readonly #stopped = new AbortController();
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  /** Looks from now on by itself. */
  start(): void {
    this.#timer = setInterval(() => {
      this.runDue().catch((error: unknown) => this.#tell('schedules could not be looked at', error));
    }, LOOK);
    this.#timer.unref();
  }

  /** Gives up a run in progress, too: it is run again after the next start. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopped.abort();
    await this.#running?.catch(() => {});
  }

  /** Runs all that is due now; where that is under way already, resolves with it. */
  runDue(): Promise<void> {
    return (this.#running ??= this.#runAll().finally(() => (this.#running = undefined)));
  }

  async #runAll(): Promise<void> {
    const { queue, clock } = this.#options;
    for (;;) {
      if (this.#stopped.signal.aborted) return;
      const run = await queue.take(clock());
      if (!run) return;
      await this.#run(run);
    }
  }

  async #run(run: DueRun): Promise<void> {
    const { signal } = this.#stopped;
    let made: MadeReport | undefined;
    try {
      // Its process ended during each of the tries.
      if (run.tries > MOST_TRIES)
        throw new DeliveryProblem('the report could not be made', { isLasting: true });
      const { logs, folder, clock, deliver, mayRead, queue, patience = PATIENCE } = this.#options;
      if (!mayRead(run.reader))
        throw new DeliveryProblem('who made it may not read this log any more', { isLasting: true });
      const madeAt = clock();
      made = await within(patience.making, (limit) =>
        makeReport(logs, folder, run, madeAt, AbortSignal.any([signal, limit])),
      );
      if (!(await queue.isWanted(run))) return;
      const report = made;
      await within(patience.delivery, () => deliver(report, run));
      await this.#succeeded(run, madeAt);
      this.#tell(`${run.schedule.name}: ${made.name}`);
    } catch (error) {
      // It was neither done nor refused: nothing is said of it.
      if (signal.aborted) return;
      await this.#failed(run, error);
    } finally {
      if (made) await rm(made.path, { force: true });
    }
  }

  async #succeeded(run: DueRun, madeAt: number): Promise<void> {
    const now = this.#options.clock();
    const lastRun = { at: new Date(now).toISOString(), outcome: 'sent' } as const;
    // From now on, and not from when it was due: what was missed meanwhile has been made up for by this run.
    await this.#options.queue.settle(run, lastRun, nextRun(run.schedule, now), madeAt);
  }

  async #failed(run: DueRun, error: unknown): Promise<void> {
    const now = this.#options.clock();
    const at = new Date(now).toISOString();
    const detail = detailOf(error);
    const next = nextRun(run.schedule, now);
    const isLasting = error instanceof DeliveryProblem && error.isLasting;
    // The next run holds what this one would have held, or newer.
    const isOver = isLasting || run.tries >= MOST_TRIES || (next !== null && next <= run.retryAt);
    const outcome = isOver ? 'failed' : 'retrying';
    this.#tell(`${run.schedule.name}: ${outcome}: ${detail}`, error);
    await this.#options.queue.settle(run, { at, outcome, detail }, ...(isOver ? [next] : []));
  }

  #tell(text: string, error?: unknown): void {
    this.#options.tell?.(text, error);
  }
}
