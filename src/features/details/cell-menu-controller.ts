import type { LitElement, ReactiveController } from 'lit';
import type { LogEntry } from '../../core/log-entry.js';
import type { Report } from '../../report/report.js';
import { placePopover } from '../../ui/place-popover.js';

/** The cell, or the row, whose menu is open. */
export interface MenuPlace {
  readonly index: number;
  readonly entry: LogEntry;
  /** Field key of the cell; null where the row as a whole has the focus. */
  readonly key: string | null;
  readonly invoker: HTMLElement;
  /** Whether it is a value in the details, which have what can be done with the entry beside it. */
  readonly isInDetails?: boolean;
  /** Whether what it belongs to is shown no more. */
  isGone?(): boolean;
}

/** Opens and closes the menu of a cell or of a value in the details, and puts it where that is. */
export class CellMenuController implements ReactiveController {
  readonly #element: LitElement;
  readonly #report: Report;
  #place: MenuPlace | null = null;
  #opening = 0;

  constructor(element: LitElement, report: Report) {
    this.#element = element;
    this.#report = report;
  }

  get place(): MenuPlace | null {
    return this.#place;
  }

  open(place: MenuPlace): void {
    this.#place = place;
    this.#opening = this.#report.state.opening;
    this.#element.requestUpdate();
  }

  /** @param isDismissed Then the focus goes back to the cell; what was chosen puts it elsewhere itself. */
  close(isDismissed: boolean): void {
    const invoker = this.#place?.invoker;
    if (!invoker) return;
    this.#place = null;
    this.#element.requestUpdate();
    if (isDismissed) invoker.focus();
  }

  hostUpdate(): void {
    if (!this.#place) return;
    // Another log, or another reader.
    const isOther = this.#opening !== this.#report.state.opening;
    if (isOther || this.#place.isGone?.()) this.#place = null;
  }

  hostUpdated(): void {
    const menu = this.#element.renderRoot.querySelector<HTMLElement>('.cell-menu');
    if (!menu || !this.#place || menu.matches(':popover-open')) return;
    placePopover(menu, this.#place.invoker);
    menu.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }

  hostDisconnected(): void {
    this.#place = null;
  }
}
