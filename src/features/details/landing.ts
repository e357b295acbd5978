import { parseInstant } from '../../core/instant.js';
import { ownValue, type LogEntry } from '../../core/log-entry.js';
import { queryKey } from '../../core/query.js';
import { timeField } from '../../presets/time-field.js';
import { findEntry } from '../../log/find-entry.js';
import { locateEntry } from '../../report/locate-entry.js';
import type { Report } from '../../report/report.js';
import { askedQuery } from '../../report/state.js';
import { untilThere } from '../../report/until-there.js';

/** Rows that are shown above and below the one that was looked for. */
const AROUND = 3;
/** Pages that are read one after the other for an entry whose row cannot be asked for by its index. */
const MOST_PAGES = 20;

/** Rows between the places around which an entry is looked for: {@link locateEntry} looks as far on either side. */
const STEP = 500;

/** Where the row of an entry is; `seeking` until that is known, `apart` where it was chosen elsewhere than in the table. */
export type Landed = 'seeking' | 'found' | 'absent' | 'unknown' | 'apart';

/** What landing needs of the table. */
export interface LandingHost {
  reveal(row: number): void;
  /** The row was found, or was not. */
  landed(index: number, landed: Landed): void;
}

/** Brings the table to the row of an entry, wherever that is: of a link, or after filters were changed. */
export class Landing {
  readonly #report: Report;
  readonly #host: LandingHost;
  #search = new AbortController();

  constructor(report: Report, host: LandingHost) {
    this.#report = report;
    this.#host = host;
  }

  stop(): void {
    this.#search.abort();
  }

  /** Looks for the row of an entry among the rows of now. */
  async land(entry: LogEntry): Promise<void> {
    this.#search.abort();
    this.#search = new AbortController();
    const { signal } = this.#search;
    const asked = queryKey(askedQuery(this.#report.state));
    const isStale = (): boolean => signal.aborted || asked !== queryKey(askedQuery(this.#report.state));
    this.#host.landed(-1, 'seeking');
    let outcome: number | Landed;
    try {
      outcome = await this.#find(entry, signal);
    } catch {
      // What was wrong with the endpoint is said where the rows are missing.
      outcome = 'unknown';
    }
    if (isStale()) return;
    if (typeof outcome === 'number') this.#host.landed(outcome, 'found');
    else this.#host.landed(-1, outcome);
  }

  async #find(entry: LogEntry, signal: AbortSignal): Promise<number | Landed> {
    const report = this.#report;
    const { preset } = report.state;
    const near = locateEntry(report, entry, 0);
    if (near >= 0) return this.#show(near);
    const { log } = await report.questions();
    if (signal.aborted) return 'seeking';
    if (!log) return 'unknown';
    const place = await findEntry(log, askedQuery(report.state), preset, entry, signal);
    if (signal.aborted) return 'seeking';
    if (place === 'cursor') return this.#walk(entry, signal);
    if (typeof place === 'string') return place;
    // The table counts rows as they were when its first page was received.
    const index = Math.min(Math.max(0, place.index - report.state.newer), report.state.extent - 1);
    this.#show(index);
    await untilThere(report, () => report.hasRow(index), signal);
    const found = locateEntry(report, entry, index);
    return found >= 0 ? this.#show(found) : 'unknown';
  }

  /** Pages that follow each other are read on from the last one known. */
  async #walk(entry: LogEntry, signal: AbortSignal): Promise<number | Landed> {
    const report = this.#report;
    let from = 0;
    for (let page = 0; page < MOST_PAGES; page++) {
      const { extent } = report.state;
      for (; from < extent; from += STEP) {
        const found = locateEntry(report, entry, from);
        if (found >= 0) return this.#show(found);
      }
      from = extent;
      const isEnd = report.hasRow(extent - 1) || this.#isPast(entry);
      if (!isEnd) {
        this.#host.reveal(extent - 1);
        await untilThere(report, () => report.state.extent !== extent || report.hasRow(extent - 1), signal);
      }
      if (signal.aborted) return 'seeking';
      if (!isEnd && report.state.problem === null) continue;
      this.#host.reveal(0);
      return isEnd ? 'absent' : 'unknown';
    }
    this.#host.reveal(0);
    return 'unknown';
  }

  /** Whether the rows read so far have passed the time of an entry, so that it is none of those that follow. */
  #isPast(entry: LogEntry): boolean {
    const { extent, preset, query } = this.#report.state;
    const key = timeField(preset);
    const instant = parseInstant(ownValue(entry, key ?? ''));
    if (key === undefined || query.sort?.key !== key || Number.isNaN(instant)) return false;
    let last = extent - 1;
    // The last rows are placeholders, until it is known whether there are any.
    while (last >= 0 && !this.#report.hasRow(last)) last -= 1;
    const reached = last < 0 ? NaN : parseInstant(this.#report.valueAt(last, key));
    return query.sort.descending ? reached < instant : reached > instant;
  }

  #show(index: number): number {
    this.#host.reveal(Math.max(0, index - AROUND));
    this.#host.reveal(Math.min(index + AROUND, this.#report.state.extent - 1));
    return index;
  }
}
