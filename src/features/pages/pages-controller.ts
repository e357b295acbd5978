import { storageName } from '../../storage/storage-name.js';
import type { Shell } from '../../shell/shell.js';

/** How many rows a page may have. */
export const SIZES: readonly number[] = [25, 50, 100, 250];

/** Where the reader chose nothing. */
const USUAL = 50;

/** What the reader chose, by report and `cache-key`; without a storage it lasts as long as the page. */
const read = (name: string): number | null => {
  try {
    const size = Number(localStorage.getItem(name));
    return SIZES.includes(size) ? size : null;
  } catch {
    return null;
  }
};

const keep = (name: string, size: number | null): void => {
  try {
    if (size === null) localStorage.removeItem(name);
    else localStorage.setItem(name, String(size));
  } catch {
    // No storage, or a full one.
  }
};

/** Which page of rows is shown, in place of the table that scrolls; and whether one is. */
export class PagesController {
  readonly #shell: Shell;
  #name = '';
  #size: number | null = null;
  #page = 0;
  #generation = -1;
  /** The first row that the hidden table has on its screen; another one means that somebody went there. */
  #stood = -1;
  #open = -1;

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  get isOn(): boolean {
    return this.#size !== null && this.#shell.element.view === 'rows';
  }

  get size(): number {
    return this.#size ?? USUAL;
  }

  /** Index of the page. */
  get page(): number {
    return this.#page;
  }

  /** How many pages there are; null where nobody knows. */
  get pages(): number | null {
    const { total } = this.#shell.report.state;
    return total === null ? null : Math.max(1, Math.ceil(total / this.size));
  }

  get first(): number {
    return this.#page * this.size;
  }

  /** Index of the last row; before {@link first} where there are none. */
  get last(): number {
    return Math.min(this.#shell.report.state.extent, this.first + this.size) - 1;
  }

  canStep(by: 1 | -1): boolean {
    const first = (this.#page + by) * this.size;
    return first >= 0 && first < this.#shell.report.state.extent;
  }

  step(by: 1 | -1): void {
    if (!this.canStep(by)) return;
    this.#goTo(this.#page + by);
    this.#shell.element.renderRoot.querySelector('.pages .page-rows')?.scrollTo(0, 0);
  }

  toggle(): void {
    this.choose(this.#size === null ? USUAL : null);
  }

  /** @param size Rows of a page; null for the table that scrolls. */
  choose(size: number | null): void {
    const { first } = this;
    // From where the reader is.
    const row = this.#size === null ? (this.#shell.table()?.shownRows.first ?? 0) : first;
    this.#size = size;
    keep(this.#name, size);
    if (size === null) {
      this.#shell.report.window = null;
      this.#shell.table()?.goTo(row);
      this.#shell.requestUpdate();
    } else this.#goTo(Math.floor(row / size));
  }

  /** The state changed: other rows, another report, an entry that is open. */
  update(): void {
    const { report, control, element } = this.#shell;
    const { generation } = report.state;
    const name = storageName('pages', control.preset.key, element.cacheKey ?? '');
    if (name !== this.#name) {
      this.#name = name;
      this.#size = read(name);
    }
    const isOther = generation !== this.#generation;
    this.#generation = generation;
    if (isOther) this.#page = 0;
    const open =
      this.#shell.marked.index >= 0 ? this.#shell.marked.index : (this.#shell.entries?.openIndex ?? -1);
    if (open !== this.#open && this.isOn) this.#follow(open);
    this.#open = open;
    // Fewer rows than before.
    this.#page = Math.min(this.#page, Math.max(0, Math.ceil(report.state.extent / this.size) - 1));
    report.window = this.isOn ? [this.first, Math.max(this.first, this.first + this.size - 1)] : null;
    if (this.isOn) report.show(...report.window!);
  }

  /** The hidden table rests at other rows: a place in the timeline was pressed, or a date was gone to. */
  showsRows(first: number): void {
    if (!this.isOn || first === this.#stood) return;
    this.#stood = first;
    const page = Math.floor(first / this.size);
    if (first < this.first || first > this.last) this.#goTo(page);
  }

  close(): void {
    this.#shell.report.window = null;
  }

  #goTo(page: number): void {
    this.#page = page;
    const table = this.#shell.table();
    table?.goTo(this.first);
    this.#stood = table?.shownRows.first ?? -1;
    this.#shell.requestUpdate();
  }

  /** An entry was opened, or closed: its page is shown, and the keyboard goes back to its row. */
  #follow(open: number): void {
    if (open >= 0) {
      if (open < this.first || open > this.last) this.#goTo(Math.floor(open / this.size));
      return;
    }
    const { element } = this.#shell;
    const row = this.#open;
    const back = (): void =>
      element.renderRoot.querySelector<HTMLElement>(`.pages [data-row="${row}"] .open-row`)?.focus();
    // Behind what puts the focus on the row of the hidden table.
    void element.updateComplete.then(() => queueMicrotask(back));
  }
}
