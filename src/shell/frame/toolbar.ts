import { html, nothing, type TemplateResult } from 'lit';
import type { Action } from '../../ui/action.js';
import { countFilters } from '../../core/query.js';
import { str, type Words } from '../../i18n/words.js';
import { activeFilters } from '../../report/state.js';
import { icon } from '../../ui/icon.js';
import { actionsMenu } from './actions-menu.js';
import type { LateRegions } from '../../ui/late-regions.js';
import type { View } from '../../ui/view.js';

const countText = (count: number, text: string, words: Words): string =>
  words.plural(count, {
    zero: words.msg(str`${text} active filters`, { id: 'active-filters-zero' }),
    one: words.msg(str`${text} active filter`),
    two: words.msg(str`${text} active filters`, { id: 'active-filters-two' }),
    few: words.msg(str`${text} active filters`, { id: 'active-filters-few' }),
    many: words.msg(str`${text} active filters`, { id: 'active-filters-many' }),
    other: words.msg(str`${text} active filters`),
  });

/** How many filters are active, seen as a number and heard as a description of Show filters. */
const filterCount = ({ report, language }: View): TemplateResult | typeof nothing => {
  const count = countFilters(activeFilters(report.state));
  if (count === 0) return nothing;
  const text = language.number(count);
  return html`<span class="number" aria-hidden="true" title=${countText(count, text, language.words)}
    >${text}</span
  >`;
};

const button = (action: Action, place: number, view: View): TemplateResult => {
  const { report, language } = view;
  const isDisabled = action.isEnabled?.(report) === false;
  const count = countFilters(activeFilters(report.state));
  const describes = action.discloses?.id === 'search' && count > 0;
  return html`
    <button
      type="button"
      part="button"
      tabindex=${place === 0 ? 0 : -1}
      ?disabled=${isDisabled}
      aria-expanded=${action.discloses ? String(action.discloses.isOpen(report)) : nothing}
      aria-controls=${action.discloses?.id ?? nothing}
      aria-description=${describes ? countText(count, language.number(count), language.words) : nothing}
      title=${action.label(language.words, report)}
      @click=${() => view.run(action)}
    >
      ${icon(action.icon)}<span class="label">${action.label(language.words, report)}</span>${
        describes ? filterCount(view) : nothing
      }
    </button>
  `;
};

/** Show filters, Update, View actions. */
export const toolbar = (view: View, late: LateRegions | null): TemplateResult => html`
  <div class="toolbar" part="toolbar" role="toolbar" aria-label=${view.language.words.msg('Report tools')}>
    <slot name="toolbar-start"></slot>
    ${view.actions.bar.map((action, place) => button(action, place, view))} ${actionsMenu(view, late)}
    <slot name="toolbar-end"></slot>
  </div>
`;
