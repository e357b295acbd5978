import { html, render } from 'lit';
import type { Shell } from '../../shell/shell.js';
import { str } from '../../i18n/words.js';
import { icon } from '../../ui/icon.js';
import { LIST, MARK } from './picker-events.js';
import { placeList } from './place-list.js';
import { hasValues, isLockedField, searchOf } from './value-field.js';
import type { PickerTarget, ValuePicker } from './value-picker.js';
import { lineId } from './values.js';

const CHEVRON = 'm3.5 6 4.5 4.5L12.5 6';

/** What says of search fields and headings that they have a list of values, and where the open one is. */
export class FieldMarks {
  readonly #shell: Shell;
  readonly #picker: ValuePicker;
  #box: HTMLInputElement | null = null;
  #said: PickerTarget | null = null;
  #entered: PickerTarget | null = null;

  constructor(shell: Shell, picker: ValuePicker) {
    this.#shell = shell;
    this.#picker = picker;
    const options = { capture: true, passive: true, signal: shell.signal };
    const place = (): void => this.#place();
    shell.element.renderRoot.addEventListener('scroll', place, options);
    shell.whileConnected((signal) => {
      for (const name of ['scroll', 'resize'])
        window.addEventListener(name, place, { capture: true, passive: true, signal });
    });
  }

  close(): void {
    this.#unmark();
    for (const mark of this.#shell.element.renderRoot.querySelectorAll(`.${MARK}`)) mark.remove();
  }

  /** The report was drawn anew. */
  update(box: HTMLInputElement | null): void {
    this.#markHeadings();
    for (const input of this.#fields) {
      input.setAttribute('aria-haspopup', 'listbox');
      input.setAttribute('aria-autocomplete', 'list');
    }
    if (box !== this.#box) this.#unmark();
    this.#box = box;
    const { target, active } = this.#picker;
    if (!target) return;
    if (!target.anchor.isConnected || !target.anchor.checkVisibility()) return this.#picker.close();
    if (target.input) {
      // A text box has no word for a list that is open; what it controls says it.
      target.input.setAttribute('aria-controls', 'values-list');
      if (active >= 0) target.input.setAttribute('aria-activedescendant', lineId(active));
      else target.input.removeAttribute('aria-activedescendant');
    }
    this.#place();
    this.#enter();
    this.#sayCount();
    this.#shell.element.renderRoot
      .querySelector(`.${LIST} .active`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  get #fields(): HTMLInputElement[] {
    const { state } = this.#shell.report;
    return state.preset.search.flatMap(({ key, field }) => {
      if (!hasValues(state.preset, field)) return [];
      const input = this.#shell.element.renderRoot.querySelector<HTMLInputElement>(
        `input[type="text"][id="${CSS.escape(`search-${key}`)}"]`,
      );
      return input && !input.readOnly && !isLockedField(state, key) ? [input] : [];
    });
  }

  /** Once for each list: how many values there are, and how to reach them. */
  #sayCount(): void {
    const { target, answer, options } = this.#picker;
    const language = this.#shell.language();
    if (!target?.input || !answer || this.#said === target || !language) return;
    this.#said = target;
    const count = language.number(options.length);
    if (options.length > 0)
      this.#shell.say(language.words.msg(str`Values: ${count}. Press the down arrow to choose.`));
  }

  /** The list of a heading has the focus in it, once it is shown. */
  #enter(): void {
    const { target } = this.#picker;
    if (!target || target.input || this.#entered === target) return;
    this.#entered = target;
    const list = this.#shell.element.renderRoot.querySelector<HTMLElement>(`.${LIST}`);
    (this.#box ?? list)?.focus();
  }

  #unmark(): void {
    this.#box?.removeAttribute('aria-activedescendant');
    if (this.#box?.closest('.search')) this.#box.removeAttribute('aria-controls');
  }

  #place(): void {
    const { target } = this.#picker;
    // Called at each step of any scrolling: nothing is looked for where no list is open.
    if (!target) return;
    const root = this.#shell.element.renderRoot;
    const list = root.querySelector<HTMLElement>(`.${LIST}`);
    if (list?.isConnected)
      placeList(list, target.anchor, target.input ? root.querySelector('.search .buttons') : null);
  }

  /** The mark is for the pointer: the keyboard has Alt and the down arrow, which the heading says. */
  #markHeadings(): void {
    const { report, element } = this.#shell;
    const { preset } = report.state;
    const headings = element.renderRoot.querySelectorAll<HTMLElement>('[role="columnheader"]');
    for (const [place, heading] of headings.entries()) {
      const field = this.#shell.table()?.columns[place]?.key;
      const isOffered =
        !!field &&
        hasValues(preset, field) &&
        !isLockedField(report.state, searchOf(preset, field)?.key ?? field);
      const mark = heading.querySelector<HTMLElement>(`:scope > .${MARK}`);
      if (isOffered === (mark !== null)) continue;
      const button = heading.querySelector('.heading');
      if (mark) {
        mark.remove();
        button?.removeAttribute('aria-keyshortcuts');
        continue;
      }
      const made = heading.ownerDocument.createElement('span');
      made.className = MARK;
      made.ariaHidden = 'true';
      render(html`${icon(CHEVRON)}`, made);
      heading.append(made);
      button?.setAttribute('aria-keyshortcuts', 'Alt+ArrowDown');
    }
  }
}
