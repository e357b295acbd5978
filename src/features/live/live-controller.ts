import type { ReactiveController } from 'lit';
import type { LogEntry } from '../../core/log-entry.js';
import { isAbort, problemOf, type Problem } from '../../core/problem.js';
import { listOf } from '../../core/list-of.js';
import { queryKey } from '../../core/query.js';
import { timeField } from '../../presets/time-field.js';
import { locateEntry } from '../../report/locate-entry.js';
import { mayAskByItself } from '../../report/may-ask-by-itself.js';
import { askedQuery } from '../../report/state.js';
import { entryAt } from '../../rows/columns.js';
import type { Shell } from '../../shell/shell.js';
import type { NewRows, TailStep } from '../../sources/tail.js';
import { isReading } from './reading.js';
import { tintRows } from './tint-rows.js';

/** How long the page may be hidden before the log is followed no longer, in milliseconds. */
export const MOST_HIDDEN = 30 * 60_000;
/** Rows are put in no more often than this, in milliseconds. */
const REST = 1000;
/** New entries that are looked for among the rows, to tint them and to see that they are there. */
const MOST_LOOKED_FOR = 50;
/** Updates at most to find a new entry among the rows: a server may say that it is there before it lists it. */
const MOST_TRIES = 3;

/** Why the log is not followed any more, where the reader did not say so. */
export type Ended = 'hidden' | 'failed' | 'matched' | 'succeeded';

/** Hears of new rows, whether they are shown or wait. Says why the log is to be followed no longer; null to go on. */
export type NewRowsListener = (rows: NewRows) => Ended | null;

/**
 * New rows as they arrive: put in where nobody reads, else counted until somebody asks for them or is back at the top.
 *
 * They are put in by asking for the rows again, as Update does, so that they are in the report's order and none is lost.
 */
export class LiveController implements ReactiveController {
  readonly #shell: Shell;
  readonly #heard: NewRowsListener;
  #isOn = false;
  /** What is followed; `''` for nothing. */
  #followed = '';
  #asking: AbortController | null = null;
  #since = 0;
  #shown = 0;
  #waiting = 0;
  #skipped: number | null = 0;
  #problem: Problem | null = null;
  #retryAt: number | null = null;
  #isUnordered = false;
  #ended: Ended | null = null;
  /** New entries that wait, the newest first. */
  #entries: LogEntry[] = [];
  /** Those that were asked for with an update that is under way. */
  #expected: LogEntry[] = [];
  #tries = 0;
  /** Whether an update did not have the newest entry yet. */
  #isMissing = false;
  /** Whether the reader wants what waits, though they read. */
  #isWanted = false;
  #isUpdating = false;
  /** Why it ends as soon as the rows that it ends with are shown. */
  #ending: Ended | null = null;
  #first = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #hidden: ReturnType<typeof setTimeout> | undefined;

  constructor(shell: Shell, heard: NewRowsListener) {
    this.#shell = shell;
    this.#heard = heard;
    shell.element.renderRoot.addEventListener('focusout', () => this.#lookAgain(), { signal: shell.signal });
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** When the rows were received that new ones are counted from, in milliseconds since 1970. */
  get since(): number {
    return this.#since;
  }

  /** New rows that were put in. */
  get shown(): number {
    return this.#shown;
  }

  /** New rows that are not put in while somebody reads. Those that come in within a moment by themselves are none. */
  get waiting(): number {
    return this.#waiting > 0 && isReading(this.#shell) ? this.#waiting : 0;
  }

  /** New rows that arrived too fast to be read; null where nobody knows how many. */
  get skipped(): number | null {
    return this.#skipped;
  }

  /** Why the log cannot be asked just now. */
  get problem(): Problem | null {
    return this.#problem;
  }

  /** When it is asked again, in milliseconds since 1970. */
  get retryAt(): number | null {
    return this.#retryAt;
  }

  /** Whether nobody can tell which rows are new, since the newest do not come first. */
  get isUnordered(): boolean {
    return this.#isUnordered;
  }

  get ended(): Ended | null {
    return this.#ended;
  }

  /** Follows the log; shows what waits; or, where nothing does, stops. */
  press(): void {
    const { element } = this.#shell;
    if (!element.live) element.live = true;
    else if (this.waiting === 0) element.live = false;
    else {
      this.#shell.table()?.goTo(0);
      this.#want();
    }
  }

  stop(): void {
    this.#shell.element.live = false;
  }

  /** The field that tells which entries are the newest; undefined where the report has none. */
  get timeKey(): string | undefined {
    return timeField(this.#shell.report.state.preset);
  }

  sortByTime(): void {
    const key = this.timeKey;
    if (key !== undefined) this.#shell.control.reader?.order({ key, descending: true });
  }

  /** Other rows are on the screen: back at the top, the reader wants the new ones. */
  showsRows(first: number): void {
    const isBack = first === 0 && this.#first > 0;
    this.#first = first;
    if (isBack && this.#waiting > 0) this.#want();
    else if (first === 0) this.#lookAgain();
  }

  /** The state changed, or the element's property. */
  update(): void {
    const { element } = this.#shell;
    if (element.live !== this.#isOn) {
      this.#isOn = element.live;
      if (this.#isOn) this.#ended = null;
      else this.#leave();
    }
    if (!this.#isOn || !element.isConnected) return;
    this.#follow();
    this.#arrived();
    this.#putIn();
    const isShown = this.#waiting === 0 && !this.#isUpdating && !this.#isMissing;
    if (this.#ending && isShown) this.#end(this.#ending);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#seen);
    this.#seen();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    clearTimeout(this.#hidden);
    this.#hidden = undefined;
    this.#leave();
  }

  readonly #seen = (): void => {
    if (document.visibilityState !== 'hidden') {
      clearTimeout(this.#hidden);
      this.#hidden = undefined;
    } else this.#hidden ??= setTimeout(() => this.#end('hidden'), MOST_HIDDEN);
  };

  /** The query is another: so is what is new. It begins when its rows are there. */
  #follow(): void {
    const { report } = this.#shell;
    const { state } = report;
    const key = `${state.opening} ${queryKey(askedQuery(state))}`;
    if (key === this.#followed) return;
    this.#leave();
    if (state.phase !== 'ready' || state.outdated || state.updating) return;
    this.#followed = key;
    // What arrived between the rows on the screen and now is new, too.
    this.#since = state.updatedAt ?? Date.now();
    this.#shown = 0;
    this.#asking = new AbortController();
    void this.#tail(this.#asking.signal);
  }

  /** Forgets what was followed. */
  #leave(): void {
    this.#asking?.abort();
    this.#asking = null;
    this.#followed = '';
    clearTimeout(this.#resting);
    this.#resting = undefined;
    this.#waiting = 0;
    this.#skipped = 0;
    this.#entries = this.#expected = [];
    this.#isWanted = this.#isMissing = this.#isUpdating = this.#isUnordered = false;
    this.#problem = this.#retryAt = this.#ending = null;
  }

  async #tail(signal: AbortSignal): Promise<void> {
    const { report } = this.#shell;
    try {
      const questions = await report.questions();
      signal.throwIfAborted();
      for await (const step of questions.tail({ signal })) {
        if (signal.aborted) return;
        this.#take(step);
      }
    } catch (error) {
      if (signal.aborted || isAbort(error)) return;
      this.#take({ kind: 'fault', problem: problemOf(error), retryAt: null });
    }
  }

  #take(step: TailStep): void {
    if (step.kind === 'unordered') this.#isUnordered = true;
    else this.#problem = this.#retryAt = null;
    if (step.kind === 'fault') {
      this.#problem = step.problem;
      this.#retryAt = step.retryAt;
      if (step.retryAt === null) this.#end('failed');
    }
    if (step.kind === 'rows') this.#takeRows(step);
    this.#shell.element.requestUpdate();
  }

  #takeRows(step: NewRows): void {
    const { rows, skipped } = step;
    this.#waiting += rows.length + (skipped ?? 0);
    this.#skipped = skipped === null || this.#skipped === null ? null : this.#skipped + skipped;
    const found = listOf(Math.min(rows.length, MOST_LOOKED_FOR), (row) => entryAt(rows, row));
    this.#entries = [...found, ...this.#entries].slice(0, MOST_LOOKED_FOR);
    const ended = this.#heard(step);
    if (ended === null) return;
    // The rows that it ends with are to be shown first.
    this.#asking?.abort();
    this.#ending = ended;
  }

  #end(ended: Ended): void {
    if (!this.#isOn) return;
    this.#ended = ended;
    const problem = this.#problem;
    this.stop();
    this.#isOn = false;
    this.#leave();
    this.#problem = problem;
    this.#shell.element.requestUpdate();
  }

  #want(): void {
    this.#isWanted = true;
    this.#shell.element.requestUpdate();
  }

  /** Somebody may have stopped reading. */
  #lookAgain(): void {
    if (this.#waiting > 0) this.#shell.element.requestUpdate();
  }

  /** Asks for the rows again where new ones wait and nobody reads; else the next change of the state does. */
  #putIn(): void {
    const { report } = this.#shell;
    if (this.#waiting === 0 && !this.#isMissing) return;
    if (this.#resting !== undefined || !mayAskByItself(report.state)) return;
    if (!this.#isWanted && isReading(this.#shell)) return;
    if (this.#waiting > 0) {
      this.#shown += this.#waiting;
      this.#expected = this.#entries;
      this.#entries = [];
      this.#tries = 0;
    }
    this.#waiting = 0;
    this.#isWanted = this.#isMissing = false;
    this.#isUpdating = true;
    this.#resting = setTimeout(() => {
      this.#resting = undefined;
      this.#shell.element.requestUpdate();
    }, REST);
    report.dispatch('refresh');
  }

  /** The rows were asked for again, and are there. */
  #arrived(): void {
    const { report, element } = this.#shell;
    if (!this.#isUpdating || report.state.updating) return;
    this.#isUpdating = false;
    const places = this.#expected.map((entry) => locateEntry(report, entry, 0));
    this.#isMissing = places[0] === -1 && report.state.problem === null && ++this.#tries < MOST_TRIES;
    if (!this.#isMissing) this.#expected = [];
    const found = places.filter((place) => place >= 0);
    // The table draws its rows behind the rest of the element.
    void element.updateComplete.then(() => tintRows(element.renderRoot, found));
  }
}
