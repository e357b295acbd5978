import { html, nothing, type TemplateResult } from 'lit';
import { countFilters } from '../../core/query.js';
import { str } from '../../i18n/words.js';
import { without } from '../../query/filter-by-value.js';
import { filterLines, type FilterLine } from '../../query/filter-lines.js';
import { isWithoutMatch } from './is-without-match.js';
import { nothingText } from './nothing-text.js';
import { withoutLocked } from '../../report/state.js';
import { entryCount } from '../../shell/frame/entry-count.js';
import type { View } from '../../ui/view.js';

/** What the empty state needs beside the view. */
export interface Loosening {
  /** Entries that there would be without a value of a filter; null where that is not known. */
  countOf(key: string, param: string): number | null;
  /** Keys of fields that are filtered for and that no entry has. */
  readonly absent: readonly string[];
  /** A button that has the focus goes with the filter that it takes away. */
  focusElsewhere(): void;
}

const loosen = (line: FilterLine, loosening: Loosening, view: View): TemplateResult => {
  const { language, report } = view;
  const { key, param, label, value } = line;
  const count = loosening.countOf(key, param);
  const act = () => {
    loosening.focusElsewhere();
    view.filter(without(report.state.query.filters, key, param));
  };
  return html`<li>
    <button type="button" part="button" @click=${act}>
      <span>${language.words.msg(str`Without ${label}: ${value}`)}</span>
      ${count === null ? nothing : html`<span class="more">${entryCount(count, language)}</span>`}
    </button>
  </li>`;
};

/** The reader's filters, each to be taken away; the host's own are above, among the active filters. */
const ownFilters = (loosening: Loosening, view: View): TemplateResult => {
  const { report, language } = view;
  const { preset, query, locked } = report.state;
  const { words } = language;
  const mine = filterLines(preset, withoutLocked(query.filters, locked), language);
  const clear = () => {
    loosening.focusElsewhere();
    view.filter({});
  };
  return html`
    <ul>
      ${mine.map((line) => loosen(line, loosening, view))}
    </ul>
    ${
      countFilters(query.filters) > 0
        ? html`<button type="button" part="button" @click=${clear}>${words.msg('Clear filters')}</button>`
        : nothing
    }
  `;
};

/** What is shown in place of rows: nothing yet, or nothing that matches and what could be loosened. */
export const empty = (loosening: Loosening, view: View): TemplateResult | typeof nothing => {
  const { phase, extent } = view.report.state;
  if (phase !== 'ready' || extent > 0) return nothing;
  const isFiltered = isWithoutMatch(view.report.state);
  return html`
    <div class="empty" part="empty">
      <slot name="empty">
        <p>${nothingText(view.report.state, view.language, loosening.absent)}</p>
      </slot>
      ${isFiltered ? ownFilters(loosening, view) : nothing}
    </div>
  `;
};
