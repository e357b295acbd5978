import { html, type TemplateResult } from 'lit';
import type { Words } from '../i18n/words.js';
import { CROSS, icon } from './icon.js';

/** Moves the keyboard to another element of the report, before the one that has it goes away. */
export const moveFocus = (event: Event, selector: string): void => {
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  root.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
};

/** The cross that closes a panel. */
export const closeButton = (words: Words, close: (event: Event) => void): TemplateResult =>
  html`<button type="button" part="button" class="plain close" title=${words.msg('Close')} @click=${close}>
    ${icon(CROSS)}
  </button>`;
