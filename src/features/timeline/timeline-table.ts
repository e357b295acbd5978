import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Language } from '../../i18n/language.js';
import type { TimeLabels } from './axis.js';
import type { Chart, TimelineController } from './timeline-controller.js';
import { chartName, spanText } from './words.js';

/** The same numbers as a table, for everybody. Spans without requests are left out. */
export const timelineTable = (
  controller: TimelineController,
  chart: Chart,
  labels: TimeLabels,
  language: Language,
): TemplateResult => {
  const { words, number } = language;
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
      [chart, labels],
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
            </tr>
          </thead>
          <tbody>
            ${chart.bars
              .filter(({ count }) => count > 0)
              .map(
                (bar) =>
                  html`<tr>
                    <th scope="row">${spanText(bar, labels, language)}</th>
                    <td>${number(bar.count)}</td>
                    <td>${number(bar.failed)}</td>
                    <td>${number(bar.refused)}</td>
                    <td>${number(bar.broken)}</td>
                  </tr>`,
              )}
          </tbody>
        </table>`,
    )}
  </div>`;
};
