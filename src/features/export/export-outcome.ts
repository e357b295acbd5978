import { html, type TemplateResult } from 'lit';
import { str } from '../../i18n/words.js';
import type { Language } from '../../i18n/language.js';
import { readingEndWords } from '../../log/reading/reading-end-words.js';
import type { Outcome, OutcomeChoice, OutcomeRemark } from '../../report/outcome.js';
import { problemWords } from '../../ui/problem-words.js';

const remarkText = (remark: OutcomeRemark, { words }: Language): string =>
  remark === 'resumed'
    ? words.msg('It was interrupted and went on: rows that came in between may stand twice or be missing.')
    : words.msg('The log changed while it was written: rows may stand twice or be missing.');

/** The result of an export, and what can be done with it. */
export const exportOutcome = (
  came: Outcome,
  language: Language,
  choose: (choice: OutcomeChoice) => void,
): TemplateResult => {
  const { words, number } = language;
  const { fileName } = came;
  const rows = number(came.rows);
  const why = came.problem && problemWords(came.problem, words);
  const button = (label: string, choice: OutcomeChoice) =>
    html`<button type="button" part="button" @click=${() => choose(choice)}>${label}</button>`;
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
