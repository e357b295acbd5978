import { html, nothing, type TemplateResult } from 'lit';
import { barActions } from '../actions/catalogue.js';
import type { Action } from '../actions/action.js';
import { countFilters } from '../core/query.js';
import { str, type Words } from '../i18n/words.js';
import { filtersInForce } from '../report/state.js';
import { icon } from './icon.js';
import { actionsMenu } from './actions-menu.js';
import type { LateRegions } from './late-regions.js';
import type { View } from './view.js';

const countText = (count: number, text: string, words: Words): string =>
  words.plural(count, {
    one: words.msg(str`${text} filter in force`),
    few: words.msg(str`${text} filters in force`, { id: 'filters-in-force-few' }),
    many: words.msg(str`${text} filters in force`, { id: 'filters-in-force-many' }),
    other: words.msg(str`${text} filters in force`),
  });

/** How many filters are in force, seen as a number and heard as a description of Show filters. */
const filterCount = ({ report, language }: View): TemplateResult | typeof nothing => {
  const count = countFilters(filtersInForce(report.state));
  if (count === 0) return nothing;
  const text = language.number(count);
  return html`<span class="number" aria-hidden="true" title=${countText(count, text, language.words)}
    >${text}</span
  >`;
};

const button = (action: Action, place: number, view: View): TemplateResult => {
  const { report, language } = view;
  const isDisabled = action.isEnabled?.(report) === false;
  const count = countFilters(filtersInForce(report.state));
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

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** One tab stop, arrows within (ARIA Authoring Practices: toolbar). */
const moveAlong = (event: KeyboardEvent): void => {
  const bar = event.currentTarget as HTMLElement;
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>('button:not([role="menuitem"], :disabled)')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  if (at < 0) return;
  const sign = getComputedStyle(bar).direction === 'rtl' ? -1 : 1;
  const step = STEPS[event.key];
  const to =
    event.key === 'Home'
      ? 0
      : event.key === 'End'
        ? buttons.length - 1
        : step === undefined
          ? -1
          : at + sign * step;
  if (to < 0 && step === undefined) return;
  event.preventDefault();
  buttons[(to + buttons.length) % buttons.length]!.focus();
};

/** The control that had the focus last is the one that Tab comes back to. */
const keepTabStop = ({ currentTarget, target }: FocusEvent): void => {
  const buttons = (currentTarget as HTMLElement).querySelectorAll<HTMLButtonElement>(
    'button:not([role="menuitem"])',
  );
  if (![...buttons].includes(target as HTMLButtonElement)) return;
  for (const other of buttons) other.tabIndex = other === target ? 0 : -1;
};

/** Show filters, Update, View actions. */
export const toolbar = (view: View, late: LateRegions | null): TemplateResult => html`
  <div
    class="toolbar"
    part="toolbar"
    role="toolbar"
    aria-label=${view.language.words.msg('Report tools')}
    @keydown=${moveAlong}
    @focusin=${keepTabStop}
  >
    <slot name="toolbar-start"></slot>
    ${barActions.map((action, place) => button(action, place, view))} ${actionsMenu(view, late)}
    <slot name="toolbar-end"></slot>
  </div>
`;
