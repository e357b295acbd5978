import { html, nothing, type TemplateResult } from 'lit';
import type { Filters } from '../core/query.js';
import type { Finding, FieldValue } from '../core/finding.js';
import { clip, toText } from '../core/to-text.js';
import { visibleText } from '../core/visible-text.js';
import type { Language } from '../i18n/language.js';
import { shareText } from '../i18n/share-text.js';
import { str } from '../i18n/words.js';
import { kindOf } from '../kinds/catalogue.js';
import { fieldOf } from '../presets/catalogue.js';
import { filterForValue, type ValueFilter } from '../query/filter-by-value.js';
import type { FindingsQuestion } from '../report/findings-question.js';
import { problemWords } from '../ui/problem-words.js';
import type { Shell } from './shell.js';

/** Longest value that is written out, in characters. */
const LONGEST = 80;
/** Most sentences. */
const MOST = 5;

type Reports = Pick<Shell, 'control' | 'report' | 'filter'>;

const namedValue = ({ field, value, pattern }: FieldValue, shell: Reports, language: Language): string => {
  const { label, kind } = fieldOf(shell.report.state.preset, field);
  const format = shell.control.formatOf(language);
  const text = pattern ? toText(value) : kindOf(kind).text(value, format, () => undefined);
  return `${visibleText(label(language.words))} ${visibleText(clip(text, LONGEST))}`;
};

/** "39 of 41 have Client billing-service (3 % of all others). So do: Method POST. First at 14:04:51." */
export const findingSentence = (
  finding: Finding,
  shell: Reports,
  language: Language,
  inWords: FindingsView['inWords'] = undefined,
): string => {
  const { words, number } = language;
  const [count, all] = [number(finding.inside), number(finding.insideTotal)];
  const value = namedValue(finding, shell, language);
  const share = shareText(finding.outsideTotal > 0 ? finding.outside / finding.outsideTotal : 0, language);
  const parts = [
    inWords
      ? inWords(count, all, value, share)
      : finding.outsideTotal > 0
        ? words.msg(str`${count} of ${all} have ${value} (${share} of all others).`)
        : words.msg(str`${count} of ${all} have ${value}.`),
  ];
  if (finding.alike.length > 0) {
    const values = finding.alike.map((one) => namedValue(one, shell, language)).join(', ');
    parts.push(words.msg(str`So do: ${values}.`));
  }
  if (finding.first !== undefined) {
    const time = language.dateTime(finding.first, 'HH:mm:ss');
    parts.push(words.msg(str`First at ${time}.`));
  }
  return parts.join(' ');
};

/** How the sentences are shown. */
export interface FindingsView {
  readonly shell: Reports;
  readonly language: Language;
  /** The filters that show the rows of a sentence; null where they cannot be filtered for. */
  filtersOf(filter: ValueFilter): Filters | null;
  /** What is said of a value; that so many of all others have it, where not given. */
  readonly inWords?: ((count: string, all: string, value: string, share: string) => string) | undefined;
  /** What is said where none of the rows in question are loaded. */
  readonly none: string;
}

const line = (finding: Finding, { shell, language, filtersOf, inWords }: FindingsView): TemplateResult => {
  const { preset } = shell.report.state;
  // Rows have addresses, and not their pattern: no filter finds exactly those.
  const filter = finding.pattern ? null : filterForValue(preset, finding.field, finding.value, language);
  const filters = filter && filtersOf(filter);
  const text = findingSentence(finding, shell, language, inWords);
  return html`<li>
    <span>${text}</span>
    ${
      filters
        ? html`<button
            type="button"
            part="button"
            aria-description=${text}
            @click=${() => shell.filter(filters)}
          >
            ${language.words.msg('Show these')}
          </button>`
        : nothing
    }
  </li>`;
};

/** What the rows in question have more often than the others, in sentences; or why there are none. */
export const findingsList = (
  { found, problem }: Pick<FindingsQuestion<unknown>, 'found' | 'problem'>,
  view: FindingsView,
): TemplateResult => {
  const { words, number } = view.language;
  if (problem) {
    const { title, advice } = problemWords(problem, words);
    return html`<p>${title} ${advice}</p>`;
  }
  if (!found) return html`<p>${words.msg('Comparing…')}</p>`;
  const { findings, inside, outside, among } = found;
  const rows = number(among.rows);
  const nothingFound =
    inside === 0
      ? view.none
      : outside === 0
        ? words.msg('There are no other requests to compare these with.')
        : words.msg('Nothing unusual: these requests are like the others.');
  return html`
    ${
      findings.length === 0
        ? html`<p>${nothingFound}</p>`
        : html`<ul>
            ${findings.slice(0, MOST).map((finding) => line(finding, view))}
          </ul>`
    }
    ${among.isAll ? nothing : html`<p class="more">${words.msg(str`Only the ${rows} rows loaded were compared.`)}</p>`}
  `;
};
