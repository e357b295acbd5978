import { html, nothing, type TemplateResult } from 'lit';
import type { TimeCardController } from './time-card-controller.js';
import { timeLines } from '../../ui/time-lines.js';
import type { View } from '../../ui/view.js';

/** A time as it is written in zones that matter here and for machines, in the top layer over the table. */
export const timeCard = (card: TimeCardController, { format }: View): TemplateResult | typeof nothing => {
  if (Number.isNaN(card.instant)) return nothing;
  const lines = timeLines(card.instant, format.language, format.secondZone?.name);
  const name = format.language.words.msg('This time elsewhere');
  return html`<div
    class="popover time-card"
    part="time-card"
    id="time-card"
    role="tooltip"
    aria-label=${name}
    popover="manual"
  >
    <dl class="lines">
      ${lines.map(
        ({ label, text }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
};
