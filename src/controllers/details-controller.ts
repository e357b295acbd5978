import type { LitElement, ReactiveController } from 'lit';
import type { LogEntry } from '../core/log-entry.js';
import type { Report } from '../report/report.js';
import type { LogSource } from '../sources/log-source.js';

/** Narrower than this, in pixels, the details have no room beside the table: they open as a dialog. */
const WIDE = 900;

/** What the details need of the table. */
export interface DetailsHost {
  /** Field keys of the columns shown; the first one names the row. */
  columns(): readonly string[];
  /** Scrolls a row into sight, so that it is loaded. */
  reveal(row: number): void;
  /** Puts the keyboard on a row of the table. */
  focusRow(row: number): void;
}

/** Which entry is shown in full, and the way from it to its neighbours. */
export class DetailsController implements ReactiveController {
  readonly #element: LitElement;
  readonly #report: Report;
  readonly #host: DetailsHost;
  readonly #resized: ResizeObserver;
  #entry: LogEntry | null = null;
  #index = -1;
  /** A row on its way, to be shown when it is there. */
  #wanted = -1;
  #source: LogSource | null = null;
  #revision = -1;
  #isWide = false;
  #isFocusDue = false;

  constructor(element: LitElement, report: Report, host: DetailsHost) {
    this.#element = element;
    this.#report = report;
    this.#host = host;
    this.#resized = new ResizeObserver(() => this.#measure());
    element.addController(this);
    this.#resized.observe(element);
    this.#measure();
  }

  /** The entry shown; null where none is. */
  get entry(): LogEntry | null {
    return this.#entry;
  }

  /** Index of the entry among the rows; -1 where it is none of them any more. */
  get index(): number {
    return this.#index;
  }

  /** Whether the details stand beside the table. */
  get isWide(): boolean {
    return this.#isWide;
  }

  /** Whether the neighbour asked for is still on its way. */
  get isWaiting(): boolean {
    return this.#wanted >= 0;
  }

  /** @param isByKeyboard Then the focus goes to the details. */
  open(index: number, isByKeyboard: boolean): void {
    this.#isFocusDue ||= isByKeyboard;
    this.#source = this.#report.state.source;
    this.#want(index);
  }

  /** Shows an entry that stands in no row. */
  show(entry: LogEntry): void {
    this.#source = this.#report.state.source;
    this.#index = -1;
    this.#wanted = -1;
    this.#entry = entry;
    this.#isFocusDue = true;
    this.#element.requestUpdate();
  }

  canStep(by: 1 | -1): boolean {
    const to = this.#index + by;
    return this.#index >= 0 && to >= 0 && to < this.#report.state.extent;
  }

  /** To the next entry, or the one before; beyond the rows loaded it waits for them. */
  step(by: 1 | -1): void {
    if (this.canStep(by)) this.#want(this.#index + by);
  }

  close(): void {
    if (this.#entry === null && this.#wanted < 0) return;
    const row = this.#index;
    this.#entry = null;
    this.#index = -1;
    this.#wanted = -1;
    this.#element.requestUpdate();
    if (row >= 0) void this.#element.updateComplete.then(() => this.#host.focusRow(row));
  }

  hostUpdate(): void {
    const { source, revision } = this.#report.state;
    // Another log, or another reader: nothing of the one before may stay.
    if (source !== this.#source && (this.#entry || this.#wanted >= 0)) return this.close();
    if (revision !== this.#revision) this.#follow();
    this.#revision = revision;
    if (this.#wanted >= 0) this.#arrive();
  }

  hostUpdated(): void {
    const panel = this.#element.renderRoot.querySelector<HTMLElement>('.details');
    if (panel instanceof HTMLDialogElement && !panel.open && panel.isConnected) panel.showModal();
    if (!panel || !this.#isFocusDue || this.#wanted >= 0) return;
    this.#isFocusDue = false;
    panel.querySelector<HTMLElement>('h3')?.focus();
  }

  #want(index: number): void {
    this.#wanted = index;
    this.#host.reveal(index);
    this.#arrive();
    this.#element.requestUpdate();
  }

  #arrive(): void {
    if (this.#wanted >= this.#report.state.extent) this.#wanted = -1;
    const entry = this.#wanted < 0 ? undefined : this.#report.entryAt(this.#wanted);
    if (!entry) return;
    this.#entry = entry;
    this.#index = this.#wanted;
    this.#wanted = -1;
  }

  /** Rows came or went: the entry is found again by its name, or stands in no row any more. */
  #follow(): void {
    const name = this.#host.columns()[0];
    if (this.#entry === null || name === undefined) return;
    const value = this.#entry[name];
    const near = Math.max(0, this.#index);
    if (value === undefined) return;
    this.#index = this.#report.valueAt(near, name) === value ? near : this.#report.findRow(name, value, near);
    // An update may have brought the end of a call whose beginning was shown.
    if (this.#index >= 0) this.#entry = this.#report.entryAt(this.#index) ?? this.#entry;
  }

  #measure(): void {
    const isWide = this.#element.clientWidth >= WIDE;
    if (isWide === this.#isWide) return;
    this.#isWide = isWide;
    this.#element.requestUpdate();
  }
}
