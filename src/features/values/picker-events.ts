import type { Shell } from '../../shell/shell.js';
import { actOf, keyName } from '../../ui/keys.js';
import { fieldKeys, headingKeys, listKeys } from './keys.js';
import { hasValues, isLockedField, searchOf } from './value-field.js';
import type { ValuePicker } from './value-picker.js';

/** Class of the list, and of the box in it that narrows the values of a heading. */
export const LIST = 'values-list';
export const BOX = 'values-find';
/** Class of the mark in a heading that opens the list of its values. */
export const MARK = 'open-values';

const isTextField = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type === 'text' && target.closest('.search') !== null;

/**
 * Opens, narrows and closes the list of values as a reader goes through search fields and headings. The fields are those of the search,
 * which knows nothing of this: they stay text boxes with their names, and say by attributes that there is a list.
 */
export class PickerEvents {
  readonly #shell: Shell;
  readonly #picker: ValuePicker;
  /** Whether the reader acts right now: a focus that a script sets opens nothing. */
  #isActing = false;

  constructor(shell: Shell, picker: ValuePicker) {
    this.#shell = shell;
    this.#picker = picker;
    const { signal } = shell;
    const root = shell.element.renderRoot;
    shell.whileConnected((connected) => {
      const options = { capture: true, passive: true, signal: connected };
      for (const name of ['pointerdown', 'keydown'])
        shell.element.ownerDocument.addEventListener(name, () => this.#acts(), options);
    });
    const listen = (name: string, heard: (event: never) => void): void =>
      root.addEventListener(name, heard as (event: Event) => void, { capture: true, signal });
    listen('focusin', (event: FocusEvent) => this.#focused(event));
    listen('focusout', (event: FocusEvent) => this.#left(event));
    listen('pointerdown', (event: PointerEvent) => this.#pressed(event));
    // A press on a mark leaves the focus where it is until the list takes it.
    listen('mousedown', (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest(`.${MARK}`)) event.preventDefault();
    });
    listen('input', (event: Event) => this.#typed(event));
    listen('keydown', (event: KeyboardEvent) => this.#keyPressed(event));
    listen('click', (event: MouseEvent) => this.#clicked(event));
  }

  /** The box that is typed into while the list is open. */
  get box(): HTMLInputElement | null {
    const { target } = this.#picker;
    return (
      target && (target.input ?? this.#shell.element.renderRoot.querySelector<HTMLInputElement>(`.${BOX}`))
    );
  }

  #acts(): void {
    this.#isActing = true;
    setTimeout(() => (this.#isActing = false));
  }

  #focused({ target }: FocusEvent): void {
    if (isTextField(target) && this.#isActing && this.#picker.target?.input !== target)
      this.#openField(target);
  }

  #left({ relatedTarget }: FocusEvent): void {
    const { target } = this.#picker;
    if (!target) return;
    const list = this.#shell.element.renderRoot.querySelector(`.${LIST}`);
    const isInside =
      relatedTarget instanceof Node && (list?.contains(relatedTarget) || relatedTarget === target.input);
    // What is drawn anew loses the focus for a moment, to nobody.
    if (!isInside && (target.input || relatedTarget)) this.#picker.close();
  }

  #pressed({ target }: PointerEvent): void {
    const { target: open } = this.#picker;
    if (isTextField(target) && open?.input !== target && this.#isFocused(target)) this.#openField(target);
    const isInside = target instanceof Element && target.closest(`.${LIST}, .${MARK}`) !== null;
    if (open && !open.input && !isInside) this.#picker.close();
  }

  #isFocused(field: Element): boolean {
    return (field.getRootNode() as ShadowRoot).activeElement === field;
  }

  #typed({ target }: Event): void {
    const { box } = this;
    if (isTextField(target) && target !== box) this.#openField(target);
    if (target instanceof HTMLInputElement && this.box === target) this.#picker.type(target.value);
  }

  #openField(input: HTMLInputElement): void {
    const { state } = this.#shell.report;
    const search = state.preset.search.find(({ key }) => input.id === `search-${key}`);
    if (!search || input.readOnly || !hasValues(state.preset, search.field)) return;
    if (isLockedField(state, search.key)) return;
    this.#picker.open({ field: search.field, search, input, anchor: input });
  }

  #openHeading(heading: HTMLElement): void {
    const { report } = this.#shell;
    const place = Number(heading.ariaColIndex) - 1;
    const field = this.#shell.table()?.columns[place]?.key;
    if (!field || !hasValues(report.state.preset, field)) return;
    const search = searchOf(report.state.preset, field);
    if (isLockedField(report.state, search?.key ?? field)) return;
    const anchor = heading.querySelector<HTMLElement>('.heading') ?? heading;
    this.#picker.open({ field, search, input: null, anchor });
  }

  /** A line is applied by a press, and its box ticked; Ctrl and a press tick, too. */
  #pressedLine(line: Element, { target, ctrlKey, metaKey }: MouseEvent): void {
    const place = [...line.parentElement!.children].indexOf(line);
    const option = this.#picker.options[place];
    const isTick = ctrlKey || metaKey || (target as Element).closest('.tick') !== null;
    if (option && isTick) this.#picker.tick(option);
    else {
      this.#picker.moveTo(place);
      this.#goBack(() => this.#picker.apply());
    }
  }

  #clicked(event: MouseEvent): void {
    const { target } = event;
    const line = target instanceof Element ? target.closest(`.${LIST} [role="option"]`) : null;
    if (line) return this.#pressedLine(line, event);
    const mark = target instanceof Element ? target.closest(`.${MARK}`) : null;
    const heading = mark?.closest<HTMLElement>('[role="columnheader"]');
    if (!heading) return;
    event.stopPropagation();
    const isOpen = this.#picker.target?.anchor.closest('[role="columnheader"]') === heading;
    if (isOpen) this.#picker.close();
    else this.#openHeading(heading);
  }

  #keyPressed(event: KeyboardEvent): void {
    const { target } = event;
    if (event.isComposing || !(target instanceof Element)) return;
    const name = keyName(event);
    const heading = target.closest<HTMLElement>('[role="columnheader"]');
    const opening = actOf(fieldKeys, name);
    if (heading && actOf(headingKeys, name)) {
      this.#take(event);
      this.#openHeading(heading);
    } else if (isTextField(target) && opening && this.box !== target) {
      this.#openField(target);
      if (opening === 'first') this.#picker.move(1);
      if (this.#picker.target) this.#take(event);
    } else if (this.#picker.target && target === this.box) this.#boxKeyPressed(event, name);
    else if (name === 'Escape' && this.#picker.target && target.closest(`.${LIST}`)) this.#escape(event);
  }

  #boxKeyPressed(event: KeyboardEvent, name: string): void {
    const picker = this.#picker;
    const option = picker.options[picker.active];
    const act = actOf(listKeys, name);
    if (act === 'close') this.#escape(event);
    else if (act === 'next' || act === 'previous') {
      this.#take(event);
      picker.move(act === 'next' ? 1 : -1);
    } else if (act === 'tick' && option) {
      this.#take(event);
      picker.tick(option);
    } else if (act === 'apply' && (picker.hasChoice || !picker.target!.input)) {
      this.#take(event);
      this.#goBack(() => picker.hasChoice && picker.apply());
    } else if (act === 'apply') picker.close();
  }

  #escape(event: KeyboardEvent): void {
    this.#take(event);
    this.#goBack(() => this.#picker.close());
  }

  /** Does what ends the list, with the focus back where it was. */
  #goBack(act: () => void): void {
    const { target } = this.#picker;
    act();
    if (target && !target.input) {
      this.#picker.close();
      target.anchor.focus();
    }
  }

  #take(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
  }
}
