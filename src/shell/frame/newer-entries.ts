import { html, nothing, type TemplateResult } from 'lit';
import { str } from '../../i18n/words.js';
import type { View } from '../../ui/view.js';

/** Entries added since: those on the screen stay where they are until the reader wants these. */
export const newerEntries = (view: View): TemplateResult | typeof nothing => {
  const { report, language } = view;
  const { newer, updating } = report.state;
  if (newer === 0 || updating) return nothing;
  const entries = language.number(newer);
  const show = (): void => {
    view.goToTop();
    report.dispatch('update');
  };
  return html`<button type="button" part="button footer-button" @click=${show}>
    ${language.words.msg(str`Newer entries: ${entries}`)}
  </button>`;
};
