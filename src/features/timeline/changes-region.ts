import { html, nothing, type TemplateResult } from 'lit';
import type { Finding, FieldValue } from '../../core/finding.js';
import { clip, toText } from '../../core/to-text.js';
import { visibleText } from '../../core/visible-text.js';
import type { Language } from '../../i18n/language.js';
import { shareText } from '../../i18n/share-text.js';
import { str } from '../../i18n/words.js';
import { kindOf } from '../../kinds/catalogue.js';
import { fieldOf } from '../../presets/catalogue.js';
import { filterForValue, including } from '../../query/filter-by-value.js';
import { CROSS, icon } from '../../ui/icon.js';
import { problemWords } from '../../ui/problem-words.js';
import type { TimeLabels } from './axis.js';
import type { Span } from './buckets.js';
import type { TimelineController } from './timeline-controller.js';
import { spanText } from './words.js';

/** Longest value that is written out. */
const LONGEST = 80;
/** Most sentences. */
const MOST = 5;

const namedValue = (
  { field, value, pattern }: FieldValue,
  { shell }: TimelineController,
  language: Language,
): string => {
  const { label, kind } = fieldOf(shell.report.state.preset, field);
  const format = shell.control.formatOf(language);
  const text = pattern ? toText(value) : kindOf(kind).text(value, format, () => undefined);
  return `${visibleText(label(language.words))} ${visibleText(clip(text, LONGEST))}`;
};

/** "39 of the 41 requests have Client billing-service, as 3 % of all others do. Also: Method POST. First at 14:04:51." */
const sentence = (finding: Finding, controller: TimelineController, language: Language): string => {
  const { words, number } = language;
  const [count, all] = [number(finding.inside), number(finding.insideTotal)];
  const value = namedValue(finding, controller, language);
  const share = shareText(finding.outsideTotal > 0 ? finding.outside / finding.outsideTotal : 0, language);
  const parts = [
    finding.outsideTotal > 0
      ? words.msg(str`${count} of ${all} have ${value} (${share} of all others).`)
      : words.msg(str`${count} of ${all} have ${value}.`),
  ];
  if (finding.alike.length > 0) {
    const values = finding.alike.map((one) => namedValue(one, controller, language)).join(', ');
    parts.push(words.msg(str`So do: ${values}.`));
  }
  if (finding.first !== undefined) {
    const time = language.dateTime(finding.first, 'HH:mm:ss');
    parts.push(words.msg(str`First at ${time}.`));
  }
  return parts.join(' ');
};

const line = (
  finding: Finding,
  span: Span,
  controller: TimelineController,
  language: Language,
): TemplateResult => {
  const { shell, canZoom } = controller;
  const { preset } = shell.report.state;
  // A pattern of addresses is no value that rows have: nothing finds exactly those.
  const filter = finding.pattern ? null : filterForValue(preset, finding.field, finding.value, language);
  const text = sentence(finding, controller, language);
  return html`<li>
    <span>${text}</span>
    ${
      filter && canZoom
        ? html`<button
            type="button"
            part="button"
            aria-description=${text}
            @click=${() => shell.filter(including(controller.filtersFor(span), filter))}
          >
            ${language.words.msg('Show these')}
          </button>`
        : nothing
    }
  </li>`;
};

const content = (span: Span, controller: TimelineController, language: Language): unknown => {
  const { found, problem } = controller.changes;
  const { words, number } = language;
  if (problem) {
    const { title, advice } = problemWords(problem, words);
    return html`<p>${title} ${advice}</p>`;
  }
  if (!found) return html`<p>${words.msg('Comparing…')}</p>`;
  const { findings, inside, outside, among } = found;
  const rows = number(among.rows);
  const nothingFound =
    inside === 0
      ? words.msg('No requests of this span are loaded.')
      : outside === 0
        ? words.msg('There are no other requests to compare these with.')
        : words.msg('Nothing stands out: these requests are like the others.');
  return html`
    ${
      findings.length === 0
        ? html`<p>${nothingFound}</p>`
        : html`<ul>
            ${findings.slice(0, MOST).map((finding) => line(finding, span, controller, language))}
          </ul>`
    }
    ${among.isAll ? nothing : html`<p class="more">${words.msg(str`Only the ${rows} rows loaded were compared.`)}</p>`}
  `;
};

/** What the rows of a span have more often than the others, in sentences. */
export const changesRegion = (
  controller: TimelineController,
  labels: TimeLabels,
  language: Language,
): TemplateResult | typeof nothing => {
  const { changes } = controller;
  const { span } = changes;
  if (!span) return nothing;
  const { words } = language;
  const times = spanText(span, labels, language);
  const close = (event: Event): void => {
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    root.querySelector<HTMLElement>('.timeline-list')?.focus({ preventScroll: true });
    changes.close();
  };
  const name = words.msg(str`What changed, ${times}`);
  return html`<div class="timeline-changes" role="region" aria-label=${name} aria-live="polite">
    <h3>${name}</h3>
    <button
      type="button"
      part="button"
      class="plain close"
      aria-label=${words.msg('Close')}
      title=${words.msg('Close')}
      @click=${close}
    >
      ${icon(CROSS)}
    </button>
    ${content(span, controller, language)}
  </div>`;
};
