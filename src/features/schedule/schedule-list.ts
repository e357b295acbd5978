import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { visibleText } from '../../core/visible-text.js';
import type { Language } from '../../i18n/language.js';
import { str } from '../../i18n/words.js';
import type { Schedule } from '../../sources/schedules/schedule.js';
import type { ScheduleController } from './schedule-controller.js';
import { contentWords, nextWords } from './schedule-sentence.js';
import { lastRunSentence, scheduleSentence } from './schedule-words.js';

/** What can be done with a schedule, or the answer to whether it is to be deleted. */
const buttons = (
  schedule: Schedule,
  place: number,
  schedules: ScheduleController,
  { words }: Language,
): TemplateResult => {
  const name = visibleText(schedule.name);
  const { offers = [], paused } = schedule;
  const button = (id: string, label: string, description: string, act: () => void, isPrimary = false) => html`
    <button
      type="button"
      part="button"
      id=${id}
      class=${isPrimary ? 'primary' : ''}
      aria-label=${description}
      aria-disabled=${schedules.isBusy ? 'true' : nothing}
      @click=${() => {
        if (!schedules.isBusy) act();
      }}
    >
      ${label}
    </button>
  `;
  if (schedules.deleting === schedule.id)
    return html`${words.msg('Delete this schedule?')}
    ${button('schedule-answer', words.msg('Delete'), words.msg(str`Delete ${name} for good`), () => void schedules.remove(schedule, place), true)}
    ${button('schedule-keep', words.msg('Keep'), words.msg(str`Keep ${name}`), () => schedules.askToDelete(null, place))}`;
  return html`${
    offers.includes('run') && !paused
      ? button(
          `schedule-run-${place}`,
          words.msg('Send now'),
          words.msg(str`Send ${name} now`),
          () => void schedules.run(schedule),
        )
      : nothing
  }
  ${
    offers.includes('change')
      ? button(`schedule-edit-${place}`, words.msg('Edit'), words.msg(str`Edit ${name}`), () =>
          schedules.edit(schedule),
        )
      : nothing
  }
  ${button(`schedule-copy-${place}`, words.msg('Duplicate'), words.msg(str`Duplicate ${name}`), () =>
    schedules.duplicate(schedule),
  )}
  ${button(
    `schedule-pause-${place}`,
    paused ? words.msg('Resume') : words.msg('Pause'),
    paused ? words.msg(str`Resume ${name}`) : words.msg(str`Pause ${name}`),
    () => void schedules.pause(schedule),
  )}
  ${button(`schedule-delete-${place}`, words.msg('Delete'), words.msg(str`Delete ${name}`), () =>
    schedules.askToDelete(schedule.id, place),
  )}`;
};

const listed = (
  schedule: Schedule,
  place: number,
  schedules: ScheduleController,
  language: Language,
): TemplateResult => {
  const { preset } = schedules.state;
  const paused = schedule.paused ? ` · ${language.words.msg('paused')}` : '';
  const next = schedule.paused ? '' : nextWords(schedule, Date.now(), language, 1);
  return html`
    <li>
      <span
        ><strong>${visibleText(schedule.name)}</strong
        ><br />${scheduleSentence(schedule, language)}${paused}<br />${contentWords(
          schedule,
          preset,
          language,
        )}.
        ${next}${
          schedule.lastRun
            ? html`<br />${lastRunSentence(schedule.lastRun, language, preset.dateFormat)}`
            : nothing
        }</span
      >
      ${buttons(schedule, place, schedules, language)}
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

/** The schedules that the server keeps. */
export const scheduleList = (
  schedules: ScheduleController,
  language: Language,
): TemplateResult | typeof nothing => {
  const { words } = language;
  const all = schedules.schedules;
  if (all === null) return nothing;
  const list = (): TemplateResult => html`
    <div class="content">
      <h3 id="schedule-list" tabindex="-1">${words.msg('Schedules')}</h3>
      ${
        all.length + schedules.unread === 0
          ? html`<p class="note">${words.msg('There are no schedules yet.')}</p>`
          : html`<ul>
              ${all.map((schedule, place) => listed(schedule, place, schedules, language))}
            </ul>`
      }
      ${schedules.unread > 0 ? html`<p class="note">${unreadText(schedules.unread, language)}</p>` : nothing}
    </div>
  `;
  // Hundreds of schedules are not written again with each letter that is typed above them.
  return html`${guard([all, schedules.unread, schedules.isBusy, schedules.deleting, language], list)}`;
};
