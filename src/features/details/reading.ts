import type { EntryAction, EntryContext } from '../../ui/entry-action.js';
import type { Language } from '../../i18n/language.js';
import { entryName } from '../../query/entry-name.js';
import type { LogEntry } from '../../core/log-entry.js';
import { sortToText } from '../../core/query.js';
import { entryPosition } from './entry-position.js';
import { locateEntry } from '../../report/locate-entry.js';
import { CellMenuController } from './cell-menu-controller.js';
import { DetailsController } from './details-controller.js';
import { EntryRunner } from './entry-runner.js';
import { Landing, type Landed } from './landing.js';
import { findLinkedEntry } from './linked-entry.js';
import type { EntryReader } from '../../shell/feature.js';
import type { ReportController } from '../../shell/host/report-controller.js';
import type { Shell } from '../../shell/shell.js';

/** How a reader looks into single entries: the details, the menu of a cell, the actions of both, the entry of a link. */
export class Reading implements EntryReader {
  readonly details: DetailsController;
  readonly menu: CellMenuController;
  readonly #shell: Shell;
  readonly #control: ReportController;
  readonly #runner: EntryRunner;
  /** The entry of the link that the page was opened by, until it is found. */
  #linked: string | null;
  readonly #names = new WeakMap<LogEntry, string | null>();
  readonly #landing: Landing;
  #landed: Landed = 'found';
  #sort = '';
  #isShowing = false;
  #told = 0;

  constructor(shell: Shell) {
    this.#shell = shell;
    const { element, control } = shell;
    this.#control = control;
    this.#linked = control.openEntry;
    const { sort } = control.report.state.query;
    this.#sort = sort ? sortToText(sort) : '';
    this.details = new DetailsController(element, control.report, {
      signal: shell.signal,
      announce: (entry) => control.emit('api-log-row-open', { entry }),
      reveal: (row) => shell.table()?.reveal(row),
      focusRow: (row) => shell.table()?.focusRow(row),
      moved: (entry) => this.#follow(entry),
    });
    this.#landing = new Landing(control.report, {
      reveal: (row) => shell.table()?.reveal(row),
      landed: (index, landed) => {
        this.#landed = landed;
        if (this.details.entry === null || landed === 'seeking') return;
        this.details.settle(index);
        shell.say(this.position);
      },
    });
    this.menu = new CellMenuController(element, control.report);
    shell.addController(this.details);
    shell.addController(this.menu);
    this.#runner = new EntryRunner({
      filter: (filters) => {
        control.reader?.filter(filters);
        // A dialog hides the rows that were asked for.
        this.uncover();
      },
      open: (context) => this.#open(context),
      copy: (text) => shell.copy(text),
      notice: (problem) => control.report.dispatch('notice', problem),
    });
  }

  /** The reader opens a row, unless the host takes it over. */
  openRow(index: number, isByKeyboard: boolean): void {
    this.#landing.stop();
    this.#landed = 'found';
    this.#shell.marked.clear();
    this.details.open(index, isByKeyboard);
  }

  openApart(entry: LogEntry, isByKeyboard: boolean): void {
    this.#landing.stop();
    this.#landed = 'apart';
    this.#shell.marked.clear();
    if (this.details.entry === entry) this.details.settle(-1);
    else this.details.show(entry, isByKeyboard);
  }

  reopen(entry: LogEntry | null, index: number): void {
    if (!entry) return this.details.close();
    if (this.details.entry !== entry) this.details.show(entry, false);
    const now = locateEntry(this.#control.report, entry, index);
    this.#landed = now < 0 ? 'absent' : 'found';
    this.details.settle(now);
  }

  uncover(): void {
    if (!this.details.isWide) this.details.close();
  }

  /** @param key Field key of the cell; null where the row as a whole has the focus. */
  openMenu(index: number, key: string | null, invoker: HTMLElement): void {
    const entry = this.#control.report.entryAt(index);
    if (entry) this.menu.open({ index, entry, key, invoker });
  }

  /** Opens the menu of a value in the details, or closes it where it is open. */
  toggleMenu(key: string, invoker: HTMLElement): void {
    const { entry, index, showing, isWide } = this.details;
    if (this.menu.place?.invoker === invoker) return this.menu.close(true);
    if (!entry) return;
    const isGone = (): boolean =>
      this.details.entry === null || this.details.showing !== showing || this.details.isWide !== isWide;
    this.menu.open({ index, entry, key, invoker, isInDetails: true, isGone });
  }

  run(action: EntryAction, context: EntryContext): void {
    void this.#runner.run(action, context);
  }

  get openedEntry(): LogEntry | null {
    return this.details.entry;
  }

  get openIndex(): number {
    return this.details.index;
  }

  /** What actions on an entry, or on one of its values, are told. */
  context(entry: LogEntry, index: number, key: string | null, language: Language): EntryContext {
    const { report } = this.#control;
    const link = (times: 'frozen' | 'relative' = 'frozen') => {
      const name = this.#nameOf(entry);
      return name === null ? null : this.#shell.linkTo(name, times);
    };
    const added = this.#shell.addedEntryActions;
    return { state: report.state, format: this.#control.formatOf(language), entry, index, key, added, link };
  }

  /** The state changed: the entry of a link may be there, and the page's address names the entry shown. */
  update(): void {
    const { report } = this.#control;
    if (this.#linked !== null && report.state.phase === 'ready') {
      const name = this.#linked;
      this.#linked = null;
      void this.#find(name);
    }
    if (this.#linked !== null || this.details.isWaiting) return;
    const { entry, showing } = this.details;
    if (entry !== null && showing !== this.#told) this.#shell.say(this.position);
    this.#told = showing;
    // Until something was shown the address is left as the link had it.
    if (entry === null && !this.#isShowing) return;
    this.#isShowing = entry !== null;
    this.#control.reader?.open(entry && this.#nameOf(entry));
  }

  /** The place of the entry shown among the rows; `''` where none is shown. */
  get position(): string {
    const { entry, index } = this.details;
    const language = this.#shell.language();
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
    else void this.#shell.element.updateComplete.then(() => this.#landing.land(entry));
  }

  /** Once for each entry: its name may take reading all of it, and is asked for at each rendering. */
  #nameOf(entry: LogEntry): string | null {
    let name = this.#names.get(entry);
    if (name === undefined) this.#names.set(entry, (name = entryName(this.#control.preset, entry)));
    return name;
  }

  /** An entry that was chosen in a menu: where it is now, which may be another place than when the menu opened. */
  #open({ entry, index }: EntryContext): void {
    const now = locateEntry(this.#control.report, entry, index);
    if (now >= 0) this.details.open(now, true);
    else this.details.show(entry, true);
  }

  async #find(name: string): Promise<void> {
    const found = await findLinkedEntry(this.#control.report, name);
    // Readers who type elsewhere in the page by then keep the focus there.
    const { element } = this.#shell;
    const { activeElement, body } = element.ownerDocument;
    const isFree = activeElement === null || activeElement === body || activeElement === element;
    if (found === null) {
      this.#control.report.dispatch('notice', { code: 'entry-not-found' });
      return;
    }
    this.#landed = 'seeking';
    this.details.show(found, isFree);
    await this.#landing.land(found);
  }
}
