import type { ReactiveController } from 'lit';
import { listOf } from '../../core/list-of.js';
import { countFilters } from '../../core/query.js';
import { toText } from '../../core/to-text.js';
import { visibleText } from '../../core/visible-text.js';
import { str } from '../../i18n/words.js';
import { kindOf } from '../../kinds/catalogue.js';
import { isFailedRow } from '../../kinds/failed-row.js';
import { failureFilters } from '../../query/failure-filters.js';
import { activeFilters } from '../../report/state.js';
import { valueAt } from '../../rows/columns.js';
import type { Shell } from '../../shell/shell.js';
import type { NewRows } from '../../sources/tail.js';
import { Chime } from './chime.js';
import type { Ended } from './live-controller.js';
import { setTitleBadge } from './title-badge.js';

/** Milliseconds between two things said. */
const BETWEEN_WORDS = 5000;
/** Statuses that are said at once. */
const MOST_SAID = 10;

/** How the reader wants to hear of it, and with which row it ends. */
export type Wish = 'sound' | 'badge' | 'words' | 'until-match' | 'until-success';

const ENDS: readonly Wish[] = ['until-match', 'until-success'];

/** Tells the reader of new rows that match the filters, as they wished. */
export class TellMeWhen implements ReactiveController {
  readonly #shell: Shell;
  readonly #chime = new Chime();
  #wishes: ReadonlySet<Wish> = new Set();
  #isOpen = false;
  #badge = 0;
  /** What is still to be said: how many rows, and the statuses of the first ones. */
  #count = 0;
  #statuses: string[] = [];
  #quiet: ReturnType<typeof setTimeout> | undefined;

  constructor(shell: Shell) {
    this.#shell = shell;
    const here = (): void => this.#setBadge(0);
    shell.whileConnected((signal) => {
      for (const name of ['focus', 'pointerdown', 'keydown'])
        window.addEventListener(name, here, { capture: true, signal });
    });
  }

  /** Whether there are filters: without any, every row would be announced. */
  get isOffered(): boolean {
    return countFilters(activeFilters(this.#shell.report.state)) > 0;
  }

  /** What can be wished for in this report. */
  get offered(): readonly Wish[] {
    const language = this.#shell.language();
    const { preset } = this.#shell.report.state;
    const knowsFailures = language !== null && failureFilters(preset, language).length > 0;
    return ['sound', 'badge', 'words', 'until-match', ...(knowsFailures ? (['until-success'] as const) : [])];
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  has(wish: Wish): boolean {
    return this.#wishes.has(wish);
  }

  show(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#shell.element.requestUpdate();
  }

  /** Wishes for it, or no longer; of the ways that it can end there is one. */
  toggle(wish: Wish): void {
    const wishes = new Set(this.#wishes);
    if (!wishes.delete(wish)) {
      if (ENDS.includes(wish)) for (const other of ENDS) wishes.delete(other);
      wishes.add(wish);
      // Without Live there are no new rows to tell of.
      this.#shell.element.live = true;
    }
    this.#wishes = wishes;
    if (!wishes.has('badge')) this.#setBadge(0);
    if (wish === 'sound') {
      if (wishes.has('sound')) this.#chime.allow();
      else this.#chime.close();
    }
    this.#shell.element.requestUpdate();
  }

  /** Tells of new rows; says why it ends with them, or null. */
  heard({ rows, skipped }: NewRows): Ended | null {
    if (!this.isOffered || rows.length === 0) return null;
    const count = rows.length + (skipped ?? 0);
    if (this.has('sound')) this.#chime.play();
    if (this.has('badge')) this.#setBadge(this.#badge + count);
    if (this.has('words')) {
      this.#count += count;
      this.#statuses.push(...this.#statusesOf(rows));
      this.#statuses.length = Math.min(this.#statuses.length, MOST_SAID);
      this.#speak();
    }
    if (this.has('until-match')) return 'matched';
    const succeeded = (row: number): boolean => !isFailedRow((key) => valueAt(rows, key, row));
    const hasSucceeded = listOf(rows.length, (row) => row).some(succeeded);
    return this.has('until-success') && hasSucceeded ? 'succeeded' : null;
  }

  hostDisconnected(): void {
    clearTimeout(this.#quiet);
    this.#quiet = undefined;
    this.#count = 0;
    this.#statuses = [];
    this.#setBadge(0);
    this.#chime.close();
    // A sound needs to be allowed anew.
    this.#wishes = new Set([...this.#wishes].filter((wish) => wish !== 'sound'));
    this.#isOpen = false;
  }

  #setBadge(count: number): void {
    this.#badge = count;
    setTitleBadge(this, count);
  }

  /** The oldest first, as they happened. */
  #statusesOf(rows: NewRows['rows']): string[] {
    const { preset } = this.#shell.report.state;
    const key = preset.fields.find(({ kind }) => kindOf(kind).role === 'status')?.key;
    if (key === undefined) return [];
    return listOf(rows.length, (row) => visibleText(toText(valueAt(rows, key, row))))
      .reverse()
      .filter(Boolean);
  }

  #speak(): void {
    const language = this.#shell.language();
    if (this.#count === 0 || this.#quiet !== undefined || !language) return;
    const { words, number } = language;
    const count = number(this.#count);
    const more = this.#count > this.#statuses.length ? '…' : '';
    const statuses = this.#statuses.join(', ') + more;
    const text =
      this.#statuses.length > 0 ? words.msg(str`${count} new: ${statuses}`) : words.msg(str`${count} new`);
    this.#count = 0;
    this.#statuses = [];
    this.#shell.announcer.sayAgain(text);
    this.#quiet = setTimeout(() => {
      this.#quiet = undefined;
      this.#speak();
    }, BETWEEN_WORDS);
  }
}
