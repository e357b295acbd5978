import { instantToIso, parseInstant } from '../../core/instant.js';
import { timeContext } from '../../ui/read-times.js';
import { timeField } from '../../presets/time-field.js';
import { activeFilters, askedQuery } from '../../report/state.js';
import { goToTime } from '../../shell/go-to-time.js';
import type { Shell } from '../../shell/shell.js';
import type { SpanContext } from '../../dates/span-in-words.js';
import { spanToEdit, timeSentence, TIME_KEYS, withoutTime } from './time-sentence.js';
import { stepSpan, type OpenSpan } from './step-span.js';
import { timeOffer, type TimeChoice, type TimeOffer } from './time-choices.js';

/** What moves in the time field: whether its list is open, what is typed, which line the keyboard is on. */
export class TimeRangeController {
  readonly #shell: Shell;
  #isOpen = false;
  #typed: string | null = null;
  #place: number | null = null;
  #mistake = '';

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** What is in the field; null where nobody has typed, and it has the sentence. */
  get typed(): string | null {
    return this.#typed;
  }

  /** What is wrong with what was entered; `''` for nothing. */
  get mistake(): string {
    return this.#mistake;
  }

  /** Whether entries of the report have a time. */
  get isThere(): boolean {
    return timeField(this.#shell.report.state.preset) !== undefined;
  }

  /** Whether the host has set the time for good. */
  get isLocked(): boolean {
    const { locked } = this.#shell.report.state;
    return TIME_KEYS.some((key) => Object.hasOwn(locked, key));
  }

  get sentence(): string {
    return timeSentence(activeFilters(this.#shell.report.state), this.#context);
  }

  get offer(): TimeOffer {
    const { preset } = this.#shell.report.state;
    return timeOffer(this.#typed ?? '', timeContext(preset, this.#context.language, this.#context.now));
  }

  /** The line that the keyboard is on; -1 where it is in the field alone. */
  placeIn(choices: readonly TimeChoice[]): number {
    const first = this.#typed ? 0 : choices.findIndex((choice) => this.isActive(choice));
    return Math.min(this.#place ?? first, choices.length - 1);
  }

  /** Whether a line says what the time is already. */
  isActive({ act }: TimeChoice): boolean {
    if (act.type !== 'filter') return false;
    const active = activeFilters(this.#shell.report.state);
    return TIME_KEYS.every((key) => (active[key] ?? '') === (act.filters[key] ?? ''));
  }

  open(): void {
    if (this.isLocked) return;
    this.#isOpen = true;
    this.#redraw();
  }

  /** The list closes, and the field says what the time is. */
  close(): void {
    this.#isOpen = false;
    this.#typed = null;
    this.#place = null;
    this.#mistake = '';
    this.#redraw();
  }

  type(text: string): void {
    this.#typed = text;
    this.#place = null;
    this.#mistake = '';
    this.open();
  }

  move(step: 1 | -1): void {
    if (!this.#isOpen) return this.open();
    const { choices } = this.offer;
    const at = this.placeIn(choices);
    this.#place =
      at < 0 ? (step > 0 ? 0 : choices.length - 1) : (at + step + choices.length) % choices.length;
    this.#redraw();
  }

  /** Takes the line that the keyboard is on, or says why there is none. */
  enter(): void {
    if (!this.#isOpen) return this.open();
    const { choices, mistake } = this.offer;
    const choice = choices[this.placeIn(choices)];
    if (choice) return this.choose(choice);
    this.#mistake = mistake;
    this.#redraw();
  }

  choose({ act }: TimeChoice): void {
    const { report } = this.#shell;
    if (act.type === 'edit') return this.type(this.#toEdit);
    this.close();
    if (act.type === 'scroll') void goToTime(this.#shell, act.time, { hasFocus: true, mayFilter: true });
    else this.#shell.filter({ ...withoutTime(report.state.query.filters), ...act.filters });
  }

  /** The span before or behind that shown; null where there is none. */
  next(by: 1 | -1): { readonly start: number; readonly end: number } | null {
    const { language, now } = this.#context;
    const period = activeFilters(this.#shell.report.state)['period'] ?? '';
    return this.isLocked ? null : stepSpan(this.#span, by, { zone: language.zone, now, period });
  }

  step(by: 1 | -1): void {
    const span = this.next(by);
    if (!span) return;
    const { filters } = this.#shell.report.state.query;
    this.#shell.filter({
      ...withoutTime(filters),
      from: instantToIso(span.start),
      until: instantToIso(span.end),
    });
    this.#shell.say(this.sentence);
  }

  get #span(): OpenSpan {
    const { filters } = askedQuery(this.#shell.report.state);
    const [start, end] = [parseInstant(filters['from']), parseInstant(filters['until'])];
    return { start: Number.isNaN(start) ? null : start, end: Number.isNaN(end) ? null : end };
  }

  /** Both ends of the time shown, or of today up to now. */
  get #toEdit(): string {
    const context = this.#context;
    const { zone } = context.language;
    const { start, end } = this.#span;
    const wall = zone.wallClock(context.now);
    wall.setUTCHours(0, 0, 0, 0);
    const last = end ?? Math.ceil(context.now / 60_000) * 60_000 - 1;
    return spanToEdit(start ?? Math.min(last, zone.instantOf(wall.getTime(), 'earlier')), last, context);
  }

  get #context(): SpanContext {
    const { preset } = this.#shell.report.state;
    return { language: this.#shell.language()!, pattern: preset.dateFormat, now: Date.now() };
  }

  #redraw(): void {
    this.#shell.element.requestUpdate();
  }
}
