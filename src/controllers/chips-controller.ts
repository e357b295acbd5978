import type { LitElement, ReactiveController } from 'lit';

/** What moves in the row of chips: its menu of times, and the focus when a chip goes. */
export class ChipsController implements ReactiveController {
  readonly #element: LitElement;
  #isMenuOpen = false;
  #focusAt: number | null = null;

  constructor(element: LitElement) {
    this.#element = element;
    element.addController(this);
  }

  get isMenuOpen(): boolean {
    return this.#isMenuOpen;
  }

  showMenu(isOpen: boolean): void {
    this.#isMenuOpen = isOpen;
    this.#element.requestUpdate();
  }

  /** A chip goes: the focus moves to the one that takes its place, else to what stands behind the chips. */
  focusWhereWas(place: number): void {
    this.#focusAt = place;
    this.#element.requestUpdate();
  }

  hostUpdated(): void {
    if (this.#focusAt === null) return;
    const row = this.#element.renderRoot.querySelector('.chips');
    const targets = [...(row?.querySelectorAll<HTMLElement>('.chip button, .after-chips') ?? [])];
    const target = targets[Math.min(this.#focusAt, targets.length - 1)];
    this.#focusAt = null;
    target?.focus();
  }
}
