import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ReportController } from '../../shell/host/report-controller.js';
import { browserTimeZone } from '../../i18n/zone-offsets.js';
import type { Language } from '../../i18n/language.js';
import { str } from '../../i18n/words.js';
import type { DialogContent } from '../../ui/dialog.js';

/**
 * A choice of zones; the first one stands for none of them.
 *
 * @param other A zone that is not offered, since it is shown already.
 */
const zoneField = (
  id: string,
  label: string,
  none: string,
  chosen: string | null,
  choose: (zone: string | null) => void,
  other = '',
): TemplateResult => {
  const all = new Set(['UTC', browserTimeZone(), ...Intl.supportedValuesOf('timeZone')]);
  const zones = [...all].filter((zone) => zone !== other);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      part="input"
      id=${id}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value || null)}
    >
      <option value="" .selected=${live(chosen === null)}>${none}</option>
      ${zones.map((zone) => html`<option value=${zone} .selected=${live(zone === chosen)}>${zone}</option>`)}
    </select>
  </div>`;
};

/** On which clock times are shown, and beside which other one. What is chosen holds at once. */
export const timeZoneDialog = (control: ReportController): DialogContent => ({
  title: (words) => words.msg('Time zone'),
  content({ words, zone }: Language) {
    const { choices } = control;
    const { timeZone, secondTimeZone } = choices.current;
    const own = control.ownTimeZone;
    return html`<form class="content" @submit=${(event: Event) => event.preventDefault()}>
      ${zoneField(
        'time-zone',
        words.msg('Times are shown in'),
        words.msg(str`The report’s zone: ${own}`),
        timeZone,
        (chosen) => choices.choose({ timeZone: chosen }),
      )}
      ${zoneField(
        'second-time-zone',
        words.msg('Second clock'),
        words.msg('None'),
        secondTimeZone,
        (chosen) => choices.choose({ secondTimeZone: chosen }),
        zone.name,
      )}
      <p class="note">
        ${words.msg(str`Times are now in ${zone.label(Date.now())}. Exported files and schedules use it, too.`)}
      </p>
    </form>`;
  },
});
