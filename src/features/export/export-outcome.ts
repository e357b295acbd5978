import { html, type TemplateResult } from 'lit';
import { str } from '../../i18n/words.js';
import type { Language } from '../../i18n/language.js';
import { readingEndWords } from '../../log/reading/reading-end-words.js';
import type { Outcome, OutcomeChoice, OutcomeRemark } from '../../report/outcome.js';
import { problemWords } from '../../ui/problem-words.js';

const remarkText = (remark: OutcomeRemark, { words }: Language): string =>
  remark === 'resumed'
    ? words.msg('The export was interrupted and resumed: rows added meanwhile may be missing or repeated.')
    : words.msg('The log changed during the export: rows may be missing or repeated.');

/** The result of an export, and what can be done with it. */
export const exportOutcome = (
  outcome: Outcome,
  language: Language,
  choose: (choice: OutcomeChoice) => void,
): TemplateResult => {
  const { words, number } = language;
  const { fileName } = outcome;
  const rows = number(outcome.rows);
  const why = outcome.problem && problemWords(outcome.problem, words);
  const button = (label: string, choice: OutcomeChoice) =>
    html`<button type="button" part="button" @click=${() => choose(choice)}>${label}</button>`;
  if (outcome.isFinished) {
    const end = outcome.end && readingEndWords(outcome.end, language);
    const isWhole = !outcome.end || outcome.end.kind === 'complete';
    const said = isWhole
      ? words.msg(str`Export finished: ${fileName}, ${rows} rows.`)
      : words.msg(str`Export incomplete: ${fileName}, ${rows} rows.`);
    return html`<div class=${isWhole ? 'message' : 'message fault'} part="message">
      <p>
        <strong>${said}</strong> ${isWhole ? '' : end?.title} ${end?.advice}
        ${outcome.remarks.map((remark) => remarkText(remark, language)).join(' ')}
      </p>
      ${button(words.msg('Download again'), 'again')} ${button(words.msg('Close'), 'discard')}
    </div>`;
  }
  const text =
    outcome.total === null
      ? words.msg(str`Export interrupted after ${rows} rows: ${fileName}.`)
      : words.msg(str`Export interrupted after ${rows} of ${number(outcome.total)} rows: ${fileName}.`);
  return html`<div class="message fault" part="message">
    <p><strong>${text}</strong> ${why ? `${why.title} ${why.advice}` : ''}</p>
    ${button(words.msg('Resume export'), 'resume')} ${button(words.msg('Save the part we have'), 'keep')}
    ${button(words.msg('Discard'), 'discard')}
  </div>`;
};
