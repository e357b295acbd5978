import { html, type TemplateResult } from 'lit';

/** What was just done and would not be seen otherwise; it is said elsewhere, to those who hear. */
export const confirmation = (text: string): TemplateResult =>
  html`<div class="confirmation" aria-hidden="true">${text}</div>`;
