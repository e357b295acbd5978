import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Language } from '../../i18n/language.js';
import { str } from '../../i18n/words.js';
import { CROSS, icon } from '../../ui/icon.js';
import type { TimeLabels } from './axis.js';
import { sumOf } from './bars.js';
import type { Chart, TimelineController } from './timeline-controller.js';
import { barText, spanText } from './words.js';

/** Under the middle of what is selected, as far as there is room. */
const placed = (bar: Element | undefined, { size, selection, chart }: TimelineController): void => {
  if (!(bar instanceof HTMLElement) || !selection || !chart) return;
  const middle = ((selection.first + selection.last + 1) / 2 / chart.bars.length) * size.width;
  const most = Math.max(0, (bar.parentElement?.clientWidth ?? 0) - bar.offsetWidth - 8);
  bar.style.left = `${Math.max(8, Math.min(most, middle - bar.offsetWidth / 2))}px`;
};

/** Puts the keyboard back on the chart: the button that had it is about to go. */
const focusChart = (event: Event): void =>
  (event.currentTarget as Element)
    .closest('.timeline')
    ?.querySelector<HTMLElement>('.timeline-list')
    ?.focus({ preventScroll: true });

/** What can be done with the bars that are selected. */
export const selectionBar = (
  controller: TimelineController,
  { bars }: Chart,
  labels: TimeLabels,
  language: Language,
): TemplateResult | typeof nothing => {
  const { selection, span, shell, changes } = controller;
  if (!selection || !span) return nothing;
  const { words } = language;
  const sum = sumOf(bars.slice(selection.first, selection.last + 1));
  const times = spanText(span, labels, language);
  const filters = controller.filtersFor(span);
  const link = controller.canZoom ? shell.linkFor({ ...shell.report.state.query, filters }) : null;
  const button = (label: string, press: () => void): TemplateResult =>
    html`<button
      type="button"
      part="button"
      @click=${(event: Event) => {
        focusChart(event);
        press();
      }}
    >
      ${label}
    </button>`;
  const { from = '', until = '' } = filters;
  return html`<div
    class="timeline-selection"
    role="group"
    aria-label=${words.msg(str`Selected: ${times}`)}
    ${ref((bar) => placed(bar, controller))}
  >
    <span>${barText(sum, labels, language)}</span>
    ${controller.canZoom ? button(words.msg('Zoom in'), () => controller.zoomIn()) : nothing}
    ${button(words.msg('What changed'), () => {
      changes.ask(span, [{ from, until }]);
      controller.clearSelection();
    })}
    ${link === null ? nothing : button(words.msg('Copy link'), () => void shell.copy(link))}
    <button
      type="button"
      part="button"
      class="plain"
      title=${words.msg('Clear selection')}
      @click=${(event: Event) => {
        focusChart(event);
        controller.clearSelection();
      }}
    >
      ${icon(CROSS)}
    </button>
  </div>`;
};
