import type { LogEntry } from '../core/log-entry.js';
import { locateEntry } from '../report/locate-entry.js';
import type { Report } from '../report/report.js';

/** A row that was gone to and is not open: marked until another one is, or other rows are there. */
export class MarkedRow {
  readonly #report: Report;
  #entry: LogEntry | null = null;
  #index = -1;
  #generation = -1;
  #revision = -1;

  constructor(report: Report) {
    this.#report = report;
  }

  /** Index of the row; -1 for none. */
  get index(): number {
    return this.#index;
  }

  mark(index: number): void {
    const { generation, revision } = this.#report.state;
    this.#entry = this.#report.entryAt(index) ?? null;
    this.#index = this.#entry ? index : -1;
    this.#generation = generation;
    this.#revision = revision;
  }

  clear(): void {
    this.#entry = null;
    this.#index = -1;
  }

  /** The state changed: the row is followed where rows were added or removed. */
  update(): void {
    const { generation, revision } = this.#report.state;
    if (this.#entry === null) return;
    if (generation !== this.#generation) this.clear();
    else if (revision !== this.#revision) this.#index = locateEntry(this.#report, this.#entry, this.#index);
    this.#revision = revision;
  }
}
