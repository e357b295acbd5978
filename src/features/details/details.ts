import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { offeredActions } from './actions/catalogue.js';
import type { EntryContext } from '../../ui/entry-action.js';
import type { DetailsController } from './details-controller.js';
import type { Problem } from '../../core/problem.js';
import { ownValue } from '../../core/log-entry.js';
import { visibleText } from '../../core/visible-text.js';
import { str, type Words } from '../../i18n/words.js';
import { explanationText, type ExplanationPart } from '../../kinds/explanation.js';
import { statusWords } from '../../query/status-words.js';
import { headLine, statusOf } from './head-line.js';
import { entryValues, type EntryValues } from './entry-values.js';
import { CROSS, DOWN, icon, UP } from '../../ui/icon.js';
import { actOf, keyName, type Keys } from '../../ui/keys.js';
import { problemWords } from '../../ui/problem-words.js';
import type { View } from '../../ui/view.js';

/** Why it failed: what the people who run the API have to say of it, else what the status means in plain words. */
const why = ({ entry, format }: EntryContext): TemplateResult | typeof nothing => {
  const { words } = format.language;
  const explanation = format.explain?.((key) => ownValue(entry, key));
  const said = (part: ExplanationPart) => visibleText(explanationText(explanation, part, words));
  const status = statusWords(entry['status'], words);
  if (explanation) {
    const owner = said('owner');
    return html`<div class="why fault" part="cause">
      <p><strong>${said('cause')}</strong></p>
      ${said('fix') ? html`<p>${said('fix')}</p>` : nothing}
      ${owner ? html`<p>${words.msg(str`Owner: ${owner}`)}</p>` : nothing}
    </div>`;
  }
  // Of what went well there is nothing to explain.
  if (status === null || status.advice === '') return nothing;
  return html`<div class="why fault" part="cause">
    <p><strong>${status.meaning}</strong></p>
    <p>${status.advice}</p>
  </div>`;
};

const tool = (label: string, path: string, isDisabled: boolean, act: () => void): TemplateResult => html`
  <button type="button" part="button" title=${label} ?disabled=${isDisabled} @click=${act}>
    ${icon(path)}
  </button>
`;

const head = (details: DetailsController, position: string, view: View): TemplateResult => {
  const { words } = view.language;
  return html`
    <header>
      <span class="position">${details.isWaiting ? words.msg('Loading…') : position}</span>
      ${tool(words.msg('Previous entry'), UP, !details.canStep(-1), () => details.step(-1))}
      ${tool(words.msg('Next entry'), DOWN, !details.canStep(1), () => details.step(1))}
      ${tool(words.msg('Close details'), CROSS, false, () => details.close())}
    </header>
  `;
};

const noticeText = (notice: Problem, { language }: View): string => {
  const { title, advice } = problemWords(notice, language.words);
  return `${title} ${advice}`;
};

/** What keys do in the details. Single characters can be turned off. */
export const detailKeys = (hasShortcuts: boolean): readonly Keys<(details: DetailsController) => void>[] => [
  ...(hasShortcuts
    ? [
        {
          label: (words: Words) => words.msg('Previous or next entry'),
          acts: {
            '[': (details: DetailsController) => details.step(-1),
            ']': (details: DetailsController) => details.step(1),
          },
        },
      ]
    : []),
  { label: (words) => words.msg('Close details'), acts: { Escape: (details) => details.close() } },
];

/** A dialog hears Escape by itself. */
const keyPressed = (event: KeyboardEvent, details: DetailsController, hasShortcuts: boolean): void => {
  const act = actOf(detailKeys(hasShortcuts), keyName(event));
  if (!act || (event.key === 'Escape' && !details.isWide)) return;
  act(details);
  event.preventDefault();
  event.stopPropagation();
};

/** What was just done, and which entry it is. */
export interface Said {
  readonly confirmation: string;
  readonly position: string;
}

/**
 * An entry in full: beside the table, or as a dialog where there is no room for both.
 *
 * @param said What was just done, and which entry it is. A modal dialog says it itself: nothing outside of it is heard.
 */
export const details = (
  controller: DetailsController,
  columns: readonly string[],
  values: EntryValues,
  view: View,
  { confirmation, position }: Said,
): TemplateResult | typeof nothing => {
  const { entry } = controller;
  if (entry === null) return nothing;
  const context = values.context(null);
  const { words } = view.language;
  const offered = offeredActions('entry', context).filter(({ key }) => key !== 'openDetails');
  const status = statusOf(context)?.text;
  const content = html`
    ${head(controller, position, view)}
    ${keyed(
      controller.showing,
      html`<div class="content">
        ${headLine(context, columns)} ${why(context)}
        <div class="buttons">
          ${offered.map(
            (action) =>
              html`<button type="button" part="button" @click=${() => values.run(action, context)}>
                ${icon(action.icon)}${action.label(words)}
              </button>`,
          )}
        </div>
        ${entryValues(columns, values)}
      </div>`,
    )}
  `;
  const { notice } = view.report.state;
  const pressed = (event: KeyboardEvent) => keyPressed(event, controller, view.hasShortcuts);
  const name = status ? words.msg(str`Details, ${status}`) : words.msg('Details');
  return controller.isWide
    ? html`<section class="details" part="detail" aria-label=${name} @keydown=${pressed}>${content}</section>`
    : html`<dialog
        class="details"
        part="detail"
        aria-label=${name}
        @keydown=${pressed}
        @close=${() => controller.close()}
      >
        ${content} ${notice ? html`<p class="message fault">${noticeText(notice, view)}</p>` : nothing}
        <div class="confirmation" aria-hidden="true">${confirmation}</div>
        <div class="visually-hidden" role="status">${confirmation || position}</div>
      </dialog>`;
};
