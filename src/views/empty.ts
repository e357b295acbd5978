import { html, nothing, type TemplateResult } from 'lit';
import { countFilters } from '../core/query.js';
import type { View } from './view.js';

/** What stands where rows would: nothing yet, or nothing that matches. */
export const empty = (view: View): TemplateResult | typeof nothing => {
  const { phase, extent, query } = view.report.state;
  if (phase !== 'ready' || extent > 0) return nothing;
  const { words } = view.language;
  const isFiltered = countFilters(query.filters) > 0;
  return html`
    <div class="empty" part="empty">
      <slot name="empty">
        <p>
          ${isFiltered ? words.msg('No entry matches the filters.') : words.msg('There are no entries yet.')}
        </p>
      </slot>
      ${
        isFiltered
          ? html`<button type="button" part="button" @click=${() => view.filter({})}>
              ${words.msg('Clear filters')}
            </button>`
          : nothing
      }
    </div>
  `;
};
