import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../core/problem.js';
import type { Language } from '../../i18n/language.js';
import { ignoredActions } from './ignored-actions.js';
import { readFilterKey } from '../../core/query.js';
import { str, type Words } from '../../i18n/words.js';
import { fieldOf, searchFieldOf } from '../../presets/catalogue.js';
import type { Preset } from '../../presets/preset.js';
import { isAnywhere } from '../../query/condition-for.js';
import { filterLabel } from '../../query/filter-lines.js';
import type { ReportState } from '../../report/state.js';
import { endOfRemark, readingEndWords } from '../../log/reading/reading-end-words.js';
import { messageActions } from '../../ui/message-actions.js';
import type { View } from '../../ui/view.js';

const total = (problems: readonly Problem[], name: string): number =>
  problems.reduce((sum, { details }) => sum + Number(details?.[name] ?? 0), 0);

const oddRows = (count: number, { words, number }: Language): string => {
  const text = number(count);
  return words.plural(count, {
    zero: words.msg(str`${text} rows are no objects; their details show what came.`, { id: 'odd-rows-zero' }),
    one: words.msg(str`${text} row is no object; its details show what came.`),
    two: words.msg(str`${text} rows are no objects; their details show what came.`, { id: 'odd-rows-two' }),
    few: words.msg(str`${text} rows are no objects; their details show what came.`, { id: 'odd-rows-few' }),
    many: words.msg(str`${text} rows are no objects; their details show what came.`, { id: 'odd-rows-many' }),
    other: words.msg(str`${text} rows are no objects; their details show what came.`),
  });
};

const labelOf = (preset: Preset, key: string, { words }: Language): string => {
  const { plain } = readFilterKey(key);
  if (isAnywhere(preset, key)) return filterLabel(preset, plain, words);
  const search = searchFieldOf(preset, plain);
  return (search?.label ?? fieldOf(preset, search?.field ?? plain).label)(words);
};

/** The labels of what an endpoint ignored; `''` where it ignored nothing. */
const ignoredNames = (
  { remarks, preset }: ReportState,
  reason: 'ignored' | 'done-here',
  language: Language,
): string => {
  const found = remarks.find(({ details }) => details?.reason === reason)?.details;
  const keys = [...(found?.filters?.split(' ') ?? []), found?.sort ?? ''].filter(Boolean);
  return [...new Set(keys.map((key) => labelOf(preset, key, language)))].join(', ');
};

const doneHere = (names: string, { words }: Language): string =>
  words.msg(str`The server took no notice of this, so it was done here: ${names}.`);

/** Filters and an order that the endpoint ignored, and whether they are active all the same. */
const ignored = (view: View): TemplateResult | typeof nothing => {
  const { report, language } = view;
  const { words } = language;
  const names = ignoredNames(report.state, 'ignored', language);
  const done = ignoredNames(report.state, 'done-here', language);
  if (done !== '')
    return html`<div class="message" part="message">
      <p>${doneHere(done, language)}</p>
    </div>`;
  if (names === '') return nothing;
  const leavesRowsIn = report.state.remarks.some(
    ({ details }) => details?.reason === 'ignored' && details.filters !== '',
  );
  return html`<div class="message fault" part="message">
    <p>
      <strong>${words.msg(str`The server took no notice of: ${names}.`)}</strong>
      ${leavesRowsIn ? words.msg('There are rows below that do not match.') : ''}
    </p>
    ${messageActions(ignoredActions, view)}
  </div>`;
};

/** That a file ends in the middle, or was read so far alone. */
const brokenOff = ({ report, language }: View): TemplateResult | typeof nothing => {
  const { words } = language;
  const problem = report.state.remarks.find(({ code }) => code === 'bad-file');
  if (!problem) return nothing;
  const isStopped = problem.details?.reason === 'stopped';
  return html`<div class=${isStopped ? 'message' : 'message fault'} part="message">
    <p>
      <strong>
        ${
          isStopped
            ? words.msg('The file was not read to its end.')
            : words.msg('The file breaks off or is damaged.')
        }
      </strong>
      ${words.msg('What stands before that is shown.')}
    </p>
  </div>`;
};

/** What is missing, and why, by the reason of a remark. */
const MISSING: Readonly<Record<string, (words: Words) => string>> = {
  'one-instant': (words) =>
    words.msg(
      'More entries came at one instant than the server gives at once: these and older ones are missing.',
    ),
  'one-page': (words) =>
    words.msg(
      'The server gives the same entries for every page: it was not understood how to ask for others.',
    ),
};

/** That the log was not read to a proven end, or cannot be. */
const cutShort = ({ report, language }: View): TemplateResult | typeof nothing => {
  const end = report.state.remarks.map(endOfRemark).find((one) => one !== null);
  if (!end) return nothing;
  const { title, advice } = readingEndWords(end, language);
  return html`<div class="message fault" part="message">
    <p><strong>${title}</strong> ${advice}</p>
  </div>`;
};

const missing = ({ report, language }: View): TemplateResult[] =>
  Object.entries(MISSING)
    .filter(([reason]) => report.state.remarks.some(({ details }) => details?.reason === reason))
    .map(
      ([, text]) =>
        html`<div class="message fault" part="message">
          <p>${text(language.words)}</p>
        </div>`,
    );

/** What the reader should know about rows that came, though not as they should be; the others are unharmed. */
export const rowRemarks = (view: View): TemplateResult | typeof nothing => {
  const { language } = view;
  // An answer that was made here tells the same ones on each of its pages.
  const remarks = [...new Set(view.report.state.remarks)];
  const { words, number } = language;
  const odd = total(
    remarks.filter(({ details }) => details?.reason === 'row-not-object'),
    'rows',
  );
  const again = total(
    remarks.filter(({ details }) => details?.reason === 'repeated'),
    'rows',
  );
  const cut = remarks.filter(({ code }) => code === 'too-large');
  const others = html`${ignored(view)}${brokenOff(view)}${cutShort(view)}${missing(view)}`;
  if (odd === 0 && again === 0 && cut.length === 0) return others;
  const kept = number(total(cut, 'kept'));
  const came = number(total(cut, 'rows'));
  return html`${others}
    <div class="message" part="message">
      <p>
        ${odd > 0 ? oddRows(odd, language) : ''}
        ${again > 0 ? words.msg(str`Entries that the server gave on two pages: ${number(again)}.`) : ''}
        ${cut.length > 0 ? words.msg(str`The server gave ${came} rows at once; the first ${kept} are shown.`) : ''}
      </p>
    </div>`;
};
