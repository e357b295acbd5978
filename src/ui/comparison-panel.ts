import { html, type TemplateResult } from 'lit';
import type { Words } from '../i18n/words.js';
import { closeButton, moveFocus } from './close-button.js';

/** One of the things that rows can be compared by. */
export interface ComparisonChoice {
  readonly label: string;
  readonly isChosen: boolean;
  choose(): void;
}

export interface ComparisonPanel {
  /** Its id and class. The button that opens it has the class `…-toggle`: the keyboard goes back there. */
  readonly id: string;
  readonly label: string;
  readonly choices: { readonly label: string; readonly list: readonly ComparisonChoice[] };
  /** What was found, in sentences; changes of it are announced. */
  readonly found: TemplateResult;
  close(): void;
}

/** A panel above the table that compares rows with others: what to compare by, sentences, and a button that closes it. */
export const comparisonPanel = (panel: ComparisonPanel, words: Words): TemplateResult => {
  const { id, label, choices, found } = panel;
  const close = (event: Event): void => {
    moveFocus(event, `.${id}-toggle`);
    panel.close();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // A dialog of the host's around the report stays open.
    event.preventDefault();
    event.stopPropagation();
    close(event);
  };
  return html`<section id=${id} class="comparison ${id}" aria-label=${label} @keydown=${pressed}>
    <div class="comparison-choices" role="group" aria-label=${choices.label}>
      ${choices.list.map(
        (one) =>
          html`<button
            type="button"
            part="button"
            aria-pressed=${String(one.isChosen)}
            @click=${() => one.choose()}
          >
            ${one.label}
          </button>`,
      )}
    </div>
    <div class="comparison-found" aria-live="polite">${found}</div>
    ${closeButton(words, close)}
  </section>`;
};
