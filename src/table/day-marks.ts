import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../i18n/language.js';
import { str } from '../i18n/words.js';
import { DAY, dayBeginning, dayOf } from './day-beginning.js';
import type { RowSlot } from './row-slot.js';
import { dayMarks } from './styles/day-marks.js';
import type { TableView } from './table-view.js';

/** How often the day is looked at, in milliseconds. A timer for midnight would be late on a machine that slept. */
const MINUTE = 60_000;

/** A day in words: "Yesterday, 28 Nov", "Fri 27 Nov". */
export const dayText = (day: number, today: number, { locale, words }: Language): string => {
  const near = day === today ? words.msg('Today') : day === today - 1 ? words.msg('Yesterday') : null;
  const isThisYear = new Date(day * DAY).getUTCFullYear() === new Date(today * DAY).getUTCFullYear();
  const isEnglish = /^en\b/.test(locale);
  const date = new Intl.DateTimeFormat(isEnglish ? 'en-GB' : locale, {
    timeZone: 'UTC',
    calendar: 'gregory',
    day: 'numeric',
    month: 'short',
    ...(near === null ? { weekday: 'short' } : {}),
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(day * DAY);
  return near === null
    ? date
    : words.msg(str`${near}, ${date}`, { desc: 'A day, such as Yesterday, 28 Nov' });
};

const setAttribute = (element: Element | undefined, name: string, value: string | null): void => {
  if (!element || element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
};

/**
 * Parts the days of a table that is in the order of time: the first row of a day has a line above it with its date. It is not a row of
 * its own, so that rows keep their height and their count. To assistive technology the name and the time of each row say its day.
 */
export class DayMarks implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #table: TableView | null = null;
  /** The days that rows on the screen begin. */
  readonly #begun = new Map<RowSlot, number>();
  #language: Language | null = null;
  #today = NaN;
  /** Texts are kept: where each row begins a day, all of them are asked for while somebody scrolls. */
  #texts = new Map<number, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Marks the days of a table from now on. */
  attach(table: TableView): void {
    if (table === this.#table) return;
    this.#table = table;
    this.#begun.clear();
    table.host.addStyles([dayMarks]);
    table.watch((slot, row) => this.#mark(slot, row, table));
    this.#host.addController(this);
  }

  hostConnected(): void {
    this.#look();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #mark(slot: RowSlot, row: number, { host }: TableView): void {
    const day = dayBeginning(host.report, row, host.format().language);
    if (day === null) this.#begun.delete(slot);
    else this.#begun.set(slot, day);
    this.#write(slot, day);
    if (day !== null) this.#wait();
  }

  #write(slot: RowSlot, day: number | null): void {
    const text = day === null ? null : this.#textOf(day);
    const sorted = this.#table!.columns.findIndex(({ isSorted }) => isSorted);
    setAttribute(slot.element, 'data-day', text);
    setAttribute(slot.cells[sorted], 'data-day', text);
    slot.element.toggleAttribute('data-day-alone', text !== null && sorted < 0);
  }

  #textOf(day: number): string {
    const { language } = this.#table!.host.format();
    const today = dayOf(Date.now(), language);
    if (language !== this.#language || today !== this.#today) {
      this.#texts.clear();
      this.#language = language;
      this.#today = today;
    }
    let text = this.#texts.get(day);
    if (text === undefined) this.#texts.set(day, (text = dayText(day, today, language)));
    return text;
  }

  /** A report may be left open over midnight: what was today is yesterday then. */
  #look(): void {
    if (!this.#table) return;
    const { language } = this.#table.host.format();
    if (dayOf(Date.now(), language) !== this.#today)
      for (const [slot, day] of this.#begun) this.#write(slot, day);
    if (this.#begun.size > 0) this.#wait();
  }

  #wait(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#look();
    }, MINUTE);
  }
}
