import type { LitElement, ReactiveController } from 'lit';

/** Moves the focus when a chip goes that has it: a filter is gone, and so is its button. */
export class ChipFocus implements ReactiveController {
  readonly #element: LitElement;
  #focusAt: number | null = null;

  constructor(element: LitElement) {
    this.#element = element;
  }

  /** The focus moves to the chip that takes this place, else to what follows the chips. */
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
