import type { LitElement, ReactiveController } from 'lit';

/** Opens and closes the modal dialog of a report: one at a time, and the focus goes back to where it was. */
export class Dialogs implements ReactiveController {
  readonly #element: LitElement;
  #open: string | null = null;
  #invoker: Element | null = null;

  constructor(element: LitElement) {
    this.#element = element;
    element.addController(this);
  }

  /** Name of the dialog that is open; null where none is. */
  get open(): string | null {
    return this.#open;
  }

  show(name: string): void {
    this.#invoker ??= (this.#element.renderRoot as ShadowRoot).activeElement;
    this.#open = name;
    this.#element.requestUpdate();
  }

  close(): void {
    if (this.#open === null) return;
    this.#open = null;
    this.#element.requestUpdate();
    if (this.#invoker instanceof HTMLElement) this.#invoker.focus();
    this.#invoker = null;
  }

  hostUpdated(): void {
    const dialog = this.#element.renderRoot.querySelector<HTMLDialogElement>('dialog.modal');
    if (!dialog) return;
    if (this.#open !== null && !dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('form :is(input, select)')?.focus();
    } else if (this.#open === null && dialog.open) dialog.close();
  }

  hostDisconnected(): void {
    this.#open = null;
  }
}
