import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { visibleText } from '../../core/visible-text.js';
import type { Language } from '../../i18n/language.js';
import { str } from '../../i18n/words.js';
import type { Covers } from '../../sources/schedules/covers.js';
import type { Frequency } from '../../sources/schedules/schedule.js';
import { textOf } from '../../ui/form-text.js';
import { RECIPIENTS_FIELD, recipientsField, recipientsMistake, takeTyped } from './recipients.js';
import type { ScheduleController } from './schedule-controller.js';
import { canChooseCovers, coversChoices, coversName, usualSchedules } from './schedule-covers.js';
import type { TypedForm } from './schedule-form-values.js';
import { fieldId, serverMistakes, showMistake, showMistakes } from './schedule-mistakes.js';
import { nextWords, rehearsedWords, wholeSentence } from './schedule-sentence.js';
import {
  DAY_FIELD,
  onceField,
  readScheduleTimes,
  scheduleField as field,
  TIME_FIELD,
  timeOfDayField,
} from './schedule-times.js';
import { FREQUENCIES, frequencyName, WEEKDAYS, weekdayName } from './schedule-words.js';

const NAME_FIELD = fieldId('name');
const FORMATS = ['csv', 'html'];

const option = (value: string, label: string, isSelected: boolean): TemplateResult =>
  html`<option value=${value} ?selected=${isSelected}>${label}</option>`;

/** The control for the day; what a day is depends on how often. */
const dayField = (
  { frequency, days }: TypedForm,
  schedules: ScheduleController,
  language: Language,
): TemplateResult | typeof nothing => {
  const label = language.words.msg('Day');
  const day = days[frequency];
  switch (frequency) {
    case 'once':
      return field(DAY_FIELD, label, onceField(day, schedules.state.preset, language));
    case 'weekly':
      return field(
        DAY_FIELD,
        label,
        html`<select part="input" id=${DAY_FIELD} name="day">
          ${WEEKDAYS.map((weekday) => option(weekday, weekdayName(weekday, language), weekday === day))}
        </select>`,
      );
    case 'monthly':
      return field(
        DAY_FIELD,
        label,
        html`<input
          part="input"
          id=${DAY_FIELD}
          name="day"
          type="number"
          min="1"
          max="31"
          aria-describedby="${DAY_FIELD}-mistake"
          .value=${day}
        />`,
      );
    default:
      return nothing;
  }
};

let zones: readonly string[] | undefined;

const timeZones = (own: string): string[] => [
  ...new Set([own, 'UTC', ...(zones ??= Intl.supportedValuesOf('timeZone'))]),
];

/** The texts of the form's controls, as they are typed; those of recipients are chips by then. */
const valuesOf = (form: HTMLFormElement) => {
  const data = new FormData(form);
  const text = (name: string): string => textOf(data, name);
  return {
    name: text('name'),
    format: text('format'),
    day: text('day'),
    time: text('time'),
    timeZone: text('timeZone'),
  };
};

const edited = (event: Event, schedules: ScheduleController): void => {
  const { name, id } = event.target as HTMLInputElement;
  const form = event.currentTarget as HTMLFormElement;
  if (id) showMistake(form, id, '');
  // The day in the form is that of the frequency before.
  if (name === 'frequency' || name === 'recipients') return;
  const { day, ...values } = valuesOf(form);
  schedules.change(values);
  schedules.setDay(day);
};

/**
 * Leaving the field of recipients makes a chip of what was typed, and all below moves: a button would not be under the pointer any
 * more when that is let go. What was typed is taken in as the form is sent, too.
 */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

const submit = async (
  event: SubmitEvent,
  schedules: ScheduleController,
  language: Language,
): Promise<void> => {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const { words } = language;
  const { frequency } = schedules.typed!;
  const { format, timeZone, ...typed } = valuesOf(form);
  const [name, day, time] = [typed.name.trim(), typed.day.trim(), typed.time.trim()];
  const recipients = takeTyped(form, schedules);
  const times = readScheduleTimes({ day, time, timeZone }, frequency, schedules.state.preset, language);
  const mistakes = new Map(times.mistakes);
  if (name === '') mistakes.set(NAME_FIELD, words.msg('Write a name.'));
  const wrong = recipientsMistake(recipients, schedules.isSent, words);
  if (wrong !== undefined) mistakes.set(RECIPIENTS_FIELD, wrong);
  showMistakes(form, mistakes);
  if (mistakes.size > 0) return;
  const values = { name, format, frequency, timeZone, recipients, day: times.day, time: times.time };
  const problem = await schedules.save(values);
  if (problem) showMistakes(form, serverMistakes(problem, words));
};

/** Which time each report is of. Heard as `input`: the form renders at that, and a `change` after it would find the value of before. */
const coversField = (schedules: ScheduleController, { words }: Language): TemplateResult | typeof nothing => {
  if (!canChooseCovers(schedules.state)) return nothing;
  const { covers, typed, givenFilters } = schedules;
  return field(
    fieldId('covers'),
    words.msg('Covers', { desc: 'Which time the reports of a schedule are of' }),
    html`<select
      part="input"
      id=${fieldId('covers')}
      .value=${live(covers)}
      @input=${(event: Event) => schedules.change({ covers: (event.target as HTMLSelectElement).value as Covers })}
    >
      ${coversChoices(typed!.frequency, givenFilters).map((value) => option(value, coversName(value, words), value === covers))}
    </select>`,
  );
};

/** Schedules that many want, each by one press. */
const usual = (schedules: ScheduleController, { words }: Language): TemplateResult | typeof nothing => {
  if (!canChooseCovers(schedules.state)) return nothing;
  return html`<div class="usual" role="group" aria-label=${words.msg('Usual schedules')}>
    ${usualSchedules.map(
      ({ frequency, covers, label }) =>
        html`<button
          type="button"
          part="button"
          aria-pressed=${String(schedules.typed!.frequency === frequency && schedules.covers === covers)}
          @click=${() => schedules.change({ frequency, covers })}
        >
          ${label(words)}
        </button>`,
    )}
  </div>`;
};

/** What the form would do, as a sentence that follows what is typed. */
const preview = (schedules: ScheduleController, language: Language): TemplateResult => {
  const { draft, rehearsed, state } = schedules;
  const isWhole = draft !== null && draft.time !== '' && (draft.frequency === 'daily' || draft.day !== '');
  const sentences = isWhole
    ? [
        wholeSentence(draft, state.preset, language),
        nextWords(draft, Date.now(), language),
        rehearsed ? rehearsedWords(rehearsed, draft, language) : '',
      ]
    : [];
  return html`<p class="preview" id="schedule-preview">${sentences.filter(Boolean).join(' ')}</p>`;
};

/** The form for one schedule, new or changed. */
export const scheduleForm = (
  schedules: ScheduleController,
  language: Language,
): TemplateResult | typeof nothing => {
  const { words } = language;
  const { typed, edited: changed } = schedules;
  if (!typed) return nothing;
  const { frequency, format, timeZone } = typed;
  const formats = [...new Set([...FORMATS, format])];
  const formatName = (value: string): string =>
    value === 'csv' ? words.msg('CSV file') : value === 'html' ? words.msg('Print page') : value;
  const form = html`
    <form
      class="content"
      novalidate
      @input=${(event: Event) => edited(event, schedules)}
      @change=${(event: Event) => edited(event, schedules)}
      @submit=${(event: SubmitEvent) => void submit(event, schedules, language)}
    >
      ${changed ? html`<p class="note">${words.msg(str`Changing ${visibleText(changed.name)}`)}</p>` : nothing}
      ${preview(schedules, language)} ${usual(schedules, language)}
      <div class="fields">
        ${field(
          NAME_FIELD,
          words.msg('Name', { desc: 'Name of a schedule' }),
          html`<input
            part="input"
            id=${NAME_FIELD}
            name="name"
            maxlength="200"
            autocomplete="off"
            aria-required="true"
            aria-describedby="${NAME_FIELD}-mistake"
            .value=${typed.name}
          />`,
        )}
        ${field(
          fieldId('format'),
          words.msg('Format'),
          html`<select part="input" id=${fieldId('format')} name="format">
            ${formats.map((value) => option(value, formatName(value), value === format))}
          </select>`,
        )}
        ${coversField(schedules, language)}
        ${field(
          fieldId('frequency'),
          words.msg('Frequency'),
          html`<select
            part="input"
            id=${fieldId('frequency')}
            name="frequency"
            .value=${live(frequency)}
            @change=${(event: Event) => schedules.setFrequency((event.target as HTMLSelectElement).value as Frequency)}
          >
            ${FREQUENCIES.map((value) => option(value, frequencyName(value, words), value === frequency))}
          </select>`,
        )}
        ${dayField(typed, schedules, language)}
        ${field(
          TIME_FIELD,
          words.msg('Time', { id: 'schedule-time', desc: 'Time of day' }),
          timeOfDayField(typed.time, language),
        )}
        ${field(
          fieldId('zone'),
          words.msg('Time zone'),
          html`<select part="input" id=${fieldId('zone')} name="timeZone">
            ${timeZones(timeZone).map((name) => option(name, name, name === timeZone))}
          </select>`,
        )}
        ${recipientsField(schedules, language)}
      </div>
      <footer>
        ${
          changed
            ? html`<button type="button" part="button" @click=${() => schedules.cancel()}>
                ${words.msg('Cancel')}
              </button>`
            : nothing
        }
        <button
          type="submit"
          @mousedown=${keepFocus}
          class="primary"
          part="button-primary"
          id="schedule-submit"
          aria-describedby="schedule-preview"
          aria-disabled=${schedules.isBusy ? 'true' : nothing}
        >
          ${changed ? words.msg('Save') : words.msg('Schedule')}
        </button>
      </footer>
    </form>
  `;
  return html`${keyed(schedules.forms, form)}`;
};
