import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { readFilterKey } from '../../core/query.js';
import type { SummaryGroup } from '../../core/summary.js';
import { toText } from '../../core/to-text.js';
import { visibleText } from '../../core/visible-text.js';
import { str } from '../../i18n/words.js';
import { kindOf } from '../../kinds/catalogue.js';
import { fieldOf } from '../../presets/catalogue.js';
import { filterForValue, including } from '../../query/filter-by-value.js';
import { isLockedOut } from '../../report/state.js';
import { DOWN, icon, UP } from '../../ui/icon.js';
import { problemWords } from '../../ui/problem-words.js';
import type { View } from '../../ui/view.js';
import { summaryColumns, type SummaryColumn } from './summary-columns.js';
import type { SummaryAction } from './summary-actions.js';
import { ERRORS, MOST_VALUES, type SummaryController } from './summary-controller.js';
import { summaryFields } from '../../query/summary-fields.js';
import type { ErrorGroups } from './error-groups.js';
import { errorTable } from './error-table.js';
import { sparkCell } from './spark-cell.js';
import type { Sparklines } from './sparklines.js';
import { summarySentence } from './summary-sentence.js';

/** What the summary is made of. */
export interface SummaryParts {
  readonly summary: SummaryController;
  readonly sparklines: Sparklines;
  readonly errors: ErrorGroups;
  readonly actions: readonly SummaryAction[];
  run(action: SummaryAction): void;
}

const valueText = (group: SummaryGroup, summary: SummaryController, { report, format }: View): string => {
  if (group.value === null || group.value === '') return format.language.words.msg('(none)');
  const { field, pattern } = summary.field!;
  if (pattern) return visibleText(toText(group.value));
  const kind = kindOf(fieldOf(report.state.preset, field).kind);
  return kind.text(group.value, format, (key) => (key === field ? group.value : undefined));
};

/** The value, to be filtered for where it can be. */
const valueCell = (group: SummaryGroup, summary: SummaryController, view: View): TemplateResult => {
  const { preset, query, locked } = view.report.state;
  const { words } = view.language;
  const text = valueText(group, summary, view);
  const { field, pattern } = summary.field!;
  // Rows have addresses, and not their pattern.
  const found = pattern ? null : filterForValue(preset, field, group.value, view.language);
  const isLocked =
    found !== null && (isLockedOut(locked, found.key) || isLockedOut(locked, readFilterKey(found.key).plain));
  if (!found || isLocked) return html`<th scope="row">${text}</th>`;
  const show = (): void => {
    summary.show(false);
    view.filter(including(query.filters, found));
  };
  return html`<th scope="row">
    <button type="button" class="plain" aria-label=${words.msg(str`Show entries: ${text}`)} @click=${show}>
      ${text}
    </button>
  </th>`;
};

const heading = (column: SummaryColumn, summary: SummaryController, view: View): TemplateResult => {
  const { key, descending } = summary.sort;
  const isSorted = key === column.key;
  return html`<th
    scope="col"
    class="end"
    aria-sort=${isSorted ? (descending ? 'descending' : 'ascending') : nothing}
  >
    <button type="button" class="plain" @click=${() => summary.sortBy(column.key)}>
      ${column.label(view.language.words)}${isSorted ? icon(descending ? DOWN : UP) : nothing}
    </button>
  </th>`;
};

/** A bar of relative length behind the count: the eye compares lengths quicker than digits. */
const bar = (count: number, most: number): TemplateResult =>
  html`<svg class="share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    <rect width=${Math.round((100 * count) / Math.max(1, most))} height="1"></rect>
  </svg>`;

const row = (
  group: SummaryGroup,
  columns: readonly SummaryColumn[],
  most: number,
  { summary, sparklines }: SummaryParts,
  view: View,
): TemplateResult => html`
  <tr>
    ${valueCell(group, summary, view)}
    ${columns.map((column) => {
      const value = column.value(group);
      const text = value === null ? '' : column.text(value, view.format, group);
      const isFault = column.key === 'failed' && value !== null && value > 0;
      return html`<td class=${isFault ? 'end failed' : 'end'}>
        ${column.key === 'count' ? bar(group.count, most) : nothing}${text}
      </td>`;
    })}
    ${sparklines.isOffered ? sparkCell(group, sparklines, view) : nothing}
  </tr>
`;

/** Whether a server counted that knows no percentiles, of a log whose rows have durations. */
const lacksPercentiles = ({ answer }: SummaryController, { report }: View): boolean =>
  answer !== null &&
  !answer.among &&
  answer.groups.length > 0 &&
  answer.groups.every(({ p50, p95, p99 }) => p50 === undefined && p95 === undefined && p99 === undefined) &&
  report.state.preset.fields.some(({ kind }) => kindOf(kind).unit);

/** What the numbers are of, in one line. */
const scope = (summary: SummaryController, view: View): string => {
  const { language } = view;
  const { words, number } = language;
  const { answer } = summary;
  if (!answer) return '';
  const { among, total, distinct, groups } = answer;
  const shown = number(groups.length);
  const said = [
    total === null ? '' : words.msg(str`Entries: ${number(total)}`),
    distinct === undefined ? '' : words.msg(str`Different values: ${number(distinct)}`),
    groups.length === MOST_VALUES && distinct !== groups.length
      ? words.msg(str`The ${shown} most frequent are shown.`)
      : '',
    among && !among.isAll
      ? words.msg(str`Only the ${number(among.rows)} rows loaded so far were counted.`)
      : '',
    lacksPercentiles(summary, view) ? words.msg('The server does not calculate percentiles.') : '',
  ];
  return said.filter(Boolean).join(' · ');
};

const content = (parts: SummaryParts, view: View): TemplateResult => {
  const { summary } = parts;
  const { words } = view.language;
  const { problem, answer, groups } = summary;
  if (problem) {
    const { title, advice } = problemWords(problem, words);
    return html`<div class="message fault" part="message">
      <p><strong>${title}</strong> ${advice}</p>
      <button type="button" part="button" @click=${() => summary.retry()}>${words.msg('Retry')}</button>
    </div>`;
  }
  if (!answer) return html`<p class="note">${words.msg('Loading…')}</p>`;
  if (groups.length === 0) return html`<p class="note">${words.msg('There is nothing to sum up.')}</p>`;
  const columns = summaryColumns.filter(({ value }) => groups.some((group) => value(group) !== null));
  const most = Math.max(...groups.map(({ count }) => count));
  const label = summary.field!.label(words);
  const sentence = summarySentence(answer, (group) => valueText(group, summary, view), view.language);
  return html`${sentence ? html`<p class="sentence">${sentence}</p>` : nothing}
    <table>
      <caption class="visually-hidden">
        ${words.msg(str`Summary by ${label}`)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${label}</th>
          ${columns.map((column) => heading(column, summary, view))}
          ${parts.sparklines.isOffered ? html`<th scope="col">${words.msg('Over time')}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${groups.map((group) => row(group, columns, most, parts, view))}
      </tbody>
    </table>`;
};

/** The choice between the rows and their summary: one stop for Tab, as radio buttons are. */
export const viewToggle = (
  summary: SummaryController,
  { language }: View,
): TemplateResult | typeof nothing => {
  if (summary.field === null) return nothing;
  const { words } = language;
  const option = (isSummary: boolean, label: string): TemplateResult =>
    html`<label title=${label}>
      <input
        type="radio"
        name="view"
        aria-keyshortcuts="g"
        .checked=${live(summary.isOpen === isSummary)}
        @change=${() => summary.show(isSummary)}
      /><span>${label}</span>
    </label>`;
  return html`<div
    class="view-toggle strip-end"
    role="radiogroup"
    aria-label=${words.msg('View', { id: 'view-rows-or-summary' })}
  >
    ${option(false, words.msg('Rows'))} ${option(true, words.msg('Summary'))}
  </div>`;
};

/** The entries that match, summed up by the values of a field: how many, how many failed, how long they took. */
export const summaryPanel = (parts: SummaryParts, view: View): TemplateResult | typeof nothing => {
  const { summary, errors, actions, run } = parts;
  if (!summary.isOpen) return nothing;
  const { words } = view.language;
  const { preset } = view.report.state;
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    // The panel goes, and the keyboard is not to go with it.
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    root.querySelector<HTMLElement>('.view-toggle input')?.focus();
    summary.show(false);
  };
  return html`
    <section class="summary" part="summary" aria-label=${words.msg('Summary')} @keydown=${pressed}>
      <header>
        <label for="summary-field">${words.msg('By', { id: 'summary-by' })}</label>
        <select
          id="summary-field"
          part="input"
          .value=${summary.isErrors ? ERRORS : (summary.field?.key ?? '')}
          @change=${({ target }: Event) => summary.choose((target as HTMLSelectElement).value)}
        >
          ${summaryFields(preset).map(
            ({ key, label }) =>
              html`<option value=${key} ?selected=${!summary.isErrors && key === summary.field?.key}>
                ${label(words)}
              </option>`,
          )}
          ${
            errors.isOffered
              ? html`<option value=${ERRORS} ?selected=${summary.isErrors}>${words.msg('Errors')}</option>`
              : nothing
          }
        </select>
        <span class="scope" role="status">${scope(summary, view)}</span>
        ${
          (summary.isErrors ? (errors.groups ?? []) : summary.groups).length > 0
            ? actions.map(
                (action) =>
                  html`<button type="button" part="button" @click=${() => run(action)}>
                    ${action.label(words)}
                  </button>`,
              )
            : nothing
        }
      </header>
      <div class="groups" tabindex="0" role="group" aria-label=${words.msg('Summary')}>
        ${summary.isErrors ? errorTable(errors, view) : content(parts, view)}
      </div>
    </section>
  `;
};
