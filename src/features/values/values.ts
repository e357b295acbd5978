import { html, nothing, type TemplateResult } from 'lit';
import { str } from '../../i18n/words.js';
import { fieldOf, searchLabel } from '../../presets/catalogue.js';
import { fieldDescription } from '../../presets/descriptions.js';
import { problemWords } from '../../ui/problem-words.js';
import type { View } from '../../ui/view.js';
import { numberSpread } from './number-spread.js';
import { failedText, optionName } from './option-name.js';
import { BOX, LIST } from './picker-events.js';
import { isEachOnce, type OptionsContext, type ValueOption } from './value-options.js';
import type { ValuePicker } from './value-picker.js';

const LISTBOX = 'values-list';

/** Id of a line, for `aria-activedescendant`. */
export const lineId = (place: number): string => `value-${place}`;

/** A bar of relative length, with the share that failed. */
const bar = ({ count, failed = 0 }: ValueOption, most: number): TemplateResult => {
  const width = (part: number): number => (100 * part) / Math.max(1, most);
  return html`<svg class="amount" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    <rect width=${width(count ?? 0)} height="1"></rect>
    <rect class="failed" width=${width(failed)} height="1"></rect>
  </svg>`;
};

const line = (
  option: ValueOption,
  place: number,
  most: number,
  picker: ValuePicker,
  view: View,
): TemplateResult => {
  const { language } = view;
  return html`<div
    role="option"
    id=${lineId(place)}
    class=${picker.active === place ? 'active' : ''}
    aria-selected=${String(picker.isTicked(option))}
  >
    <span class="tick"></span>
    <span class="text" aria-hidden="true">${option.label}</span>
    <span class="visually-hidden">${optionName(option, language)}</span>
    <span class="failed" aria-hidden="true">${failedText(option, language)}</span>
    <span class="count" aria-hidden="true"
      >${option.count === null ? '' : language.number(option.count)}</span
    >
    ${bar(option, most)}
  </div>`;
};

/** The line for the text that is typed, which looks anywhere in a value. */
const containedLine = (
  place: number,
  picker: ValuePicker,
  { language }: View,
): TemplateResult | typeof nothing => {
  const { contained } = picker;
  if (contained === '') return nothing;
  return html`<div
    role="option"
    id=${lineId(place)}
    class="contained ${picker.active === place ? 'active' : ''}"
    aria-selected="false"
  >
    ${picker.isNetwork ? language.words.msg(str`is in ${contained}`) : language.words.msg(str`contains “${contained}”`)}
  </div>`;
};

/** What the counts are of, that they are on their way, or why there are none: one line. */
const scope = (picker: ValuePicker, { language }: View): unknown => {
  const { words, number } = language;
  const { answer, problem } = picker;
  if (problem) {
    const { title } = problemWords(problem, words);
    return html`<p class="scope fault">
      ${words.msg('Counts not available.')} ${title}
      <button type="button" class="plain" tabindex="-1" @click=${() => picker.retry()}>
        ${words.msg('Retry')}
      </button>
    </p>`;
  }
  if (!answer) return html`<p class="scope">${words.msg('Counting…')}</p>`;
  const notes: string[] = [];
  if (picker.isAmount && !answer.numbers) notes.push(words.msg('No values to choose from.'));
  else if (isEachOnce(answer)) notes.push(words.msg('Each entry has its own value.'));
  else if (picker.options.length === 0 && !picker.isAmount)
    notes.push(words.msg('No values to choose from.'));
  if (answer.among && !answer.among.isAll) {
    const rows = number(answer.among.rows);
    notes.push(words.msg(str`of the ${rows} rows loaded`));
  }
  return notes.length === 0 ? nothing : html`<p class="scope">${notes.join(' · ')}</p>`;
};

const button = (text: string, act: () => void, isPrimary = false): TemplateResult =>
  html`<button
    type="button"
    part=${isPrimary ? 'button-primary' : 'button'}
    class=${isPrimary ? 'primary' : ''}
    @click=${act}
  >
    ${text}
  </button>`;

const buttons = (picker: ValuePicker, { language: { words } }: View): TemplateResult | typeof nothing => {
  if (picker.target?.input) {
    if (!picker.isChanged) return nothing;
    return html`<div class="acts">${button(words.msg('Apply'), () => picker.apply(undefined), true)}</div>`;
  }
  if (picker.isAmount)
    return html`<div class="acts">${button(words.msg('All'), () => picker.showAll())}</div>`;
  return html`<div class="acts">
    ${button(words.msg('All'), () => picker.showAll())}
    ${button(words.msg('None', { id: 'values-none', desc: 'Unticks every value of a list' }), () => picker.untickAll())}
    ${button(words.msg('Only', { id: 'values-only', desc: 'Shows entries with the ticked values alone' }), () => picker.apply(), true)}
    ${button(words.msg('Not', { id: 'values-not', desc: 'Leaves out entries with the ticked values' }), () => picker.leaveOut())}
  </div>`;
};

const labelOf = ({ preset, field, search, format }: OptionsContext): string =>
  search
    ? searchLabel(preset, search, format.language.words)
    : fieldOf(preset, field).label(format.language.words);

/** What the field of a heading is. */
const about = ({ preset, field, format }: OptionsContext): TemplateResult | typeof nothing => {
  const text = fieldDescription(preset, field, format.language.words);
  return text === null ? nothing : html`<p class="about-text">${text}</p>`;
};

/** The box that narrows the values of a heading. */
const box = (picker: ValuePicker, { language: { words } }: View): TemplateResult | typeof nothing =>
  picker.isAmount
    ? nothing
    : html`<input
        class=${BOX}
        part="input"
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-label=${words.msg('Find in the list')}
        placeholder=${words.msg('Find in the list')}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls=${LISTBOX}
        aria-activedescendant=${picker.active >= 0 ? lineId(picker.active) : nothing}
      />`;

/** The list of values that is open. */
export const values = (picker: ValuePicker, view: View): TemplateResult | typeof nothing => {
  const { context, target, options, answer } = picker;
  if (!context || !target) return nothing;
  const { words } = view.language;
  const label = labelOf(context);
  const most = Math.max(1, ...options.map(({ count }) => count ?? 0));
  const name = words.msg(str`Values of ${label}`);
  // The focus stays where it is typed.
  const keepFocus = (event: Event): void => {
    if (!(event.target as Element).closest('input')) event.preventDefault();
  };
  return html`<div
    class="popover ${LIST}"
    part="menu"
    popover="manual"
    role=${target.input ? nothing : 'dialog'}
    aria-label=${target.input ? nothing : name}
    tabindex=${target.input ? nothing : '-1'}
    @mousedown=${keepFocus}
  >
    ${
      target.input
        ? nothing
        : html`<p class="title">${label}</p>
            ${about(context)}`
    }
    ${target.input ? nothing : box(picker, view)}
    ${answer?.numbers && picker.isAmount ? numberSpread(answer.numbers, context) : nothing}
    <div
      role="listbox"
      id=${LISTBOX}
      aria-label=${name}
      aria-multiselectable="true"
      ?hidden=${picker.lines === 0}
    >
      ${options.map((option, place) => line(option, place, most, picker, view))}
      ${containedLine(options.length, picker, view)}
    </div>
    ${scope(picker, view)} ${buttons(picker, view)}
  </div>`;
};
