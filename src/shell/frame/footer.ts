import { html, nothing, type TemplateResult } from 'lit';
import type { Action } from '../../ui/action.js';
import { str } from '../../i18n/words.js';
import type { Language } from '../../i18n/language.js';
import type { ReportState } from '../../report/state.js';
import { icon, UP } from '../../ui/icon.js';
import type { LateRegions } from '../../ui/late-regions.js';
import type { View } from '../../ui/view.js';

/** "1–30 of 1,234": which rows are on the screen. */
export const rangeText = (
  first: number,
  last: number,
  { total, extent }: ReportState,
  language: Language,
): string => {
  // Placeholders of the first rows are not rows.
  if (last < first || extent === 0) return '';
  const { words, number } = language;
  const from = number(first + 1);
  const to = number(last + 1);
  return total === null
    ? `${from}–${to}`
    : words.msg(str`${from}–${to} of ${number(total)}`, {
        desc: 'Which rows are on the screen: 1–30 of 1,234',
      });
};

const updated = ({ report, language }: View): string => {
  const { updatedAt, fromCache } = report.state;
  if (updatedAt === null) return '';
  const { words } = language;
  const at = language.timeOfDay(updatedAt);
  return fromCache ? words.msg(str`Saved copy from ${at}`) : words.msg(str`Updated ${at}`);
};

const actionButton = (action: Action, view: View): TemplateResult => {
  const label = action.label(view.language.words, view.report);
  return html`<button
    type="button"
    part="button footer-button"
    title=${label}
    @click=${() => view.run(action)}
  >
    ${icon(action.icon)}<span class="label">${label}</span>
  </button>`;
};

/** Which rows, how old, in which zone; the ways to the top and to a date. */
export const footer = (view: View, late: LateRegions | null): TemplateResult => {
  const { language, report } = view;
  const { words, zone } = language;
  const { secondZone } = view.format;
  const now = Date.now();
  const clocks = secondZone && secondZone.name !== zone.name ? [zone, secondZone] : [zone];
  const zones = clocks.map((one) => one.label(now)).join(' · ');
  const offsets = clocks.map((one) => one.offsetName(now)).join(' · ');
  return html`
    <div class="footer" part="footer">
      <span class="range"></span>
      <span class="updated">${updated(view)}</span>
      ${late?.newerEntries(view)}
      ${
        report.state.extent > 0
          ? html`<button
                type="button"
                part="button footer-button"
                class="to-top"
                title=${words.msg('Back to top')}
                @click=${view.goToTop}
              >
                ${icon(UP)}<span class="label">${words.msg('Back to top')}</span>
              </button>
              ${late?.region('footer', view)}`
          : nothing
      }
      <span class="look">
        ${view.actions.footer.map((action) => actionButton(action, view))}
        <button
          type="button"
          part="button footer-button"
          class="zone"
          data-short=${offsets}
          aria-label=${words.msg(str`Time zone: ${zones}`)}
          @click=${() => view.openDialog('timeZone')}
        >
          <span class="label">${zones}</span>
        </button>
      </span>
    </div>
  `;
};
