import type { LogEntry } from '../core/log-entry.js';
import type { LogPage } from '../sources/log-source.js';
import { Loader } from './loader.js';
import type { ReportQuestions } from './report-questions.js';
import { requests, type Failure, type Loaded, type Payload, type RequestName } from './requests.js';
import { INITIAL_STATE, type ReportState } from './state.js';

/** The first and the last row of some that follow each other. */
export type RowWindow = readonly [first: number, last: number];

/** What a report tells its host, besides its state. */
export interface ReportListener {
  /** The state changed; told once for all changes of a task. */
  changed?(): void;
  loaded?(loaded: Loaded, page: LogPage): void;
  /** A load failed; told once for all tries of it. */
  failed?(failure: Failure): void;
}

/** Requests after which the loader has something to do. */
const effects: { [Name in RequestName]?: (loader: Loader, payload: Payload<Name>) => void } = {
  open: (loader, { source }) => loader.open(source),
  lock: (loader) => loader.open(loader.source),
  filter: (loader) => loader.restart(),
  sort: (loader) => loader.restart(),
  answerAnew: (loader) => loader.restart(),
  update: (loader) => loader.reload(),
  refresh: (loader) => loader.reload(),
  retry: (loader) => loader.retry(),
  cancel: (loader) => loader.stop(),
};

/**
 * The model of one report: its state, its rows, and one door for requests. Knows no element and no template; what
 * it reads comes from the source that it was opened with.
 */
export class Report {
  #state: ReportState = INITIAL_STATE;
  /** Rows that are shown in place of those of the table, and loaded in place of them. */
  window: RowWindow | null = null;
  readonly #listeners = new Set<ReportListener>();
  readonly #loader: Loader;
  #isTelling = false;
  #hasFailed = false;
  #questions: Promise<ReportQuestions> | null = null;

  constructor() {
    this.#loader = new Loader({
      // A getter of its own, since the loader always means the state of now.
      get state() {
        return report.#state;
      },
      loaded: (loaded, page) => this.#loaded(loaded, page),
      failed: (failure) => this.#failed(failure),
      rested: (missing) => this.dispatch('rested', missing),
    });
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the getter above has a `this` of its own
    const report = this;
  }

  get state(): ReportState {
    return this.#state;
  }

  /** Carries out a request; see {@link requests} for what each one does. */
  dispatch<Name extends RequestName>(
    name: Name,
    ...[payload]: Payload<Name> extends undefined ? [] : [Payload<Name>]
  ): void {
    const change = requests[name](this.#state, payload as never, Date.now());
    this.#state = Object.freeze({ ...this.#state, ...change });
    const effect = effects[name];
    // Another asking: when that fails too, it is reported too.
    if (effect) this.#hasFailed = false;
    effect?.(this.#loader, payload);
    this.#tell();
  }

  subscribe(listener: ReportListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells which rows are on the screen, so that they are loaded. */
  show(...rows: RowWindow): void {
    this.#loader.show(...(this.window ?? rows));
  }

  hasRow(index: number): boolean {
    return this.#loader.pages.has(index);
  }

  valueAt(index: number, key: string): unknown {
    return this.#loader.pages.valueAt(index, key);
  }

  entryAt(index: number): LogEntry | undefined {
    return this.#loader.pages.entryAt(index);
  }

  /** Values of a field in the rows that were loaded, at most so many. */
  seenValues(key: string, most: number): ReadonlySet<unknown> {
    return this.#loader.pages.seen(key, most);
  }

  /** What can be asked of the rows besides them: sums, and what some have in common. Its code is loaded with the first question. */
  questions(): Promise<ReportQuestions> {
    return (this.#questions ??= import('./report-questions.js').then(
      (module) => new module.ReportQuestions(this, this.#loader),
      (error: unknown) => {
        // The next question tries again.
        this.#questions = null;
        throw error;
      },
    ));
  }

  /** Lets go of what the log holds in memory: it may be somebody else's soon. */
  forget(): void {
    this.#loader.source?.forget?.();
  }

  /** Gives up all that is under way; the rows stay. */
  suspend(): void {
    this.#loader.stop();
  }

  #loaded(loaded: Loaded, page: LogPage): void {
    this.#hasFailed = false;
    this.dispatch('loaded', loaded);
    for (const listener of this.#listeners) listener.loaded?.(loaded, page);
  }

  #failed(failure: Failure): void {
    this.dispatch('failed', failure);
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    for (const listener of this.#listeners) listener.failed?.(failure);
  }

  #tell(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    queueMicrotask(() => {
      this.#isTelling = false;
      for (const listener of this.#listeners) listener.changed?.();
    });
  }
}
