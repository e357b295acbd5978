import type { LitElement } from 'lit';
import { ChipFocus } from '../../ui/chip-focus.js';

/** What moves in the row of chips: its menu of times, and the focus when a chip goes. */
export class ChipsController extends ChipFocus {
  readonly #element: LitElement;
  #isMenuOpen = false;

  constructor(element: LitElement) {
    super(element);
    this.#element = element;
  }

  get isMenuOpen(): boolean {
    return this.#isMenuOpen;
  }

  showMenu(isOpen: boolean): void {
    this.#isMenuOpen = isOpen;
    this.#element.requestUpdate();
  }
}
