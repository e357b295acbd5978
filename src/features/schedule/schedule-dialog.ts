import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ScheduleController } from './schedule-controller.js';
import { visibleText } from '../../core/visible-text.js';
import type { Language } from '../../i18n/language.js';
import { str } from '../../i18n/words.js';
import type { Preset } from '../../presets/preset.js';
import { filterLines } from '../../query/filter-lines.js';
import type { Frequency, Schedule } from '../../sources/schedules/schedule.js';
import type { DialogContent } from '../../ui/dialog.js';
import { textOf } from '../../ui/form-text.js';
import { scheduleProblemWords } from '../../ui/problem-words.js';
import {
  canChooseCovers,
  coversChoices,
  coversName,
  usualSchedules,
  type Covers,
} from './schedule-covers.js';
import {
  DAY_FIELD,
  onceField,
  readScheduleTimes,
  scheduleTime,
  showScheduleMistakes,
  TIME_FIELD,
  timeOfDayField,
} from './schedule-times.js';
import {
  FREQUENCIES,
  frequencyName,
  lastRunSentence,
  scheduleSentence,
  WEEKDAYS,
  weekdayName,
} from './schedule-words.js';

const field = (id: string, label: string, control: TemplateResult): TemplateResult => html`
  <div class="field"><label for=${id}>${label}</label>${control}</div>
`;

const option = (value: string, label: string, isSelected: boolean): TemplateResult =>
  html`<option value=${value} ?selected=${isSelected}>${label}</option>`;

/** The control for the day; what a day is depends on how often. */
const dayField = (
  frequency: Frequency,
  preset: Preset,
  language: Language,
): TemplateResult | typeof nothing => {
  const { words } = language;
  const label = words.msg('Day');
  switch (frequency) {
    case 'once':
      return scheduleTime(DAY_FIELD, label, onceField(preset, language));
    case 'weekly':
      return field(
        'schedule-day',
        label,
        html`<select part="input" id="schedule-day" name="day">
          ${WEEKDAYS.map((weekday) => option(weekday, weekdayName(weekday, language), weekday === WEEKDAYS[0]))}
        </select>`,
      );
    case 'monthly':
      return field(
        'schedule-day',
        label,
        html`<input
          part="input"
          id="schedule-day"
          name="day"
          type="number"
          required
          min="1"
          max="31"
          .value=${'1'}
        />`,
      );
    default:
      return nothing;
  }
};

const timeZones = (own: string): string[] => [
  ...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')]),
];

const submit = (event: SubmitEvent, schedules: ScheduleController, language: Language): void => {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const data = new FormData(form);
  const text = (name: string): string => textOf(data, name).trim();
  const typed = { day: text('day'), time: text('time'), timeZone: text('timeZone') };
  const isOnce = schedules.frequency === 'once';
  const times = readScheduleTimes(typed, isOnce, schedules.state.preset, language);
  showScheduleMistakes(form, times);
  if (times.mistakes.size > 0) return;
  void schedules.create({
    name: text('name'),
    format: text('format'),
    frequency: schedules.frequency,
    day: times.day,
    time: times.time,
    timeZone: typed.timeZone,
    recipients: text('recipients')
      .split(/[,;\s]+/)
      .filter(Boolean),
  });
};

/** What the schedule will hold. */
const filterSummary = (schedules: ScheduleController, language: Language): TemplateResult => {
  const { words } = language;
  const lines = filterLines(schedules.state.preset, schedules.filters, language);
  const text = lines.map(({ label, value }) => `${label}: ${value}`).join('; ') || words.msg('None');
  return html`<p class="note">${words.msg(str`Filters: ${text}`)}</p>`;
};

/** Which time each report is of. */
const coversField = (schedules: ScheduleController, { words }: Language): TemplateResult | typeof nothing => {
  if (!canChooseCovers(schedules.state)) return nothing;
  const choices = coversChoices(schedules.state);
  // Without a time among the filters, what is filtered now is everything.
  const covers = choices.includes(schedules.covers) ? schedules.covers : 'everything';
  return field(
    'schedule-covers',
    words.msg('Covers', { desc: 'Which time the reports of a schedule are of' }),
    html`<select
      part="input"
      id="schedule-covers"
      .value=${live(covers)}
      @change=${(event: Event) => schedules.setCovers((event.target as HTMLSelectElement).value as Covers)}
    >
      ${choices.map((value) => option(value, coversName(value, words), value === covers))}
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
          aria-pressed=${String(schedules.frequency === frequency && schedules.covers === covers)}
          @click=${() => {
            schedules.setFrequency(frequency);
            schedules.setCovers(covers);
          }}
        >
          ${label(words)}
        </button>`,
    )}
  </div>`;
};

const form = (schedules: ScheduleController, language: Language): TemplateResult => {
  const { words, zone } = language;
  const { frequency } = schedules;
  return html`
    <form class="content" @submit=${(event: SubmitEvent) => submit(event, schedules, language)}>
      ${usual(schedules, language)}
      <div class="fields">
        ${field(
          'schedule-name',
          words.msg('Name', { desc: 'Name of a schedule' }),
          html`<input
            part="input"
            id="schedule-name"
            name="name"
            required
            maxlength="200"
            autocomplete="off"
          />`,
        )}
        ${field(
          'schedule-format',
          words.msg('Format'),
          html`<select part="input" id="schedule-format" name="format">
            ${option('csv', words.msg('CSV file'), true)} ${option('html', words.msg('Print page'), false)}
          </select>`,
        )}
        ${coversField(schedules, language)}
        ${field(
          'schedule-frequency',
          words.msg('Frequency'),
          html`<select
            part="input"
            id="schedule-frequency"
            name="frequency"
            .value=${live(frequency)}
            @change=${(event: Event) => schedules.setFrequency((event.target as HTMLSelectElement).value as Frequency)}
          >
            ${FREQUENCIES.map((value) => option(value, frequencyName(value, words), value === frequency))}
          </select>`,
        )}
        ${dayField(frequency, schedules.state.preset, language)}
        ${scheduleTime(
          TIME_FIELD,
          words.msg('Time', { id: 'schedule-time', desc: 'Time of day' }),
          timeOfDayField(language),
        )}
        ${field(
          'schedule-zone',
          words.msg('Time zone'),
          html`<select part="input" id="schedule-zone" name="timeZone">
            ${timeZones(zone.name).map((name) => option(name, name, name === zone.name))}
          </select>`,
        )}
        ${field(
          'schedule-recipients',
          words.msg('Recipients'),
          html`<input
            part="input"
            id="schedule-recipients"
            name="recipients"
            type="email"
            multiple
            autocomplete="off"
            placeholder="ana@example.com, rui@example.com"
          />`,
        )}
      </div>
      ${filterSummary(schedules, language)}
      <footer>
        <button type="button" part="button" @click=${() => schedules.cancel()}>${words.msg('Cancel')}</button>
        <button type="submit" class="primary" part="button-primary" ?disabled=${schedules.isBusy}>
          ${words.msg('Schedule')}
        </button>
      </footer>
    </form>
  `;
};

const listed = (schedule: Schedule, schedules: ScheduleController, language: Language): TemplateResult => {
  const { words } = language;
  const name = visibleText(schedule.name);
  const isDeleting = schedules.deleting === schedule.id;
  const paused = schedule.paused ? ` · ${words.msg('paused')}` : '';
  const button = (label: string, description: string, act: () => void, isPrimary = false) => html`
    <button
      type="button"
      part="button"
      class=${isPrimary ? 'primary' : ''}
      aria-label=${description}
      ?disabled=${schedules.isBusy}
      @click=${act}
    >
      ${label}
    </button>
  `;
  return html`
    <li>
      <span
        ><strong>${name}</strong><br />${scheduleSentence(schedule, language)}${paused}${
          schedule.lastRun
            ? html`<br />${lastRunSentence(schedule.lastRun, language, schedules.state.preset.dateFormat)}`
            : nothing
        }</span
      >
      ${
        isDeleting
          ? html`${words.msg('Delete it?')}
            ${button(words.msg('Delete'), words.msg(str`Delete ${name} for good`), () => void schedules.remove(schedule), true)}
            ${button(words.msg('Keep'), words.msg(str`Keep ${name}`), () => schedules.askToDelete(null))}`
          : html`${
              schedule.paused
                ? button(
                    words.msg('Resume'),
                    words.msg(str`Resume ${name}`),
                    () => void schedules.pause(schedule),
                  )
                : button(
                    words.msg('Pause'),
                    words.msg(str`Pause ${name}`),
                    () => void schedules.pause(schedule),
                  )
            }
            ${button(words.msg('Delete'), words.msg(str`Delete ${name}`), () => schedules.askToDelete(schedule.id))}`
      }
    </li>
  `;
};

const unreadText = (count: number, { words, number }: Language): string => {
  const text = number(count);
  return words.plural(count, {
    zero: words.msg(str`${text} schedules of the server could not be read.`, { id: 'schedules-unread-zero' }),
    one: words.msg(str`${text} schedule of the server could not be read.`),
    two: words.msg(str`${text} schedules of the server could not be read.`, { id: 'schedules-unread-two' }),
    few: words.msg(str`${text} schedules of the server could not be read.`, { id: 'schedules-unread-few' }),
    many: words.msg(str`${text} schedules of the server could not be read.`, { id: 'schedules-unread-many' }),
    other: words.msg(str`${text} schedules of the server could not be read.`),
  });
};

const list = (schedules: ScheduleController, language: Language): TemplateResult | typeof nothing => {
  const { words } = language;
  if (schedules.schedules === null) return nothing;
  return html`
    <div class="content">
      <h3>${words.msg('Schedules')}</h3>
      ${
        schedules.schedules.length + schedules.unread === 0
          ? html`<p class="note">${words.msg('There are no schedules yet.')}</p>`
          : html`<ul>
              ${schedules.schedules.map((schedule) => listed(schedule, schedules, language))}
            </ul>`
      }
      ${schedules.unread > 0 ? html`<p class="note">${unreadText(schedules.unread, language)}</p>` : nothing}
    </div>
  `;
};

const fault = (schedules: ScheduleController, language: Language): TemplateResult | typeof nothing => {
  if (!schedules.problem) return nothing;
  const { title, advice } = scheduleProblemWords(schedules.problem, language.words);
  return html`<div class="message fault" role="alert">
    <p><strong>${title}</strong> ${advice}</p>
  </div>`;
};

/** The Schedule report dialog: a form, and the schedules that the server keeps. */
export const scheduleDialog = (schedules: ScheduleController): DialogContent => ({
  title: (words) => words.msg('Schedule report'),
  content: (language) =>
    html`${fault(schedules, language)} ${form(schedules, language)} ${list(schedules, language)}`,
});
