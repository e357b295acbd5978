import type { Problem } from '../../core/problem.js';
import type { Filters } from '../../core/query.js';
import { isText } from '../../query/filter-by-value.js';
import { filterFor } from '../../query/filter-for.js';
import { isNetwork } from '../../query/condition-for.js';
import type { SearchField } from '../../presets/preset.js';
import type { LogSummary } from '../../sources/log-source.js';
import type { Shell } from '../../shell/shell.js';
import { choosing, leavingOut, withoutFilters } from './choose-values.js';
import { ValueCounts, type CountQuestion } from './value-counts.js';
import { isAmount } from './value-field.js';
import {
  activeValues,
  keyOf,
  optionId,
  valueOptions,
  type OptionsContext,
  type ValueOption,
} from './value-options.js';

/** What the list is open for. */
export interface PickerTarget {
  readonly field: string;
  readonly search: SearchField | undefined;
  /** What the list is placed at, and where the focus goes back to. */
  readonly anchor: HTMLElement;
  /** The search field that is typed into; null where the list has a box of its own, as that of a heading. */
  readonly input: HTMLInputElement | null;
}

/** Milliseconds without a key before what was typed is asked for. */
const PAUSE = 200;

/** The list of values that is open, what is typed to narrow it, what is ticked and which line the keyboard is on. */
export class ValuePicker {
  readonly #shell: Shell;
  readonly #counts: ValueCounts;
  #target: PickerTarget | null = null;
  #typed = '';
  #asked = '';
  #ticked = new Map<string, ValueOption>();
  #isChanged = false;
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(shell: Shell) {
    this.#shell = shell;
    this.#counts = new ValueCounts(shell.report, () => shell.requestUpdate());
  }

  get target(): PickerTarget | null {
    return this.#target;
  }

  get answer(): LogSummary | null {
    return this.#counts.answer;
  }

  get problem(): Problem | null {
    return this.#counts.problem;
  }

  /** What was typed since the list is open. */
  get typed(): string {
    return this.#typed;
  }

  /** Index of the line that the keyboard is on, among options and the line for the text; -1 for none. */
  get active(): number {
    return this.#active;
  }

  /** Whether what is ticked differs from the active filters. */
  get isChanged(): boolean {
    return this.#isChanged;
  }

  get isAmount(): boolean {
    return this.#target !== null && isAmount(this.#shell.report.state.preset, this.#target.field);
  }

  get context(): OptionsContext | null {
    const language = this.#shell.language();
    if (!this.#target || !language) return null;
    const { field, search } = this.#target;
    const { preset } = this.#shell.report.state;
    return { preset, field, search, format: this.#shell.control.formatOf(language) };
  }

  get options(): readonly ValueOption[] {
    const { context } = this;
    if (!context || this.isAmount) return [];
    return valueOptions(context, this.answer, [...this.#ticked.values()], this.#typed);
  }

  /** What the last line looks for: a text anywhere in a value, or a network of addresses; `''` where there is no such line. */
  get contained(): string {
    return this.#paramOf(this.#target?.input?.value ?? this.#typed);
  }

  /** Whether that is a network. */
  get isNetwork(): boolean {
    const { context, contained } = this;
    return context !== null && isNetwork(context.preset, keyOf(context), contained);
  }

  /** What a text is looked for as; `''` where it is nothing that the field can look for. */
  #paramOf(text: string): string {
    const { context } = this;
    const filter = context && filterFor(context.preset, keyOf(context));
    return filter && isText(filter) ? (filter.toParam(text, context.format.language) ?? '') : '';
  }

  /** Lines that the keyboard can be on. */
  get lines(): number {
    return this.options.length + (this.contained === '' ? 0 : 1);
  }

  isTicked(option: ValueOption): boolean {
    return this.#ticked.has(optionId(option));
  }

  open(target: PickerTarget): void {
    this.close();
    this.#target = target;
    const { context } = this;
    const active = context ? activeValues(context, this.#shell.report.state.query.filters) : [];
    this.#ticked = new Map(active.map((option) => [optionId(option), option]));
    this.#shell.requestUpdate();
  }

  close(): void {
    if (!this.#target) return;
    this.#counts.reset();
    clearTimeout(this.#timer);
    this.#target = null;
    this.#typed = '';
    this.#asked = '';
    this.#isChanged = false;
    this.#active = -1;
    this.#shell.requestUpdate();
  }

  /** The state changed. */
  update(): void {
    if (this.#target) this.#counts.ask(this.#question(this.#target));
  }

  retry(): void {
    if (this.#target) this.#counts.retry(this.#question(this.#target));
  }

  type(text: string): void {
    const { context } = this;
    // Of a list of codes the last one is being typed.
    const isList = context && !isText(filterFor(context.preset, keyOf(context)));
    this.#typed = (isList ? (text.split(/[,;\s]/).at(-1) ?? '') : text).trim();
    this.#active = -1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#asked = this.#typed;
      this.#shell.requestUpdate();
    }, PAUSE);
    this.#shell.requestUpdate();
  }

  move(by: number): void {
    const { lines } = this;
    if (lines === 0) return;
    this.#active = this.#active < 0 ? (by > 0 ? 0 : lines - 1) : (this.#active + by + lines) % lines;
    this.#shell.requestUpdate();
  }

  /** Puts the keyboard on a line. */
  moveTo(place: number): void {
    this.#active = place;
  }

  tick(option: ValueOption): void {
    const id = optionId(option);
    if (!this.#ticked.delete(id)) this.#ticked.set(id, option);
    this.#isChanged = true;
    this.#shell.requestUpdate();
  }

  untickAll(): void {
    this.#ticked.clear();
    this.#isChanged = true;
    this.#shell.requestUpdate();
  }

  /** Whether there is something to apply that is not typed text. */
  get hasChoice(): boolean {
    return this.#isChanged || this.#active >= 0;
  }

  /** Applies what is ticked and the line that the keyboard is on, or another one; closes the list. */
  apply(also: ValueOption | undefined = this.options[this.#active]): void {
    const { context } = this;
    const target = this.#target;
    if (!context || !target) return;
    const isText = also === undefined && this.#active >= 0;
    const chosen = this.#chosen(also);
    const filters = isText
      ? { ...withoutFilters(context, this.#filters), [keyOf(context)]: this.contained }
      : choosing(context, this.#filters, chosen, context.format.language);
    this.close();
    if (!target.input) this.#shell.filter(filters);
    else if (isText) target.input.form?.requestSubmit();
    else this.#submit(target.input, keyOf(context), filters);
  }

  leaveOut(): void {
    const chosen = this.#chosen(this.options[this.#active]);
    const filters = leavingOut(this.#filters, chosen);
    this.close();
    if (chosen.length > 0) this.#shell.filter(filters);
  }

  /** All values: no filter of this field. */
  showAll(): void {
    const { context } = this;
    if (!context) return;
    const filters = withoutFilters(context, this.#filters);
    this.close();
    this.#shell.filter(filters);
  }

  get #filters(): Filters {
    return this.#shell.report.state.query.filters;
  }

  #chosen(also: ValueOption | undefined): ValueOption[] {
    const chosen = new Map(this.#ticked);
    if (also) chosen.set(optionId(also), also);
    return [...chosen.values()];
  }

  #question({ field }: PickerTarget): CountQuestion {
    const { context, isAmount: isOfAmounts } = this;
    const asked = this.#paramOf(this.#asked);
    const also: Filters = context && asked !== '' ? { [keyOf(context)]: asked } : {};
    return { field, isAmount: isOfAmounts, also };
  }

  /** Through the form, so that what was typed in other fields is searched for as well. */
  #submit(input: HTMLInputElement, key: string, filters: Filters): void {
    const { form } = input;
    const language = this.#shell.language();
    if (!form || !language) return;
    const { preset } = this.#shell.report.state;
    input.value = filterFor(preset, key).toInput(filters[key] ?? '', language);
    form.addEventListener(
      'formdata',
      ({ formData }) => formData.set(`is-${key}`, filters[`is.${key}`] ?? ''),
      { once: true },
    );
    form.requestSubmit();
  }
}
