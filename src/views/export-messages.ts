import { html, nothing, type TemplateResult } from 'lit';
import { amongActions } from '../actions/among-actions.js';
import { menuActions } from '../actions/menu-actions.js';
import { steadyNow } from '../core/steady-now.js';
import { str } from '../i18n/words.js';
import type { Language } from '../i18n/language.js';
import type { Outcome, OutcomeChoice, OutcomeRemark } from '../report/outcome.js';
import type { Activity } from '../report/state.js';
import { readingEndWords } from '../outputs/reading-end-words.js';
import { problemWords } from './problem-words.js';
import type { View } from './view.js';

/** Those that take a while. */
const LONG = [...menuActions, ...amongActions];

const activityName = (activity: Activity, view: View): string =>
  LONG.find(({ key }) => key === activity.action)?.label(view.language.words, view.report) ?? '';

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
  const name = activityName(activity, view);
  const pages = activity.pages ? number(activity.pages) : '';
  const seconds = activity.retryAt ? Math.max(0, Math.ceil((activity.retryAt - steadyNow()) / 1000)) : 0;
  const wait = number(seconds);
  const said = [
    activity.total === null
      ? words.msg(str`${rows} rows`)
      : words.msg(str`${rows} of ${number(activity.total)} rows`),
    pages && words.msg(str`pages: ${pages}`),
    timeLeft(activity, view.language),
    seconds > 0 ? words.msg(str`Next try in ${wait} s.`) : '',
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

const remarkText = (remark: OutcomeRemark, { words }: Language): string =>
  remark === 'resumed'
    ? words.msg('It was interrupted and went on: rows that came in between may stand twice or be missing.')
    : words.msg('The log changed while it was written: rows may stand twice or be missing.');

/** What came of an export, and what can be done with it. */
export const outcome = (came: Outcome, view: View): TemplateResult => {
  const { language } = view;
  const { words, number } = language;
  const { fileName } = came;
  const rows = number(came.rows);
  const why = came.problem && problemWords(came.problem, words);
  const button = (label: string, choice: OutcomeChoice) =>
    html`<button type="button" part="button" @click=${() => view.continueExport(choice)}>${label}</button>`;
  if (came.isFinished) {
    const end = came.end && readingEndWords(came.end, language);
    const isWhole = !came.end || came.end.kind === 'complete';
    const said = isWhole
      ? words.msg(str`Export finished: ${fileName}, ${rows} rows.`)
      : words.msg(str`Export incomplete: ${fileName}, ${rows} rows.`);
    return html`<div class=${isWhole ? 'message' : 'message fault'} part="message">
      <p>
        <strong>${said}</strong> ${isWhole ? '' : end?.title} ${end?.advice}
        ${came.remarks.map((remark) => remarkText(remark, language)).join(' ')}
      </p>
      ${button(words.msg('Download again'), 'again')} ${button(words.msg('Close'), 'discard')}
    </div>`;
  }
  const text =
    came.total === null
      ? words.msg(str`Export interrupted after ${rows} rows: ${fileName}.`)
      : words.msg(str`Export interrupted after ${rows} of ${number(came.total)} rows: ${fileName}.`);
  return html`<div class="message fault" part="message">
    <p><strong>${text}</strong> ${why ? `${why.title} ${why.advice}` : ''}</p>
    ${button(words.msg('Resume export'), 'resume')} ${button(words.msg('Save what is there'), 'keep')}
    ${button(words.msg('Discard'), 'discard')}
  </div>`;
};
