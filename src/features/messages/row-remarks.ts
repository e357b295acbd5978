import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import { ignoredActions } from './ignored-actions.js';
import { visibleText } from '../../core/visible-text.js';
import { readFilterKey } from '../../core/query.js';
import { str } from '../../i18n/words.js';
import { fieldOf, searchFieldOf } from '../../presets/catalogue.js';
import type { Preset } from '../../presets/preset.js';
import { isAnywhere } from '../../query/condition-for.js';
import { filterLabel } from '../../query/filter-lines.js';
import type { ReportState } from '../../report/state.js';
import { readingEndWords } from '../../log/reading/reading-end-words.js';
import { remarkHasTrait, remarksOf, type RemarkCode, type RemarkOf } from '../../sources/remark.js';
import type { Action } from '../../ui/action.js';
import { messageActions } from '../../ui/message-actions.js';
import type { View } from '../../ui/view.js';

const oddRows = (count: number, { words, number }: Language): string => {
  const text = number(count);
  return words.plural(count, {
    zero: words.msg(str`${text} rows are not entries. See their details.`, { id: 'odd-rows-zero' }),
    one: words.msg(str`${text} row is not an entry. See its details.`),
    two: words.msg(str`${text} rows are not entries. See their details.`, { id: 'odd-rows-two' }),
    few: words.msg(str`${text} rows are not entries. See their details.`, { id: 'odd-rows-few' }),
    many: words.msg(str`${text} rows are not entries. See their details.`, { id: 'odd-rows-many' }),
    other: words.msg(str`${text} rows are not entries. See their details.`),
  });
};

const labelOf = (preset: Preset, key: string, { words }: Language): string => {
  const { plain } = readFilterKey(key);
  if (isAnywhere(preset, key)) return filterLabel(preset, plain, words);
  const search = searchFieldOf(preset, plain);
  return (search?.label ?? fieldOf(preset, search?.field ?? plain).label)(words);
};

/** The labels of what an endpoint ignored. */
const ignoredNames = (
  { filters, sort }: RemarkOf<'ignored' | 'done-here'>,
  preset: Preset,
  language: Language,
): string => {
  const keys = [...filters, ...(sort === null ? [] : [sort])];
  return [...new Set(keys.map((key) => labelOf(preset, key, language)))].join(', ');
};

/** What is said of a remark: what stands out of it, `''` where nothing does, and the rest. */
interface Said {
  readonly strong?: string;
  readonly text: string;
  readonly actions?: readonly Action[];
}

/** Remarks whose numbers are of one page are summed up in one sentence each. */
type SaidInSum =
  'row-not-object' | 'repeated' | 'too-many-rows' | 'file-quotes' | 'unread-times' | 'unlikely-times';
type SaidAlone = Exclude<RemarkCode, SaidInSum>;

type Words<Code extends SaidAlone> = (remark: RemarkOf<Code>, state: ReportState, language: Language) => Said;

const fileText = ({ words }: Language): string => words.msg('Everything before that is shown.');

/** What is said of each, in this order. Of several of one code the first one is meant. */
const SAID: { readonly [Code in SaidAlone]: Words<Code> } = {
  'done-here': (remark, { preset }, language) => {
    const names = ignoredNames(remark, preset, language);
    return {
      text: language.words.msg(str`The server ignored this filter, so the report applied it: ${names}.`),
    };
  },
  ignored: (remark, { preset, remarks }, language) => {
    const { words } = language;
    const names = ignoredNames(remark, preset, language);
    const leavesRowsIn = remarksOf(remarks, 'ignored').some(({ filters }) => filters.length > 0);
    return {
      strong: words.msg(str`The server ignored: ${names}.`),
      text: leavesRowsIn ? words.msg('Some rows below do not match.') : '',
      actions: ignoredActions,
    };
  },
  'file-encoding': ({ encoding }, _state, { words }) => ({
    text: words.msg(str`The file is not UTF-8. Its text was read as ${encoding}.`),
  }),
  'file-dates': ({ columns }, _state, { words }) => ({
    strong: words.msg(str`Day or month first? The dates in ${columns.join(', ')} do not say.`),
    text: words.msg('They are shown as written and not sorted by time.'),
  }),
  'guessed-unit': ({ field, unit, value, milliseconds }, { preset }, language) => {
    const { words, number } = language;
    const name = labelOf(preset, field, language);
    // What is shown as received needs no words.
    if (unit === 'ms') return { text: '' };
    return {
      text: words.msg(
        str`${name}: the log does not say its unit. It was taken as ${unit}, so ${visibleText(value)} is shown as ${number(milliseconds)} ms.`,
      ),
    };
  },
  'file-cut-off': (_remark, _state, language) => ({
    strong: language.words.msg('The file is cut off or damaged.'),
    text: fileText(language),
  }),
  'file-stopped': (_remark, _state, language) => ({
    strong: language.words.msg('The file was not read to its end.'),
    text: fileText(language),
  }),
  'cut-short': ({ end }, _state, language) => {
    const { title, advice } = readingEndWords(end, language);
    return { strong: title, text: advice };
  },
  'one-instant': (_remark, _state, { words }) => ({
    text: words.msg('Too many entries at one instant: these and older ones are missing.'),
  }),
  'one-page': (_remark, _state, { words }) => ({
    text: words.msg(
      'The server sends the same entries for every page. Set a mapping that says how to ask for others.',
    ),
  }),
};

const alone = <Code extends SaidAlone>(code: Code, view: View): TemplateResult | typeof nothing => {
  const { report, language } = view;
  const { remarks } = report.state;
  const [remark] = remarksOf(remarks, code);
  const isDoneHere = remarksOf(remarks, 'done-here').length > 0;
  if (!remark || (isDoneHere && remarkHasTrait(remark, 'lifted'))) return nothing;
  const { strong = '', text, actions } = SAID[code](remark, report.state, language);
  if (strong === '' && text === '') return nothing;
  return html`<div class=${remarkHasTrait(remark, 'fault') ? 'message fault' : 'message'} part="message">
    <p>${strong === '' ? '' : html`<strong>${strong}</strong>`} ${text}</p>
    ${actions ? messageActions(actions, view) : nothing}
  </div>`;
};

/** Numbers of remarks on several pages, in one message. */
const summed = ({ report, language }: View): TemplateResult | typeof nothing => {
  // An answer that was made here tells the same ones on each of its pages.
  const remarks = [...new Set(report.state.remarks)].filter((remark) => remarkHasTrait(remark, 'summed'));
  const { words, number } = language;
  const rowsOf = (code: SaidInSum): number =>
    remarksOf(remarks, code).reduce((sum, { rows }) => sum + rows, 0);
  const again = rowsOf('repeated');
  const received = number(rowsOf('too-many-rows'));
  const kept = number(remarksOf(remarks, 'too-many-rows').reduce((sum, remark) => sum + remark.kept, 0));
  const texts = [
    rowsOf('row-not-object') > 0 ? oddRows(rowsOf('row-not-object'), language) : '',
    rowsOf('file-quotes') > 0
      ? words.msg(
          str`Rows with unmatched quotes, whose cells may be wrong: ${number(rowsOf('file-quotes'))}.`,
        )
      : '',
    again > 0 ? words.msg(str`Received twice: ${number(again)} entries.`) : '',
    rowsOf('too-many-rows') > 0
      ? words.msg(str`The server sent ${received} rows at once; the first ${kept} are shown.`)
      : '',
    rowsOf('unread-times') > 0
      ? words.msg(
          str`Unreadable times, shown as received: ${number(rowsOf('unread-times'))}, such as "${visibleText(remarksOf(remarks, 'unread-times')[0]!.value)}".`,
        )
      : '',
    rowsOf('unlikely-times') > 0
      ? words.msg(str`Times before 1990 or after 2100: ${number(rowsOf('unlikely-times'))}.`)
      : '',
  ].filter(Boolean);
  return texts.length === 0
    ? nothing
    : html`<div class="message" part="message"><p>${texts.join(' ')}</p></div>`;
};

const CODES = Object.keys(SAID) as readonly SaidAlone[];

/** What the reader should know about rows that are there, though not as they should be; the others are unharmed. */
export const rowRemarks = (view: View): TemplateResult =>
  html`${CODES.map((code) => alone(code, view))}${summed(view)}`;
