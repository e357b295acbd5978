import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { placePopover } from './place-popover.js';
import type { Language } from '../i18n/language.js';
import { str } from '../i18n/words.js';
import { focusOption, listKeyPressed, multiSelectParts, narrowList, optionsOf } from './multi-select-list.js';

/** A drop-down from which several values can be chosen, or a text be typed that they contain. */
export interface MultiSelect {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  /** The text field in place of a choice: its name in the form, its label and its text. */
  readonly free: { readonly name: string; readonly label: string; readonly text: string };
  readonly isLocked: boolean;
  readonly describedBy: string;
}

/** More options than this have a box that narrows them. */
const MANY = 8;

/** More values than this are counted on the button. */
const NAMED = 2;

const summary = (labels: readonly string[], contained: string, { words }: Language): string => {
  const parts = contained === '' ? labels : [...labels, words.msg(str`contains ${contained}`)];
  const count = String(parts.length);
  if (parts.length > NAMED) return words.msg(str`${count} chosen`);
  return parts.join(', ') || words.msg('Any', { desc: 'Drop-down in which no value is chosen' });
};

/**
 * Shows what the hidden `select` and the text field hold, as check marks and on the button. By hand, as for what is typed:
 * the report's own rendering must not take back a choice that was not applied yet.
 */
const showChosen = (inside: Element, language: Language): void => {
  const { button, list, select, free } = multiSelectParts(inside);
  const chosen = [...select.selectedOptions];
  const values = new Set(chosen.map(({ value }) => value));
  for (const option of optionsOf(list))
    option.setAttribute('aria-selected', String(values.has(option.dataset['value']!)));
  const text = summary(
    chosen.map((option) => option.text),
    free.value.trim(),
    language,
  );
  const shown = button.firstElementChild!;
  if (shown.textContent !== text) shown.textContent = text;
  button.title = text;
};

const close = (inside: Element): void => {
  const { popover, button } = multiSelectParts(inside);
  if (!popover.matches(':popover-open')) return;
  popover.hidePopover();
  button.focus();
};

const open = (inside: Element): void => {
  const { popover, button } = multiSelectParts(inside);
  popover.style.minInlineSize = `${button.offsetWidth}px`;
  placePopover(popover, button);
  focusOption(inside);
};

/** What each open popover hears of scrolling and of the window's size, to stay with its button. */
const following = new WeakMap<Element, AbortController>();

const follow = (popover: HTMLElement, button: Element): void => {
  const heard = new AbortController();
  following.set(popover, heard);
  const options = { capture: true, passive: true, signal: heard.signal };
  const place = () => popover.matches(':popover-open') && placePopover(popover, button);
  // Scrolling within the report is not heard outside of its root.
  popover.getRootNode().addEventListener('scroll', place, options);
  window.addEventListener('scroll', place, options);
  window.addEventListener('resize', place, options);
};

const toggled = (event: ToggleEvent): void => {
  const popover = event.currentTarget as HTMLElement;
  const { button, narrow } = multiSelectParts(popover);
  button.ariaExpanded = String(event.newState === 'open');
  following.get(popover)?.abort();
  if (event.newState === 'open') {
    follow(popover, button);
    return;
  }
  narrow.value = '';
  narrowList(popover);
};

const buttonKeyPressed = (event: KeyboardEvent): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  open(event.currentTarget as Element);
};

/** Keys anywhere in the popover. What a text box does with a key is its own affair, but for the way out. */
const popoverKeyPressed = (event: KeyboardEvent): void => {
  const { narrow } = multiSelectParts(event.currentTarget as Element);
  if (event.key === 'Escape' || (event.key === 'ArrowUp' && event.altKey)) {
    event.preventDefault();
    event.stopPropagation();
    close(event.currentTarget as Element);
  } else if (event.target === narrow && (event.key === 'ArrowDown' || event.key === 'Enter')) {
    // Enter would search before anything is chosen.
    event.preventDefault();
    focusOption(narrow);
  }
};

/** Tab out of the popover closes it. */
const left = ({ currentTarget, relatedTarget }: FocusEvent): void => {
  const place = currentTarget as HTMLElement;
  if (relatedTarget === null || place.contains(relatedTarget as Node)) return;
  const { popover } = multiSelectParts(place);
  if (popover.matches(':popover-open')) popover.hidePopover();
};

/** Empties every such drop-down of a form. */
export const clearMultiSelects = (form: Element, language: Language): void => {
  for (const place of form.querySelectorAll('.multi-select')) showChosen(place.firstElementChild!, language);
};

/** Closes what is open: its form was sent. */
export const closeMultiSelects = (form: Element): void => {
  for (const place of form.querySelectorAll('.multi-select')) close(place.firstElementChild!);
};

/**
 * A button and a popover with a list of choices and a text field. The browser's own list of several choices takes Ctrl and
 * the pointer together, which nobody is told; it is here all the same, hidden, and holds what the form sends.
 */
export const multiSelect = (field: MultiSelect, language: Language): TemplateResult => {
  const { id, label, choices, chosen, free, isLocked } = field;
  const { words } = language;
  const toggle = (option: HTMLElement): void => {
    const { select, free: text } = multiSelectParts(option);
    const { value } = option.dataset;
    for (const own of select.options) if (own.value === value) own.selected = !own.selected;
    // A value and a text would both have to be there: anyone who goes over from one to the other means either.
    text.value = '';
    focusOption(option, option);
    showChosen(option, language);
  };
  const typed = ({ currentTarget }: Event): void => {
    const { select, free: text } = multiSelectParts(currentTarget as Element);
    if (text.value.trim() !== '') for (const own of select.options) own.selected = false;
    showChosen(text, language);
  };
  const clicked = ({ target }: Event): void => {
    const option = (target as Element).closest<HTMLElement>('[role="option"]');
    if (option) toggle(option);
  };
  const drawn = (last?: Element): void => {
    if (!last) return;
    showChosen(last, language);
    narrowList(last);
  };
  return html`
    <div class="multi-select" @focusout=${left}>
      <button
        type="button"
        part="input"
        role="combobox"
        id=${id}
        aria-label=${label}
        aria-haspopup="dialog"
        aria-expanded="false"
        aria-controls="${id}-popover"
        aria-describedby=${field.describedBy}
        ?disabled=${isLocked}
        @click=${(event: Event) => open(event.currentTarget as Element)}
        @keydown=${buttonKeyPressed}
      >
        <span></span>
      </button>
      <select hidden multiple name=${id} tabindex="-1" ?disabled=${isLocked}>
        ${repeat(
          choices,
          ({ value }) => value,
          ({ value, label: text }) =>
            html`<option value=${value} .selected=${chosen.includes(value)}>${text}</option>`,
        )}
      </select>
      <div
        class="popover choices"
        id="${id}-popover"
        part="menu"
        popover
        role="dialog"
        aria-label=${label}
        @toggle=${toggled}
        @keydown=${popoverKeyPressed}
      >
        <input
          class="narrow"
          part="input"
          type="text"
          autocomplete="off"
          spellcheck="false"
          aria-label=${words.msg('Find in the list')}
          placeholder=${words.msg('Find in the list')}
          ?hidden=${choices.length <= MANY}
          @input=${(event: Event) => narrowList(event.currentTarget as Element)}
        />
        <div
          role="listbox"
          aria-multiselectable="true"
          aria-label=${label}
          @click=${clicked}
          @keydown=${(event: KeyboardEvent) => listKeyPressed(event, toggle)}
        >
          ${repeat(
            choices,
            ({ value }) => value,
            ({ value, label: text }) =>
              html`<div role="option" tabindex="-1" aria-selected="false" data-value=${value}>${text}</div>`,
          )}
        </div>
        <p class="none">${words.msg('No values to choose from.')}</p>
        <label for="${id}-free">
          ${words.msg('Contains …', { desc: 'Choice of a text that is typed, in place of a value' })}
        </label>
        <input
          class="free"
          part="input"
          type="text"
          id="${id}-free"
          name=${free.name}
          aria-label=${free.label}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          .value=${free.text}
          ?disabled=${isLocked}
          @input=${typed}
          ${ref(drawn)}
        />
      </div>
    </div>
  `;
};
