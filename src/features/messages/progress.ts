import { html, nothing, type TemplateResult } from 'lit';
import { steadyNow } from '../../core/steady-now.js';
import { str } from '../../i18n/words.js';
import type { Language } from '../../i18n/language.js';
import type { Activity } from '../../report/state.js';
import type { View } from '../../ui/view.js';

/** Rows that have to be there before the time left can be told from them. */
const ENOUGH = 2000;

/** How long it takes to the end, by how fast it went so far; `''` where that cannot be told. */
const timeLeft = (activity: Activity, { words, number }: Language): string => {
  const { rows, total, startedAt = 0, startedWith = 0 } = activity;
  const done = rows - startedWith;
  if (total === null || startedAt === 0 || done < ENOUGH || rows >= total) return '';
  const seconds = Math.ceil(((Date.now() - startedAt) / done) * ((total - rows) / 1000));
  const text = number(seconds < 90 ? seconds : Math.ceil(seconds / 60));
  return seconds < 90 ? words.msg(str`about ${text} s left`) : words.msg(str`about ${text} min left`);
};

/** How far an export or a print page is, and the way to cancel it. */
export const progress = (activity: Activity, view: View): TemplateResult => {
  const { words, number } = view.language;
  const rows = number(activity.rows);
  const name = activity.label(words);
  const pages = activity.pages ? number(activity.pages) : '';
  const seconds = activity.retryAt ? Math.max(0, Math.ceil((activity.retryAt - steadyNow()) / 1000)) : 0;
  const wait = number(seconds);
  const said = [
    activity.total === null
      ? words.msg(str`${rows} rows`)
      : words.msg(str`${rows} of ${number(activity.total)} rows`),
    pages && words.msg(str`pages: ${pages}`),
    timeLeft(activity, view.language),
    seconds > 0 ? words.msg(str`Trying again in ${wait} s.`) : '',
  ];
  return html`
    <div class="message" part="progress">
      <p>${name}: ${said.filter(Boolean).join(' · ')}</p>
      <progress
        aria-label=${name}
        max=${activity.total ?? nothing}
        value=${activity.total === null ? nothing : activity.rows}
      ></progress>
      <button type="button" part="button" @click=${view.cancelActivity}>${words.msg('Cancel')}</button>
    </div>
  `;
};
