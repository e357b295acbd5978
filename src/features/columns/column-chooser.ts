import type { LitElement } from 'lit';
import type { Language } from '../../i18n/language.js';
import type { ColumnArrangement } from '../../table/column-arrangement.js';

/** The Columns dialog: which fields it lists, in which order, and what was said last. */
export class ColumnChooser {
  readonly arrangement: ColumnArrangement;
  readonly #element: LitElement;
  /** Field keys of all that is listed: the columns shown, then the others. Nothing moves but what the reader moves. */
  #order: readonly string[] = [];
  #search = '';
  #said = '';

  constructor(element: LitElement, arrangement: ColumnArrangement) {
    this.#element = element;
    this.arrangement = arrangement;
  }

  /** The outcome of the last act. The report's own live region is not heard while a modal dialog is open. */
  get said(): string {
    return this.#said;
  }

  get search(): string {
    return this.#search;
  }

  /** The dialog is about to show. */
  open(): void {
    this.#search = '';
    this.#said = '';
    this.#list();
  }

  searchFor(text: string): void {
    this.#search = text;
    this.#element.requestUpdate();
  }

  /** Field keys that the search leaves, in order. */
  fields(language: Language): readonly string[] {
    const wanted = this.#search.trim().toLocaleLowerCase(language.locale);
    const label = (key: string) => this.arrangement.label(key, language).toLocaleLowerCase(language.locale);
    return this.#order.filter((key) => label(key).includes(wanted));
  }

  isShown(key: string): boolean {
    return this.arrangement.columns.includes(key);
  }

  /** The place of a column among those shown: at an end it cannot move further. */
  isFirst(key: string): boolean {
    return this.arrangement.columns[0] === key;
  }

  isLast(key: string): boolean {
    return this.arrangement.columns.at(-1) === key;
  }

  toggle(key: string, language: Language): void {
    const { arrangement } = this;
    if (this.isShown(key)) return this.say(arrangement.hide(key, language));
    const before = this.#order.slice(0, this.#order.indexOf(key));
    const place = before.filter((other) => this.isShown(other)).length;
    this.say(arrangement.moveTo(key, place, language));
  }

  /** Moves a column by one place among those shown; the focus is to stay on the button that did it. */
  move(key: string, step: 1 | -1, language: Language): void {
    const { columns } = this.arrangement;
    const place = columns.indexOf(key) + step;
    if (place < 0 || place >= columns.length) return;
    const neighbour = columns[place]!;
    const others = this.#order.filter((other) => other !== key);
    const at = others.indexOf(neighbour) + (step > 0 ? 1 : 0);
    this.#order = [...others.slice(0, at), key, ...others.slice(at)];
    this.say(this.arrangement.moveTo(key, place, language));
    // A row that changes its place in the document loses the focus.
    const id = `${step < 0 ? 'column-up' : 'column-down'}-${this.fields(language).indexOf(key)}`;
    const root = this.#element.renderRoot as ShadowRoot;
    void this.#element.updateComplete.then(() => root.getElementById(id)?.focus());
  }

  reset(text: string): void {
    this.arrangement.reset();
    this.#list();
    this.say(text);
  }

  say(text: string): void {
    this.#said = text;
    this.#element.requestUpdate();
  }

  #list(): void {
    const { columns, preset } = this.arrangement;
    const hidden = preset.fields.map(({ key }) => key).filter((key) => !columns.includes(key));
    this.#order = [...columns, ...hidden];
  }
}
