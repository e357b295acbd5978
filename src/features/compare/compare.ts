import { html, nothing, type TemplateResult } from 'lit';
import { durationText } from '../../kinds/duration.js';
import type { Filters } from '../../core/query.js';
import { toText } from '../../core/to-text.js';
import { visibleText } from '../../core/visible-text.js';
import { spanInWords } from '../../dates/span-in-words.js';
import { str } from '../../i18n/words.js';
import { kindOf } from '../../kinds/catalogue.js';
import { fieldOf } from '../../presets/catalogue.js';
import { filterForValue } from '../../query/filter-by-value.js';
import { findingsList } from '../../shell/findings-list.js';
import { comparisonPanel } from '../../ui/comparison-panel.js';
import { icon } from '../../ui/icon.js';
import { problemWords } from '../../ui/problem-words.js';
import type { View } from '../../ui/view.js';
import type { CompareController, Compared } from './compare-controller.js';
import type { Slower } from './compare-counts.js';
import type { Span } from './compare-spans.js';
import { countSentence, earlierLabel, failedSentence } from './compare-words.js';

/** Two columns, one higher than the other. */
const COLUMNS = 'M3 13.5V8h3.5v5.5zM9.5 13.5v-11H13v11z';

/** The button that compares the time that rows are of with an earlier one. */
export const compareToggle = (
  compare: CompareController,
  { language }: View,
): TemplateResult | typeof nothing => {
  if (!compare.isOffered) return nothing;
  const isOpen = compare.compared !== null;
  const label = language.words.msg('Compare');
  return html`<button
    type="button"
    part="button"
    class="compare-toggle"
    title=${label}
    aria-expanded=${String(isOpen)}
    aria-disabled=${String(!isOpen && compare.earlier.length === 0)}
    @click=${() => (isOpen ? compare.close() : void compare.open())}
  >
    ${icon(COLUMNS)}<span class="strip-label">${label}</span>
  </button>`;
};

const sentence = (
  text: string,
  actions: readonly (readonly [label: string, filters: Filters])[],
  { filter }: View,
): TemplateResult | typeof nothing =>
  text === ''
    ? nothing
    : html`<li>
        <span>${text}</span>
        ${actions.map(
          ([label, filters]) =>
            html`<button type="button" part="button" aria-description=${text} @click=${() => filter(filters)}>
              ${label}
            </button>`,
        )}
      </li>`;

const slowerSentence = (
  { question, value, p95 }: Slower,
  span: Span,
  compare: CompareController,
  view: View,
): TemplateResult | typeof nothing => {
  const { language, report, format } = view;
  const { preset } = report.state;
  const { words } = language;
  const { kind } = fieldOf(preset, question.by);
  const name = visibleText(
    question.pattern ? toText(value) : kindOf(kind).text(value, format, () => undefined),
  );
  const [now, then] = p95.map((time) => durationText(time, language));
  // Rows have addresses, and not their pattern.
  const found = question.pattern ? null : filterForValue(preset, question.by, value, language);
  const show = found ? ([[words.msg('Show these'), compare.filtersFor(span, found)]] as const) : [];
  return sentence(words.msg(str`Slower: ${name}, p95 ${now!}, before ${then!}.`), show, view);
};

const numbers = (compare: CompareController, { spans }: Compared, view: View): TemplateResult => {
  const { language, report } = view;
  const { words } = language;
  const { counts, problem } = compare;
  if (problem) {
    const { title, advice } = problemWords(problem, words);
    return html`<p>${title} ${advice}</p>`;
  }
  if (!counts) return html`<p>${words.msg('Comparing…')}</p>`;
  const [span, earlier] = spans;
  const context = { language, pattern: report.state.preset.dateFormat, now: Date.now() };
  const texts = spans.map(({ start, end }) => spanInWords(start, end, context));
  const [now, then] = counts.all;
  const showThese = [words.msg('Show these'), compare.filtersOf(span)] as const;
  const showThose = [words.msg('Show those before'), compare.filtersOf(earlier)] as const;
  const counted =
    now === null || then === null
      ? words.msg(str`The server does not count the entries of ${texts[0]!} and ${texts[1]!}.`)
      : countSentence([now, then], [texts[0]!, texts[1]!], language);
  const failed = counts.failed[0] ?? 0;
  return html`<ul>
      ${sentence(counted, [showThese, showThose], view)}
      ${sentence(
        failedSentence(counts, language),
        failed > 0 ? [[showThese[0], { ...showThese[1], ...counts.failedFilters }]] : [],
        view,
      )}
      ${counts.slower ? slowerSentence(counts.slower, span, compare, view) : nothing}
    </ul>
    ${
      counts.reachesBack === false
        ? html`<p class="more">${words.msg('The log does not cover all of the earlier period.')}</p>`
        : nothing
    }
    ${
      span.end - span.start === earlier.end - earlier.start
        ? nothing
        : html`<p class="more">
            ${words.msg('Clocks were changed, so one period is longer than the other.')}
          </p>`
    }`;
};

/** What is more common in one of the spans than in the other. */
const values = (compare: CompareController, { spans }: Compared, view: View): TemplateResult => {
  const { language } = view;
  const { words } = language;
  const { shell, findings } = compare;
  const [now, then] = findings;
  const list = (at: 0 | 1, inWords: (count: string, all: string, value: string, share: string) => string) =>
    findingsList(findings[at], {
      shell,
      language,
      inWords,
      filtersOf: (filter) => compare.filtersFor(spans[at], filter),
      none: words.msg('There are no entries in this period.'),
    });
  const more = list(0, (count, all, value, share) =>
    words.msg(str`${count} of ${all} have ${value}, before ${share}.`),
  );
  const isLess = then.subject !== null && (then.found?.findings.length ?? 0) > 0;
  return html`${
    now.subject === null
      ? nothing
      : html`<h3>${words.msg('More often than before')}</h3>
          ${more}`
  }
  ${
    isLess
      ? html`<h3>${words.msg('Less often than before')}</h3>
          ${list(1, (count, all, value, share) =>
            words.msg(str`Before, ${count} of ${all} had ${value}, now ${share}.`),
          )}`
      : nothing
  }`;
};

/** The numbers of the time that rows are of beside those of an earlier one, in sentences. */
export const comparePanel = (compare: CompareController, view: View): TemplateResult | typeof nothing => {
  const { compared } = compare;
  if (!compared) return nothing;
  const { language } = view;
  const { words } = language;
  const list = compare.earlier.map((one) => ({
    label: earlierLabel(one, language),
    isChosen: one === compared.earlier,
    choose: () => compare.compare(one),
  }));
  return comparisonPanel(
    {
      id: 'compare',
      label: words.msg('Compare'),
      choices: { label: words.msg('Compare with'), list },
      found: html`${numbers(compare, compared, view)}${values(compare, compared, view)}`,
      close: () => compare.close(),
    },
    words,
  );
};
