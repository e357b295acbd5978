import { html, nothing, type TemplateResult } from 'lit';
import type { Action } from '../../ui/action.js';
import { icon } from '../../ui/icon.js';
import { actionsMenu } from './actions-menu.js';
import type { LateRegions } from '../../ui/late-regions.js';
import type { View } from '../../ui/view.js';

const button = (action: Action, place: number, view: View, late: LateRegions | null): TemplateResult => {
  const { report, language } = view;
  const isDisabled = action.isEnabled?.(report) === false;
  const count = action.discloses?.id === 'search' ? late?.filterCount(view) : null;
  return html`
    <button
      type="button"
      part="button"
      tabindex=${place === 0 ? 0 : -1}
      ?disabled=${isDisabled}
      aria-expanded=${action.discloses ? String(action.discloses.isOpen(report)) : nothing}
      aria-controls=${action.discloses?.id ?? nothing}
      aria-description=${count?.description ?? nothing}
      title=${action.label(language.words, report)}
      @click=${() => view.run(action)}
    >
      ${icon(action.icon)}<span class="label">${action.label(language.words, report)}</span>${count?.mark}
    </button>
  `;
};

/** Show filters, Update, View actions. */
export const toolbar = (view: View, late: LateRegions | null): TemplateResult => html`
  <div class="toolbar" part="toolbar" role="toolbar" aria-label=${view.language.words.msg('Report tools')}>
    <slot name="toolbar-start"></slot>
    ${view.actions.bar.map((action, place) => button(action, place, view, late))} ${actionsMenu(view, late)}
    <slot name="toolbar-end"></slot>
  </div>
`;
