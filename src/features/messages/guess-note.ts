import { html, nothing, type TemplateResult } from 'lit';
import type { Guess } from '../../connect/guess.js';
import type { View } from '../../ui/view.js';

/**
 * For anyone who embeds: what was guessed of an endpoint that nobody described. Shown only where so much is missing that readers
 * would ask them anyway; all else is in the console.
 *
 * @param copy Copies a text for the reader.
 */
export const guessNote = (
  guess: Guess | null,
  copy: (text: string) => void,
  { language: { words } }: View,
): TemplateResult | typeof nothing => {
  if (!guess?.isPoor) return nothing;
  return html`<div class="message" part="message">
    <p>${words.msg('This endpoint has no mapping. Not all fields could be guessed.')}</p>
    <button type="button" part="button" @click=${() => copy(JSON.stringify(guess.mapping, null, 2))}>
      ${words.msg('Copy mapping')}
    </button>
  </div>`;
};
