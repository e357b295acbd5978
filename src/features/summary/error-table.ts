import { html, nothing, type TemplateResult } from 'lit';
import { statusCode } from '../../core/http-status.js';
import { CELL_LIMIT, clip, toText } from '../../core/to-text.js';
import { visibleText } from '../../core/visible-text.js';
import { str, type Words } from '../../i18n/words.js';
import { kindOf } from '../../kinds/catalogue.js';
import { fieldOf } from '../../presets/catalogue.js';
import { problemWords } from '../../ui/problem-words.js';
import type { Field } from '../../presets/preset.js';
import { statusBadge } from '../../ui/status-badge.js';
import type { View } from '../../ui/view.js';
import type { ErrorGroup, ErrorGroups } from './error-groups.js';

/** Most that are named in the sentence. */
const MOST_NAMED = 3;

const calledText = ({ called }: ErrorGroup, errors: ErrorGroups, { report, format }: View): string => {
  if (called === null || called === '') return format.language.words.msg('(none)');
  const { field, pattern } = errors.field!;
  if (pattern) return visibleText(toText(called));
  const { kind } = fieldOf(report.state.preset, field);
  return kindOf(kind).text(called, format, (key) => (key === field ? called : undefined));
};

/** "3, last: acme"; `''` where nobody knows, or not yet. */
const callersText = (
  group: ErrorGroup,
  { key, kind }: Field,
  errors: ErrorGroups,
  { format }: View,
): string => {
  const { words, number } = format.language;
  const { count, last } = errors.callersOf(group) ?? { count: null, last: null };
  if (count === null) return '';
  if (last === null) return number(count);
  const text = kindOf(kind).text(last, format, (other) => (other === key ? last : undefined));
  const name = visibleText(clip(text, CELL_LIMIT));
  return words.msg(str`${number(count)}, last: ${name}`);
};

const showLabel = (text: string, words: Words): string => words.msg(str`Show entries: ${text}`);

const row = (group: ErrorGroup, errors: ErrorGroups, view: View): TemplateResult => {
  const { language, format } = view;
  const { words, number, dateTime } = language;
  const code = statusCode(group.status);
  const text = calledText(group, errors, view);
  const status = visibleText(toText(group.status));
  const { filters, first, last, before } = group;
  const at = (instant: number | undefined): string =>
    instant === undefined ? '' : dateTime(instant, format.dateFormat);
  const known = before === null ? '' : before === 0 ? words.msg('New', { id: 'error-new' }) : number(before);
  return html`<tr>
    <th scope="row">
      ${code === null ? status : statusBadge(code, status)}
      ${
        filters
          ? html`<button
              type="button"
              class="plain"
              aria-label=${showLabel(`${status} ${text}`.trim(), words)}
              @click=${() => {
                errors.showRows();
                view.filter(filters);
              }}
            >
              ${text}
            </button>`
          : text
      }
    </th>
    <td class="end">${number(group.count)}</td>
    <td class="end">${at(first)}</td>
    <td class="end">${at(last)}</td>
    ${errors.since === null ? nothing : html`<td class=${before === 0 ? 'end failed' : 'end'}>${known}</td>`}
    ${errors.caller ? html`<td>${callersText(group, errors.caller, errors, view)}</td>` : nothing}
  </tr>`;
};

/** What failed for the first time in this period; `''` for nothing. */
const newSentence = (groups: readonly ErrorGroup[], errors: ErrorGroups, view: View): string => {
  const { language, format } = view;
  const { words, number, dateTime } = language;
  const fresh = groups.filter(({ before }) => before === 0).slice(0, MOST_NAMED);
  if (errors.since === null || fresh.length === 0) return '';
  const since = dateTime(errors.since, format.dateFormat);
  const names = fresh
    .map(
      (group) =>
        `${visibleText(toText(group.status))} ${calledText(group, errors, view)} (${number(group.count)})`,
    )
    .join(', ');
  return words.msg(str`New since ${since}: ${names}.`);
};

/** What failed, in groups, with when each was first and last seen. */
export const errorTable = (errors: ErrorGroups, view: View): TemplateResult => {
  const { words } = view.language;
  const { problem, groups } = errors;
  if (problem) {
    const { title, advice } = problemWords(problem, words);
    return html`<div class="message fault" part="message">
      <p><strong>${title}</strong> ${advice}</p>
      <button type="button" part="button" @click=${() => errors.retry()}>${words.msg('Retry')}</button>
    </div>`;
  }
  if (!groups) return html`<p class="note">${words.msg('Loading…')}</p>`;
  if (groups.length === 0) return html`<p class="note">${words.msg('None of these entries failed.')}</p>`;
  const sentence = newSentence(groups, errors, view);
  return html`${sentence ? html`<p class="sentence">${sentence}</p>` : nothing}
    ${errors.reachesBack ? nothing : html`<p class="note">${words.msg('The log does not cover all of the earlier period.')}</p>`}
    ${errors.isCut ? html`<p class="note">${words.msg('Some errors are in none of these groups.')}</p>` : nothing}
    ${
      errors.withoutStatus === 0
        ? nothing
        : html`<p class="note">
            ${words.msg(str`Failed entries without a status: ${view.language.number(errors.withoutStatus)}. They are in none of these groups.`)}
          </p>`
    }
    ${errors.isWhole ? nothing : html`<p class="note">${words.msg('Only the rows loaded so far were counted.')}</p>`}
    <table>
      <caption class="visually-hidden">
        ${words.msg('Errors')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.msg('Errors')}</th>
          <th scope="col" class="end">${words.msg('Entries', { id: 'summary-entries' })}</th>
          <th scope="col" class="end">${words.msg('First', { id: 'summary-first' })}</th>
          <th scope="col" class="end">${words.msg('Last', { id: 'summary-last' })}</th>
          ${
            errors.since === null
              ? nothing
              : html`<th scope="col" class="end">${words.msg('Before', { id: 'error-before' })}</th>`
          }
          ${errors.caller ? html`<th scope="col">${errors.caller.label(words)}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${groups.map((group) => row(group, errors, view))}
      </tbody>
    </table>`;
};
