import { html, nothing, type TemplateResult } from 'lit';
import { amongActions } from './among-actions.js';
import { str } from '../../i18n/words.js';
import type { Language } from '../../i18n/language.js';
import type { Among } from '../../sources/log-source.js';
import { messageActions } from '../../ui/message-actions.js';
import type { View } from '../../ui/view.js';

/** How much of the log was looked through; `''` where that is all of it. */
export const amongText = (found: Among | null, { words, number }: Language): string => {
  if (!found || found.isAll) return '';
  const rows = number(found.rows);
  if (found.end && found.total === null)
    return words.msg(str`Only the ${rows} rows loaded were searched; there may be more.`);
  return found.total === null
    ? words.msg(str`Only the ${rows} rows loaded so far were searched.`)
    : words.msg(str`Only ${rows} of ${number(found.total)} rows were searched so far.`);
};

/** Says that only what is loaded of the log was looked through, and offers to load the rest. */
export const among = (view: View): TemplateResult | typeof nothing => {
  const { report, language } = view;
  const { state } = report;
  const text = state.phase === 'ready' ? amongText(state.among, language) : '';
  if (text === '') return nothing;
  // While it is loaded, or where nothing can be, there is nothing to be offered.
  const offered = state.activity || state.problem || state.updating ? [] : amongActions;
  return html`
    <div class="message" part="message">
      <p>${text}</p>
      ${messageActions(offered, view)}
    </div>
  `;
};
