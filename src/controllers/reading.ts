import type { LitElement } from 'lit';
import type { EntryAction, EntryContext } from '../actions/entry/entry-action.js';
import type { Language } from '../i18n/language.js';
import { entryName } from '../report/entry-name.js';
import { parseInstant } from '../core/instant.js';
import type { LogEntry } from '../core/log-entry.js';
import { sortToText } from '../core/query.js';
import type { TimeSpan } from '../dates/time-reading.js';
import { instantInWords } from '../dates/time-words.js';
import { str } from '../i18n/words.js';
import { timeField } from '../presets/time-field.js';
import { entryPosition } from '../report/entry-position.js';
import { locateEntry } from '../report/locate-entry.js';
import { CellMenuController } from './cell-menu-controller.js';
import { DetailsController, type DetailsHost } from './details-controller.js';
import { EntryRunner } from './entry-runner.js';
import { goToDate } from './go-to-date.js';
import { Landing, type Landed } from './landing.js';
import { findLinkedEntry } from './linked-entry.js';
import { MarkedRow } from './marked-row.js';
import type { ReportController } from './report-controller.js';

/** What reading needs of the element. */
export interface ReadingHost {
  language(): Language | null;
  table(): (Pick<DetailsHost, 'reveal' | 'focusRow'> & { goTo(row: number): void }) | null;
  say(text: string): void;
  /** The address that opens the report at an entry; null where there is none. */
  linkTo(entry: string, times: 'frozen' | 'relative'): string | null;
  ownActions(): readonly EntryAction[];
}

/** How long a confirmation is seen, in milliseconds. */
const SHOWN = 4000;

/** How a reader looks into single entries: the details, the menu of a cell, the actions of both, the entry of a link. */
export class Reading {
  readonly details: DetailsController;
  readonly menu: CellMenuController;
  readonly #element: LitElement;
  readonly #control: ReportController;
  readonly #host: ReadingHost;
  readonly #runner: EntryRunner;
  /** The entry of the link that the page was opened by, until it is found. */
  #linked: string | null;
  readonly #names = new WeakMap<LogEntry, string | null>();
  /** A row that was gone to. */
  readonly #marked: MarkedRow;
  readonly #landing: Landing;
  #landed: Landed = 'found';
  #sort = '';
  #isShowing = false;
  #confirmation = '';
  #fading: ReturnType<typeof setTimeout> | undefined;
  #told = 0;

  constructor(element: LitElement, control: ReportController, host: ReadingHost) {
    this.#element = element;
    this.#control = control;
    this.#host = host;
    this.#linked = control.openEntry;
    const { sort } = control.report.state.query;
    this.#sort = sort ? sortToText(sort) : '';
    this.details = new DetailsController(element, control.report, {
      announce: (entry) => control.emit('api-log-row-open', { entry }),
      reveal: (row) => host.table()?.reveal(row),
      focusRow: (row) => host.table()?.focusRow(row),
      moved: (entry) => this.#follow(entry),
    });
    this.#marked = new MarkedRow(control.report);
    this.#landing = new Landing(control.report, {
      reveal: (row) => host.table()?.reveal(row),
      landed: (index, landed) => {
        this.#landed = landed;
        if (this.details.entry === null || landed === 'seeking') return;
        this.details.settle(index);
        host.say(this.position);
      },
    });
    this.menu = new CellMenuController(element, control.report);
    this.#runner = new EntryRunner({
      language: () => host.language(),
      filter: (filters) => {
        control.filterAsReader(filters);
        // A dialog hides the rows that were asked for.
        if (!this.details.isWide) this.details.close();
      },
      open: (context) => this.#open(context),
      say: (text) => this.#confirm(text),
      notice: (problem) => control.report.dispatch('notice', problem),
    });
  }

  /** What was just done and would not be seen otherwise; `''` a moment later. */
  get confirmation(): string {
    return this.#confirmation;
  }

  /** The reader opens a row, unless the host takes it over. */
  openRow(index: number, isByKeyboard: boolean): void {
    this.#landing.stop();
    this.#landed = 'found';
    this.#marked.clear();
    this.details.open(index, isByKeyboard);
  }

  /** @param key Field key of the cell; null where the row as a whole has the focus. */
  openMenu(index: number, key: string | null, invoker: HTMLElement): void {
    const entry = this.#control.report.entryAt(index);
    if (entry) this.menu.open({ index, entry, key, invoker });
  }

  run(action: EntryAction, context: EntryContext): void {
    void this.#runner.run(action, context);
  }

  /** The row that is marked: the one gone to, else the one whose entry is open; -1 for none. */
  get selectedRow(): number {
    return this.#marked.index >= 0 ? this.#marked.index : this.details.index;
  }

  /** Scrolls to a time that was typed; the keyboard goes to the row found, which is marked and said. */
  goToDate(time: TimeSpan): void {
    const control = this.#control;
    const { report } = control;
    void goToDate(report, time, {
      sort: (sort) => control.orderAsReader(sort),
      filter: (filters) => control.filterAsReader(filters),
      scrollTo: (row) => this.#host.table()?.goTo(row),
      found: (row) => this.#arrive(row),
    });
  }

  #arrive(row: number): void {
    const { report, preset } = this.#control;
    const language = this.#host.language();
    this.#marked.mark(row);
    this.#host.table()?.focusRow(row);
    this.#element.requestUpdate();
    if (!language) return;
    const instant = parseInstant(report.valueAt(row, timeField(preset) ?? ''));
    const place = language.number(row + 1);
    const when = Number.isNaN(instant) ? '' : instantInWords(instant, language);
    this.#confirm(language.words.msg(str`Row ${place}: ${when}`));
  }

  /** Copies a text for the reader. */
  copy(text: string): Promise<void> {
    return this.#runner.copy(text);
  }

  /** What actions on an entry, or on one of its values, are told. */
  context(entry: LogEntry, index: number, key: string | null, language: Language): EntryContext {
    const { report } = this.#control;
    const link = (times: 'frozen' | 'relative' = 'frozen') => {
      const name = this.#nameOf(entry);
      return name === null ? null : this.#host.linkTo(name, times);
    };
    const own = this.#host.ownActions();
    return { state: report.state, format: this.#control.formatOf(language), entry, index, key, own, link };
  }

  /** The state changed: the entry of a link may be there, and the page's address names the entry shown. */
  update(): void {
    const { report } = this.#control;
    this.#marked.update();
    if (this.#linked !== null && report.state.phase === 'ready') {
      const name = this.#linked;
      this.#linked = null;
      void this.#find(name);
    }
    if (this.#linked !== null || this.details.isWaiting) return;
    const { entry, showing } = this.details;
    if (entry !== null && showing !== this.#told) this.#host.say(this.position);
    this.#told = showing;
    // Until something was shown the address is left as the link had it.
    if (entry === null && !this.#isShowing) return;
    this.#isShowing = entry !== null;
    this.#control.openEntry = entry && this.#nameOf(entry);
  }

  /** Where the entry shown stands among the rows; `''` where none is shown. */
  get position(): string {
    const { entry, index } = this.details;
    const language = this.#host.language();
    if (!entry || !language) return '';
    return entryPosition(index, this.#control.report.state.total, language, this.#landed);
  }

  /** Other rows are there: the table stays at the entry that is open, unless the reader chose another order. */
  #follow(entry: LogEntry): void {
    const { sort } = this.#control.report.state.query;
    const text = sort ? sortToText(sort) : '';
    const isOtherSort = text !== this.#sort;
    this.#sort = text;
    this.#landing.stop();
    if (isOtherSort) this.#landed = 'unknown';
    // The table begins at its first row when it draws the others.
    else void this.#element.updateComplete.then(() => this.#landing.land(entry));
  }

  /** Once for each entry: its name may take reading all of it, and is asked for at each rendering. */
  #nameOf(entry: LogEntry): string | null {
    let name = this.#names.get(entry);
    if (name === undefined) this.#names.set(entry, (name = entryName(this.#control.preset, entry)));
    return name;
  }

  /** An entry that was chosen in a menu: where it stands now, which may be another place than when the menu opened. */
  #open({ entry, index }: EntryContext): void {
    const now = locateEntry(this.#control.report, entry, index);
    if (now >= 0) this.details.open(now, true);
    else this.details.show(entry, true);
  }

  #confirm(text: string): void {
    this.#host.say(text);
    this.#confirmation = text;
    this.#element.requestUpdate();
    clearTimeout(this.#fading);
    this.#fading = setTimeout(() => {
      this.#confirmation = '';
      this.#element.requestUpdate();
    }, SHOWN);
  }

  async #find(name: string): Promise<void> {
    const found = await findLinkedEntry(this.#control.report, name);
    // Whoever types elsewhere in the page by then is left where they are.
    const { activeElement, body } = this.#element.ownerDocument;
    const isFree = activeElement === null || activeElement === body || activeElement === this.#element;
    if (found === null) {
      this.#control.report.dispatch('notice', { code: 'entry-not-found' });
      return;
    }
    this.#landed = 'seeking';
    this.details.show(found, isFree);
    await this.#landing.land(found);
  }
}
