import { html, type TemplateResult } from 'lit';
import { readTime } from '../../dates/read-time.js';
import { isFault, type TimeSpan } from '../../dates/time-reading.js';
import { timeFaultWords } from '../../dates/time-words.js';
import { CALENDAR, forgetUnderstood } from '../../ui/date-field.js';
import { textOf } from '../../ui/form-text.js';
import { icon } from '../../ui/icon.js';
import { timeContext } from '../../ui/read-times.js';
import { reportDateField } from '../../ui/search-date.js';
import type { View } from '../../ui/view.js';

const ID = 'go-to-date';

/** The way to a time: the table scrolls there, and the keyboard goes to the row found. */
export const goToDateForm = (view: View, go: (time: TimeSpan) => void): TemplateResult => {
  const { report, language } = view;
  const { words } = language;
  const { preset, query } = report.state;
  const label = words.msg('Go to date');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const input = form.querySelector<HTMLInputElement>(`#${ID}`)!;
    // Narrow, the field opens over the rows, and closes when it is left.
    if (input.value === '' && !input.checkVisibility()) {
      form.classList.add('open');
      return input.focus();
    }
    const context = timeContext(preset, language, Date.now());
    const reading = readTime(textOf(new FormData(form), 'date'), context) ?? { code: 'unknown' };
    const mistake = isFault(reading) ? timeFaultWords(reading, context) : '';
    forgetUnderstood(form);
    form.querySelector(`#${ID}-mistake`)!.textContent = mistake;
    input.ariaInvalid = mistake === '' ? null : 'true';
    if (isFault(reading)) input.focus();
    else {
      form.classList.remove('open');
      go(reading);
    }
  };
  const left = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const form = currentTarget as HTMLFormElement;
    if (!form.contains(relatedTarget as Node | null)) form.classList.remove('open');
  };
  return html`
    <form class="go-to-date" @submit=${submit} @focusout=${left} novalidate>
      ${reportDateField(preset, language, query.sort?.descending === false ? 'start' : 'end', {
        id: ID,
        name: 'date',
        value: '',
        label,
        describedBy: `${ID}-mistake`,
      })}
      <button type="submit" part="button" title=${label}>
        ${icon(CALENDAR)}<span class="label">${label}</span>
      </button>
      <span class="mistake" id="${ID}-mistake"></span>
    </form>
  `;
};
