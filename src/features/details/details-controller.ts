import type { LitElement, ReactiveController } from 'lit';
import type { LogEntry } from '../../core/log-entry.js';
import { toText } from '../../core/to-text.js';
import { locateEntry } from '../../report/locate-entry.js';
import type { Report } from '../../report/report.js';

/** Narrower than this, in pixels, the details have no room beside the table: they open as a dialog. */
const WIDE = 900;

/** What the details need around them. */
export interface DetailsHost {
  /** Aborted when the details leave the report. */
  readonly signal: AbortSignal;
  /** Tells the page that an entry is about to be shown; false where the page takes it over. */
  announce(entry: LogEntry): boolean;
  /** Scrolls a row into sight, so that it is loaded. */
  reveal(row: number): void;
  /** Puts the keyboard on a row of the table. */
  focusRow(row: number): void;
  /** Other rows are there than when the entry was opened: its row is to be looked for among them. */
  moved(entry: LogEntry): void;
}

/** Which entry is shown in full, and the way from it to its neighbours. */
export class DetailsController implements ReactiveController {
  readonly #element: LitElement;
  readonly #report: Report;
  readonly #host: DetailsHost;
  readonly #resized: ResizeObserver;
  #entry: LogEntry | null = null;
  #showing = 0;
  #index = -1;
  /** A row on its way, to be shown when it is there. */
  #wanted = -1;
  #opening = 0;
  #generation = 0;
  #revision = -1;
  #isWide = false;
  #isFocusDue = false;

  constructor(element: LitElement, report: Report, host: DetailsHost) {
    this.#element = element;
    this.#report = report;
    this.#host = host;
    this.#resized = new ResizeObserver(() => this.#measure());
    element.renderRoot.addEventListener('keydown', (event) => this.#pressed(event as KeyboardEvent), {
      signal: host.signal,
    });
    this.#measure();
  }

  /** The entry shown; null where none is. */
  get entry(): LogEntry | null {
    return this.#entry;
  }

  /** Another number for each entry that is shown: what belongs to the one before, such as what was unfolded, goes. */
  get showing(): number {
    return this.#showing;
  }

  /** Index of the entry among the rows; -1 where it is none of them any more. */
  get index(): number {
    return this.#index;
  }

  /** Whether the details are beside the table. */
  get isWide(): boolean {
    return this.#isWide;
  }

  /** Whether the neighbour asked for is still on its way. */
  get isWaiting(): boolean {
    return this.#wanted >= 0;
  }

  /** @param takesFocus Whether the keyboard goes to the details. */
  open(index: number, takesFocus: boolean): void {
    this.#isFocusDue ||= takesFocus;
    this.#want(index);
  }

  /** Shows an entry that is in no row. */
  show(entry: LogEntry, takesFocus: boolean): void {
    this.#isFocusDue ||= takesFocus;
    this.#wanted = -1;
    this.#put(entry, -1);
    this.#element.requestUpdate();
  }

  /** Tells the row of the entry shown; -1 for none. */
  settle(index: number): void {
    this.#index = index;
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

  /** The reader closes them; the focus goes back to the row. */
  close(): void {
    const row = this.#index;
    if (!this.#clear()) return;
    if (row >= 0) void this.#element.updateComplete.then(() => this.#host.focusRow(row));
  }

  hostConnected(): void {
    this.#resized.observe(this.#element);
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
  }

  hostUpdate(): void {
    const { opening, generation, revision, problem, retryAt } = this.#report.state;
    // Another log, another reader or other locks: nothing of the one before may stay.
    if (opening !== this.#opening) {
      this.#opening = opening;
      this.#clear();
    }
    const areOthers = generation !== this.#generation;
    this.#generation = generation;
    if (revision !== this.#revision) this.#follow();
    this.#revision = revision;
    // The row at that place is another one by now, or will not come.
    if (areOthers || (problem !== null && retryAt === null && !this.#report.hasRow(this.#wanted)))
      this.#wanted = -1;
    if (this.#wanted >= 0) this.#arrive();
    if (areOthers && this.#entry !== null) this.#host.moved(this.#entry);
  }

  hostUpdated(): void {
    const panel = this.#element.renderRoot.querySelector<HTMLElement>('.details');
    if (!panel || !this.#element.isConnected) return;
    if (panel instanceof HTMLDialogElement && !panel.matches(':modal')) {
      // Taken out of the page and put in again it is open, but not modal any more.
      panel.removeAttribute('open');
      panel.showModal();
      this.#isFocusDue = true;
    }
    if (!this.#isFocusDue || this.#wanted >= 0) return;
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
    const index = this.#wanted;
    this.#wanted = -1;
    this.#put(entry, index);
  }

  #put(entry: LogEntry, index: number): void {
    if (!this.#host.announce(entry)) return;
    const root = this.#element.renderRoot as ShadowRoot;
    // What is drawn anew for the next entry loses the focus.
    this.#isFocusDue ||= root.activeElement?.closest('.details .content') != null;
    this.#opening = this.#report.state.opening;
    this.#entry = entry;
    this.#index = index;
    this.#showing += 1;
  }

  /** Whether there was anything to take away. */
  #clear(): boolean {
    if (this.#entry === null && this.#wanted < 0) return false;
    this.#entry = null;
    this.#index = -1;
    this.#wanted = -1;
    this.#isFocusDue = false;
    this.#element.requestUpdate();
    return true;
  }

  /** Rows were added or removed: the entry is found again, or is not in any row. It stays the same object where it can. */
  #follow(): void {
    if (this.#entry === null) return;
    this.#index = locateEntry(this.#report, this.#entry, this.#index);
    const now = this.#index < 0 ? undefined : this.#report.entryAt(this.#index);
    if (now && toText(now) !== toText(this.#entry)) this.#entry = now;
  }

  /** Escape closes them from the table, too; a dialog, and what lies over the report, hear it themselves. */
  #pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.#isWide || this.#entry === null) return;
    if ((event.target as Element).closest('dialog')) return;
    event.preventDefault();
    this.close();
  }

  #measure(): void {
    const { clientWidth, isConnected } = this.#element;
    // Hidden it has no width, and nobody sees a dialog.
    if (!isConnected || clientWidth === 0) return;
    const isWide = clientWidth >= WIDE;
    if (isWide === this.#isWide) return;
    const panel = this.#element.renderRoot.querySelector('.details');
    this.#isFocusDue ||= panel?.contains((this.#element.renderRoot as ShadowRoot).activeElement) ?? false;
    this.#isWide = isWide;
    this.#element.requestUpdate();
  }
}
