import { html, nothing, type TemplateResult } from 'lit';
import { ago } from '../../i18n/ago.js';
import { str } from '../../i18n/words.js';
import type { Guess } from '../../connect/guess.js';
import { hasTrait } from '../../core/fault-traits.js';
import type { Problem } from '../../core/problem.js';
import { steadyNow } from '../../core/steady-now.js';
import { problemText } from './problem-text.js';
import { among } from './among.js';
import { guessNote } from './guess-note.js';
import { missingRows } from './missing-rows.js';
import { progress } from './progress.js';
import { problemWords, type ProblemWords } from '../../ui/problem-words.js';
import { rowRemarks } from './row-remarks.js';
import type { View } from '../../ui/view.js';

/** Copies a text for the reader. */
type Copy = (text: string) => void;

const fault = (
  { title, advice }: ProblemWords,
  buttons: unknown,
  more: unknown = nothing,
): TemplateResult => html`
  <div class="message fault" part="message">
    <p><strong>${title}</strong> ${advice} ${more}</p>
    ${buttons}
  </div>
`;

/** Whether the rows on the screen are what was asked for, and how old they are. */
const ageOfRows = ({ report, language }: View): TemplateResult | typeof nothing => {
  const { updatedAt, extent, outdated, missing } = report.state;
  // The rows received are right; others are missing among them.
  if (updatedAt === null || extent === 0 || missing.length > 0) return nothing;
  const { words } = language;
  const duration = Math.max(0, Date.now() - updatedAt);
  const age = duration < 1000 ? words.msg('just now') : ago(duration, language);
  const text = outdated
    ? words.msg(str`These rows are from your previous search, loaded ${age}.`)
    : words.msg(str`Showing rows loaded ${age}.`);
  return html`<span class="more">${text}</span>`;
};

const retryButton = (view: View): TemplateResult => {
  const { problem, retryAt } = view.report.state;
  const { words } = view.language;
  const seconds = retryAt === null ? 0 : Math.max(0, Math.ceil((retryAt - steadyNow()) / 1000));
  // Where the server set the time, asking before it would only be refused again.
  const mustWait = seconds > 0 && (problem?.code === 'too-many-requests' || problem?.status === 503);
  const text = view.language.number(seconds);
  return html`
    ${seconds > 0 ? html`<span class="more">${words.msg(str`Trying again in ${text} s.`)}</span>` : nothing}
    <button type="button" part="button" ?disabled=${mustWait} @click=${view.retry}>
      ${words.msg('Retry')}
    </button>
  `;
};

const slow = (view: View): TemplateResult => html`
  <div class="message" part="message">
    <p>${view.language.words.msg('The server is slow. Still loading…')}</p>
    <button type="button" part="button" @click=${view.cancelLoad}>
      ${view.language.words.msg('Cancel')}
    </button>
  </div>
`;

const copyButton = (problem: Problem, copy: Copy, { language }: View): TemplateResult | typeof nothing =>
  problem.asked && !hasTrait(problem, 'readers')
    ? html`<button type="button" part="button" @click=${() => copy(problemText(problem))}>
        ${language.words.msg('Copy details')}
      </button>`
    : nothing;

/** What went wrong with the rows; where others of them are there, which are not. */
const rowsFault = (problem: Problem, copy: Copy, view: View): TemplateResult => {
  const { language, report } = view;
  const why = problemWords(problem, language.words);
  const missing = missingRows(report.state.missing, language);
  const said = missing === '' ? why : { title: missing, advice: `${why.title} ${why.advice}` };
  return html`<slot name="error"
    >${fault(said, [retryButton(view), copyButton(problem, copy, view)], ageOfRows(view))}</slot
  >`;
};

/** What the reader must know about the rows: faults, progress, waiting. */
export const messages = (view: View, guess: Guess | null, copy: Copy): TemplateResult => {
  const { problem, notice, activity } = view.report.state;
  const { words } = view.language;
  const dismiss = html`<button type="button" part="button" @click=${view.dismiss}>
    ${words.msg('Close')}
  </button>`;
  return html`
    ${view.setupProblems.map((setup) => fault(problemWords(setup, words), nothing))}
    ${problem ? rowsFault(problem, copy, view) : nothing} ${among(view)} ${guessNote(guess, copy, view)}
    ${rowRemarks(view)} ${notice ? fault(problemWords(notice, words), dismiss) : nothing}
    ${activity ? progress(activity, view) : nothing} ${view.isSlow ? slow(view) : nothing}
  `;
};
