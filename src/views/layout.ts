import { html, nothing, type TemplateResult } from 'lit';
import { str } from '../i18n/words.js';
import { empty } from './empty.js';
import { footer } from './footer.js';
import type { LateRegions } from './late-regions.js';
import { toolbar } from './toolbar.js';
import type { View } from './view.js';

const total = ({ report, language }: View): string => {
  const { total: count, phase } = report.state;
  if (count === null || phase === 'idle') return '';
  const { words } = language;
  const text = language.number(count);
  return words.plural(count, {
    one: words.msg(str`${text} entry`),
    few: words.msg(str`${text} entries`, { id: 'entries-few' }),
    many: words.msg(str`${text} entries`, { id: 'entries-many' }),
    other: words.msg(str`${text} entries`),
  });
};

/** The whole report, from top bar to footer. The table draws itself into the element of class `table`. */
export const layout = (view: View, late: LateRegions | null): TemplateResult => {
  const { report, language } = view;
  const { phase, updating, preset } = report.state;
  const title = preset.title(language.words);
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
        <span class="count">${total(view)}</span>
        ${toolbar(view, late)}
      </div>
      ${late?.search(view) ?? nothing} ${late?.chips(view) ?? nothing} ${late?.messages(view) ?? nothing}
      ${preset.note ? html`<p class="note" part="note">${preset.note(language.words)}</p>` : nothing}
      <div class="main">
        <div class="table">
          ${phase === 'loading' || updating ? html`<div class="loading-line"></div>` : nothing} ${empty(view)}
        </div>
        ${late?.details(view) ?? nothing}
      </div>
      ${footer(view)} ${late?.dialog(view) ?? nothing}
    </section>
  `;
};
