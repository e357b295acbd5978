import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Language } from '../../i18n/language.js';
import type { TimeLabels } from './axis.js';
import type { Chart, TimelineController } from './timeline-controller.js';
import { chartName, earlierCount, spanText } from './words.js';

/** The same numbers as a table, for everybody. Spans without requests, now or before, are left out. */
export const timelineTable = (
  controller: TimelineController,
  chart: Chart,
  labels: TimeLabels,
  language: Language,
): TemplateResult => {
  const { words, number } = language;
  const { outline, compared } = controller.earlier;
  const name = words.msg('Timeline as a table');
  const escaped = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    const region = event.currentTarget as Element;
    region.previousElementSibling?.querySelector<HTMLElement>('.timeline-list')?.focus();
    controller.showTable(false);
  };
  return html`<div class="timeline-table" role="region" aria-label=${name} tabindex="0" @keydown=${escaped}>
    ${guard(
      [chart, labels, outline],
      () =>
        html`<table>
          <caption>
            ${chartName(chart.bars, labels, language)}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.msg('Span of time')}</th>
              <th scope="col">${words.msg('Requests')}</th>
              <th scope="col">${words.msg('Failed', { id: 'requests-failed' })}</th>
              <th scope="col">4xx</th>
              <th scope="col">5xx</th>
              ${outline && compared ? html`<th scope="col">${compared.label(language)}</th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${chart.bars.map((bar, place) =>
              bar.count === 0 && !outline?.counts[place]
                ? nothing
                : html`<tr>
                    <th scope="row">${spanText(bar, labels, language)}</th>
                    <td>${number(bar.count)}</td>
                    <td>${number(bar.failed)}</td>
                    <td>${number(bar.refused)}</td>
                    <td>${number(bar.broken)}</td>
                    ${outline ? html`<td>${earlierCount(outline, place, language)}</td>` : nothing}
                  </tr>`,
            )}
          </tbody>
        </table>`,
    )}
  </div>`;
};
