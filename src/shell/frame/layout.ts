import { html, nothing, type TemplateResult } from 'lit';
import { entryCount } from './entry-count.js';
import { footer } from './footer.js';
import type { LateRegions, Place } from '../../ui/late-regions.js';
import { toolbar } from './toolbar.js';
import type { View } from '../../ui/view.js';

/** How many entries match; and that they are under way, for those who do not see a line move. */
const count = ({ report, language }: View): TemplateResult => {
  const { total, phase, updating } = report.state;
  const { words } = language;
  const underWay = phase === 'loading' ? words.msg('Loading…') : updating ? words.msg('Updating…') : '';
  return html`<span class="count">
    ${total === null || phase === 'idle' ? '' : entryCount(total, language)}
    ${underWay ? html`<span class="under-way">${underWay}</span>` : nothing}
  </span>`;
};

/** The whole report, from top bar to footer. The table draws itself into the element of class `table`. */
export const layout = (view: View, late: LateRegions | null): TemplateResult => {
  const { report, language, stripParts } = view;
  const { phase, updating, preset, extent, filtersOpen } = report.state;
  const isTall = view.isRoomKept && !filtersOpen && (phase === 'loading' || extent > 0);
  const title = preset.title(language.words);
  const region = (place: Place): unknown => late?.region(place, view);
  return html`
    <section
      class="report"
      part="report"
      aria-label=${title}
      lang=${language.locale}
      dir=${language.direction}
    >
      <div class="bar" part="bar">
        <slot name="title"><h2 part="title">${title}</h2></slot>
        ${count(view)} ${toolbar(view, late)}
      </div>
      ${region('above-chips')}
      <div class=${stripParts > 2 ? 'strip kept full' : stripParts > 0 ? 'strip kept' : 'strip'} part="strip">
        ${region('strip')}
      </div>
      ${region('chips')} ${region('messages')}
      ${preset.note ? html`<p class="note" part="note">${preset.note(language.words)}</p>` : nothing}
      <div class=${isTall ? 'above-table tall' : 'above-table'}>${region('above-table')}</div>
      <div class="main">
        <div class="table">
          ${phase === 'loading' || updating ? html`<div class="loading-line"></div>` : nothing}
          ${region('in-table')}
        </div>
        ${region('beside-table')} ${region('overlay')}
      </div>
      ${footer(view, late)} ${late?.dialog(view) ?? nothing}
    </section>
  `;
};
