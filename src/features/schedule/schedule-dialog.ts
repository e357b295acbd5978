import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import type { DialogContent } from '../../ui/dialog.js';
import { scheduleProblemWords } from '../../ui/problem-words.js';
import type { ScheduleController } from './schedule-controller.js';
import { scheduleForm } from './schedule-form.js';
import { scheduleList } from './schedule-list.js';

const fault = (schedules: ScheduleController, language: Language): TemplateResult | typeof nothing => {
  if (!schedules.problem) return nothing;
  const { title, advice } = scheduleProblemWords(schedules.problem, language.words);
  return html`<div class="message fault" role="alert">
    <p><strong>${title}</strong> ${advice}</p>
  </div>`;
};

/** The Schedule report dialog: a form, and the schedules that the server keeps. What was done is said in it: all else is inert. */
export const scheduleDialog = (schedules: ScheduleController): DialogContent => ({
  title: (words) => words.msg('Schedule report'),
  content: (language) =>
    html`${fault(schedules, language)} ${scheduleForm(schedules, language)}
      ${scheduleList(schedules, language)}
      <p class="told" role="status">${schedules.told}</p>`,
});
