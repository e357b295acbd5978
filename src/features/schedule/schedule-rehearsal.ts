import type { Filters } from '../../core/query.js';
import type { Report } from '../../report/report.js';
import { askedQuery } from '../../report/state.js';
import { runFilters, type Covers } from '../../sources/schedules/covers.js';
import { runBefore, type Timing } from '../../sources/schedules/run-times.js';

/** How long nothing is asked while the form changes, in milliseconds. */
const PAUSE = 400;

/** What a run would hold. */
export interface RehearsedRun {
  readonly covers: Covers;
  readonly filters: Filters;
  readonly timing: Timing;
}

/** What a run would have had; `at` is when it would have been, null for now. */
export interface Rehearsed {
  readonly at: number | null;
  readonly rows: number;
}

/** Counts what the last run of a schedule would have held, had there been one. Where that cannot be counted, nothing is said. */
export class ScheduleRehearsal {
  readonly #report: Report;
  readonly #changed: () => void;
  #asked = '';
  #asking = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #answer: Rehearsed | null = null;

  constructor(report: Report, changed: () => void) {
    this.#report = report;
    this.#changed = changed;
  }

  get answer(): Rehearsed | null {
    return this.#answer;
  }

  /** Counts another run from now on; null ends the counting. */
  rehearse(run: RehearsedRun | null): void {
    const asked = JSON.stringify(run);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#answer = null;
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#asking = new AbortController();
    if (run) this.#timer = setTimeout(() => void this.#count(run, this.#asking.signal), PAUSE);
  }

  async #count({ covers, filters, timing }: RehearsedRun, signal: AbortSignal): Promise<void> {
    const now = Date.now();
    const isOfNow = covers === 'filtered' || covers === 'everything';
    const at = isOfNow ? null : (runBefore(timing, now) ?? null);
    const askedAt = at ?? now;
    const { preset, locked } = this.#report.state;
    const { timeZone } = timing;
    try {
      const run = { timing, due: askedAt, now: askedAt, since: null };
      const query = { filters: runFilters(covers, filters, run), sort: null };
      const asked = askedQuery({ query, locked, preset, askedAt, timeZone });
      const rows = await (await this.#report.questions()).log?.count(asked, { signal });
      if (signal.aborted || typeof rows !== 'number') return;
      this.#answer = { at, rows };
      this.#changed();
    } catch {
      // It is a help, and the form does without.
    }
  }
}
