import type { Format } from '../kinds/kind.js';
import type { LogEntry } from '../core/log-entry.js';
import { locateEntry } from '../report/locate-entry.js';
import type { Report } from '../report/report.js';
import { actOf, keyName } from '../ui/keys.js';
import { HEADING, moveByKey, rowKeys, WHOLE_ROW, type GridPosition, type GridSize } from './grid-keys.js';
import { putInOrder } from './row-order.js';
import { rowName } from './row-name.js';
import type { Column, RowSlot } from './row-slot.js';

/** A pointer that moved further than this between down and up dragged something, in pixels. */
const STILL = 4;

/** What the focus needs of the table. */
export interface FocusHost {
  readonly scroller: HTMLElement;
  size(): GridSize;
  slotOf(row: number): RowSlot | undefined;
  headings(): HTMLElement[];
  /** Scrolls until a row can be seen. */
  reveal(row: number): void;
  report(): Report;
  format(): Format;
  columns(): readonly Column[];
  onOpen(row: number, isByKeyboard: boolean): void;
  /** @param key Field key of the cell; null for the row as a whole. */
  onMenu(row: number, key: string | null, invoker: HTMLElement): void;
}

/**
 * Where the keyboard is in the grid: one stop for Tab, arrows within (roving tabindex). The row that has the focus
 * stays in the document while it is scrolled out of sight, and is followed when rows move.
 */
export class GridFocus {
  readonly #grid: HTMLElement;
  readonly #host: FocusHost;
  #at: GridPosition = { row: 0, column: WHOLE_ROW };
  /** The entry of the row at {@link #at}, by which it is followed. */
  #entry: LogEntry | undefined;
  /** Rows that there were when it was followed last. */
  #rows = 0;
  /** Whether the focus belongs in the grid, though the row that it belongs to may still be on its way. */
  #isInside = false;
  #tabStop: HTMLElement | null = null;
  #pressedAt: readonly [x: number, y: number] = [0, 0];
  #isPressed = false;
  /** Whether the heading in focus went to another place, and may be out of sight there. */
  #isToBeRevealed = false;

  constructor(grid: HTMLElement, host: FocusHost) {
    this.#grid = grid;
    this.#host = host;
    // The scroller holds the focus while a row is on its way: keys are heard there too.
    host.scroller.addEventListener('keydown', (event) => this.#keyPressed(event));
    grid.addEventListener('focusin', (event) => this.#focused(event));
    host.scroller.addEventListener('focusout', (event) => this.#left(event));
    grid.addEventListener('pointerdown', (event) => this.#pressed(event));
    grid.addEventListener('click', (event) => this.#clicked(event));
    grid.addEventListener('contextmenu', (event) => this.#menuAsked(event));
  }

  /** The row that must stay in the document; -1 for none. */
  get pinnedRow(): number {
    return this.#isInside ? this.#at.row : -1;
  }

  /** Other rows altogether: the keyboard starts at the first one. */
  startAnew(): void {
    this.#at = this.#at.row === HEADING ? this.#at : { row: 0, column: WHOLE_ROW };
    this.#entry = undefined;
  }

  /** Whether the reader sees where the keyboard is: not where a pointer was used. */
  get isVisible(): boolean {
    return this.#isInside && (this.#activeElement()?.matches(':focus-visible') ?? false);
  }

  /** Puts the keyboard on a row without taking the focus from elsewhere. */
  put(row: number): void {
    this.#at = { row, column: WHOLE_ROW };
    this.#entry = undefined;
    this.restore();
  }

  /**
   * The rows rest: their elements are put into the order of the rows, which screen readers and a selection of text follow.
   * Not while somebody presses on one or has selected text in them: what is moved loses both.
   */
  orderRows(elements: readonly HTMLElement[]): void {
    if (this.#isPressed || this.#hasSelection()) return;
    const active = this.#activeElement();
    putInOrder(elements, elements.find((element) => element.contains(active)) ?? null);
  }

  #hasSelection(): boolean {
    const root = this.#grid.getRootNode() as ShadowRoot & { getSelection?(): Selection | null };
    const selection = root.getSelection?.() ?? this.#grid.ownerDocument.getSelection();
    const ranges = selection?.getComposedRanges?.({ shadowRoots: [root] });
    const isEmpty = ranges?.every(({ collapsed }) => collapsed) ?? selection?.isCollapsed ?? true;
    if (isEmpty) return false;
    return [ranges?.[0]?.startContainer, ranges?.[0]?.endContainer, selection?.anchorNode].some(
      (node) => node && this.#grid.contains(node),
    );
  }

  /** The heading that the keyboard is on goes to another place: followed when it is drawn there. */
  followHeading(place: number): void {
    if (this.#at.row !== HEADING) return;
    this.#at = { row: HEADING, column: place };
    this.#isToBeRevealed = true;
  }

  enter(): void {
    this.#isInside = true;
    this.restore();
  }

  /** Rows were added or removed: the keyboard stays on the same entry, wherever it is now. */
  followRow(): void {
    const { row, column } = this.#at;
    if (row === HEADING) return;
    const report = this.#host.report();
    const { rows } = this.#host.size();
    const added = Math.max(0, rows - this.#rows);
    this.#rows = rows;
    const found = this.#entry ? locateEntry(report, this.#entry, row) : -1;
    // Not among the rows loaded: new rows are first as a rule, so it is looked for as many rows further down, once those are loaded.
    const isSought = found < 0 && this.#entry !== undefined && this.#isInside;
    const next = found >= 0 ? found : isSought ? row + added : row;
    this.#at = { row: Math.max(0, Math.min(next, rows - 1)), column };
    if (!isSought || (added === 0 && !report.state.updating)) this.#remember();
  }

  /** Puts tab stop and focus where they belong, as far as that is in the document. */
  restore(): void {
    const target = this.#target();
    if (target !== this.#tabStop) {
      if (this.#tabStop) this.#tabStop.tabIndex = -1;
      this.#tabStop = target;
    }
    if (!target) {
      // The row is on its way: the focus waits in the grid, and on no element that shows another row by now.
      if (this.#isInside) this.#host.scroller.focus({ preventScroll: true });
      return;
    }
    if (target.tabIndex !== 0) target.tabIndex = 0;
    if (this.#isInside && this.#activeElement() !== target) target.focus({ preventScroll: true });
    if (this.#isToBeRevealed) this.#revealCell();
    this.#isToBeRevealed = false;
  }

  #activeElement(): Element | null {
    return (this.#grid.getRootNode() as ShadowRoot | Document).activeElement;
  }

  #target(): HTMLElement | null {
    const { row, column } = this.#at;
    if (row === HEADING || this.#host.size().rows === 0) return this.#heading(Math.max(0, column));
    const slot = this.#host.slotOf(row);
    // A tab stop there must be: the first heading, until the right row is there again.
    if (!slot || slot.isPlaceholder) return this.#isInside ? null : this.#heading(0);
    return column === WHOLE_ROW ? slot.element : (slot.cells[column] ?? slot.element);
  }

  #heading(place: number): HTMLElement | null {
    const headings = this.#host.headings();
    return headings[place] ?? headings[0] ?? null;
  }

  #keyPressed(event: KeyboardEvent): void {
    const act = actOf(rowKeys, keyName(event));
    if (act && this.#at.row !== HEADING) {
      const target = this.#target();
      if (act === 'open') this.#host.onOpen(this.#at.row, true);
      else if (target) this.#openMenu(target);
      else return;
      return event.preventDefault();
    }
    const isRightToLeft = this.#host.format().language.direction === 'rtl';
    const moved = moveByKey(event, this.#at, this.#host.size(), isRightToLeft);
    if (!moved) return;
    event.preventDefault();
    this.#at = moved;
    this.#isInside = true;
    // The row may still be on its way: followed by the entry of the one before, it would lead back there.
    this.#entry = undefined;
    if (moved.row !== HEADING) this.#host.reveal(moved.row);
    this.#remember();
    this.restore();
    this.#revealCell();
  }

  #revealCell(): void {
    const cell = this.#target()?.closest<HTMLElement>('td, th');
    if (!cell) return;
    const { scroller } = this.#host;
    // By what is seen: from right to left, offsets are counted from the other end.
    const shown = scroller.getBoundingClientRect();
    const { left, right } = cell.getBoundingClientRect();
    const edge = shown.left + scroller.clientLeft;
    if (left < edge) scroller.scrollLeft += left - edge;
    else if (right > edge + scroller.clientWidth) scroller.scrollLeft += right - edge - scroller.clientWidth;
  }

  #remember(): void {
    this.#rows = this.#host.size().rows;
    this.#entry = this.#host.report().entryAt(this.#at.row) ?? this.#entry;
  }

  /** The focus was moved by Tab or by pointer. */
  #focused({ target }: FocusEvent): void {
    const element = target as HTMLElement;
    this.#isInside = true;
    const heading = this.#host.headings().indexOf(element);
    const line = element.closest<HTMLElement>('tr.row');
    if (heading >= 0) this.#at = { row: HEADING, column: heading };
    else if (line) {
      const row = Number(line.getAttribute('aria-rowindex')) - 2;
      const cell = element.closest('td');
      this.#at = { row, column: cell ? Number(cell.getAttribute('aria-colindex')) - 1 : WHOLE_ROW };
      line.setAttribute(
        'aria-label',
        rowName(this.#host.columns(), (key) => this.#host.report().valueAt(row, key), this.#host.format()),
      );
      this.#remember();
    }
    this.restore();
  }

  #left({ target, relatedTarget }: FocusEvent): void {
    (target as HTMLElement).closest('tr.row')?.removeAttribute('aria-label');
    const { scroller } = this.#host;
    if (relatedTarget !== null) this.#isInside = scroller.contains(relatedTarget as Node);
    // Without a related target the focus left the page, or its row went from under it: then it is ours to put back.
    else if (scroller.isConnected && this.#grid.ownerDocument.hasFocus())
      this.#isInside = target !== this.#target();
  }

  #pressed({ clientX, clientY }: PointerEvent): void {
    this.#pressedAt = [clientX, clientY];
    this.#isPressed = true;
    // Let go of anywhere in the page.
    const { ownerDocument } = this.#grid;
    const waiting = new AbortController();
    const released = (): void => {
      this.#isPressed = false;
      waiting.abort();
    };
    for (const end of ['pointerup', 'pointercancel'] as const)
      ownerDocument.addEventListener(end, released, { capture: true, signal: waiting.signal });
  }

  /** A row opens by a click, and not by a text being selected, a link followed or two clicks one after the other. */
  #clicked(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const [x, y] = this.#pressedAt;
    const isDrag = Math.hypot(event.clientX - x, event.clientY - y) > STILL;
    const isOther = event.detail > 1 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    const isControl = target.closest('a[href], button:not([data-open])') !== null;
    if (isDrag || isOther || isControl) return;
    const row = this.#rowAt(target);
    if (row >= 0) this.#host.onOpen(row, event.detail === 0);
  }

  /** With Shift the browser's own menu opens. */
  #menuAsked(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const place = target.closest<HTMLElement>('td') ?? target.closest<HTMLElement>('tr.row');
    if (event.shiftKey || !place || this.#rowAt(place) < 0 || target.closest('a[href]')) return;
    event.preventDefault();
    this.#openMenu(place);
  }

  #openMenu(target: HTMLElement): void {
    const cell = target.closest('td');
    const column = cell ? this.#host.columns()[Number(cell.getAttribute('aria-colindex')) - 1] : undefined;
    // The column in place of folded ones has no field: its menu is the row's.
    this.#host.onMenu(this.#rowAt(target), column?.key || null, target);
  }

  #rowAt(inside: HTMLElement): number {
    const index = inside.closest<HTMLElement>('tr.row')?.getAttribute('aria-rowindex');
    return index ? Number(index) - 2 : -1;
  }
}
