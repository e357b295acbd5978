import type { ReactiveControllerHost } from 'lit';
import { html, type TemplateResult } from 'lit';

/**
 * Two live regions, there from the first render and never removed, since a region that comes with its text is often
 * not read: one polite, one for faults.
 */
export class Announcer {
  readonly #host: ReactiveControllerHost;
  #status = '';
  #alert = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  say(text: string): void {
    if (text === this.#status) return;
    this.#status = text;
    this.#host.requestUpdate();
  }

  /** Says a text though it was the last one said: the same text is a change to assistive technology where something in it is another. */
  sayAgain(text: string): void {
    this.say(text === this.#status ? `${text}\u00a0` : text);
  }

  alert(text: string): void {
    if (text === this.#alert) return;
    this.#alert = text;
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    return html`
      <div class="visually-hidden" role="status" aria-live="polite">${this.#status}</div>
      <div class="visually-hidden" role="alert" aria-live="assertive">${this.#alert}</div>
    `;
  }
}
