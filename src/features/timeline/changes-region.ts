import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import { str } from '../../i18n/words.js';
import { including } from '../../query/filter-by-value.js';
import { findingsList } from '../../shell/findings-list.js';
import { closeButton, moveFocus } from '../../ui/close-button.js';
import type { TimeLabels } from './axis.js';
import type { TimelineController } from './timeline-controller.js';
import { spanText } from './words.js';

/** What the rows of a span have more often than the others, in sentences. */
export const changesRegion = (
  controller: TimelineController,
  labels: TimeLabels,
  language: Language,
): TemplateResult | typeof nothing => {
  const { changes, shell, canZoom } = controller;
  const { subject: span } = changes;
  if (!span) return nothing;
  const { words } = language;
  const times = spanText(span, labels, language);
  const close = (event: Event): void => {
    moveFocus(event, '.timeline-list');
    changes.close();
  };
  const name = words.msg(str`What changed, ${times}`);
  return html`<div class="timeline-changes" role="region" aria-label=${name} aria-live="polite">
    <h3>${name}</h3>
    ${closeButton(words, close)}
    ${findingsList(changes, {
      shell,
      language,
      filtersOf: (filter) => (canZoom ? including(controller.filtersFor(span), filter) : null),
      none: words.msg('No requests of this span are loaded.'),
    })}
  </div>`;
};
