import type { Format } from '../kinds/kind.js';
import type { Report } from '../report/report.js';
import type { EmptyColumns } from './empty-columns.js';
import type { GridFocus } from './grid-focus.js';
import { RowPool } from './row-pool.js';
import type { Column, RowSlot } from './row-slot.js';
import { ScrollMap } from './scroll-map.js';
import { TableColumns, type Widths } from './table-columns.js';
import type { TableHost } from './table-host.js';
import { tableElements } from './table-elements.js';
import { TableHead } from './table-head.js';

/** Rows that are placed from the same point; far ones would lose pixels to the precision of a transform. */
const BASE_STEP = 10_000;
/** How long rows have rested when nobody scrolls any more, in milliseconds. */
const REST = 150;
/** How long the first rows may take before placeholders replace them, in milliseconds. */
const SKELETON_DELAY = 300;

type RowWatcher = (slot: RowSlot, row: number) => void;

/**
 * The table: a pool of rows as tall as the screen, moved and rewritten as it scrolls. Draws outside of the element's
 * own rendering, so that scrolling renders the table and nothing else.
 */
export class TableView {
  readonly host: TableHost;
  readonly scroller: HTMLElement;
  readonly grid: HTMLTableElement;
  /** Its headings. */
  readonly head: HTMLElement;
  readonly #body: HTMLElement;
  readonly #map = new ScrollMap();
  /** Where the keyboard is; null until it is let in. */
  focus: GridFocus | null = null;
  #hasBars = false;
  /** Widths of a column that is being dragged, before they are chosen. */
  #preview: Widths | null = null;
  readonly #pool: RowPool;
  readonly #resized: ResizeObserver;
  readonly #columns: TableColumns;
  readonly #headings: TableHead;
  #rowHeight = 30;
  #viewport = 0;
  #revision = -1;
  #selected = -1;
  #generation = -1;
  #format: Format | null = null;
  #bodyHeight = -1;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #skeleton: ReturnType<typeof setTimeout> | undefined;
  #isSkeletonDue = false;
  readonly #watchers: RowWatcher[] = [];

  constructor(container: HTMLElement, host: TableHost) {
    this.host = host;
    const { scroller, grid, head, body } = tableElements(container);
    this.scroller = scroller;
    this.grid = grid;
    this.head = head;
    this.#body = body;
    this.scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    this.#columns = new TableColumns(this.grid);
    this.#headings = new TableHead(this.head, (key) => host.onSort(key));
    this.#pool = new RowPool(this.#body);
    this.#resized = new ResizeObserver(() => this.#measure());
    this.#observe();
  }

  disconnect(): void {
    this.#resized.disconnect();
    clearTimeout(this.#resting);
    clearTimeout(this.#skeleton);
    this.#skeleton = undefined;
  }

  connect(): void {
    // What is taken out of a document forgets where it was scrolled to.
    this.#applyScroll();
    this.#observe();
  }

  #observe(): void {
    this.#resized.observe(this.scroller);
    this.#resized.observe(this.#pool.probe);
  }

  /** Draws what changed: columns, words, rows. Reads no sizes, which would make the browser lay out at once. */
  update(): void {
    const { report } = this.host;
    const format = this.host.format();
    const { state } = report;
    const isOtherFormat = format !== this.#format;
    this.#format = format;
    this.#updateColumns(isOtherFormat);
    this.#updateChoices();
    this.#updateGrid();
    this.#updateHead();
    if (state.generation !== this.#generation) {
      this.#generation = state.generation;
      this.focus?.startAnew();
      this.#map.goTo(0);
      this.#applyScroll();
    }
    const selected = this.host.selectedRow();
    const isOtherRow = selected !== this.#selected;
    this.#selected = selected;
    const areOtherRows = state.revision !== this.#revision;
    this.#revision = state.revision;
    if (areOtherRows) this.#columns.fit(report, format);
    this.#planSkeleton();
    this.#resize();
    if (areOtherRows || isOtherFormat || isOtherRow) {
      if (this.focus) this.#followFocus(this.focus);
      this.#draw(true);
      this.#tellWindow();
      if (areOtherRows) this.#settleLater();
    }
    this.focus?.restore();
  }

  /** New rows may move the one with the keyboard off the screen: it is scrolled back into sight. */
  #followFocus(focus: GridFocus): void {
    const { first, last } = this.shownRows;
    const before = focus.pinnedRow;
    focus.followRow();
    const wasShown = before >= first && before <= last;
    if (wasShown && focus.pinnedRow !== before && focus.isVisible) this.reveal(focus.pinnedRow);
  }

  /** Scrolls to a row, so that it is the first one. */
  goTo(row: number): void {
    this.#map.goTo(row * this.#rowHeight);
    this.#applyScroll();
    this.#draw(false);
    this.#tellWindow();
    this.focus?.put(row);
  }

  /** Puts the keyboard on a row. */
  focusRow(row: number): void {
    this.focus?.put(row);
    this.focus?.enter();
  }

  /** Lets the keyboard in; what it takes comes after the first rows. */
  addFocus(make: (table: TableView) => GridFocus): void {
    this.focus ??= make(this);
    this.focus.restore();
  }

  /** Draws widths that are not chosen yet; null ends that. */
  preview(widths: Widths | null): void {
    this.#preview = widths;
    this.#updateChoices();
  }

  /** Rows that fit on the screen. */
  get rowsOnScreen(): number {
    return Math.floor(this.#viewport / this.#rowHeight);
  }

  /** The elements of a row; undefined where it has none now. */
  slotOf(row: number): RowSlot | undefined {
    return this.#pool.get(row);
  }

  /** Gives rows on their way their bars: few readers see one before the first rows. */
  addPlaceholders(): void {
    if (this.#hasBars) return;
    this.#hasBars = true;
    import('./placeholders.js').then(
      ({ PlaceholderBars, placeholderStyles }) => {
        this.host.addStyles(placeholderStyles);
        this.#columns.addBars(new PlaceholderBars(this.grid));
      },
      () => (this.#hasBars = false),
    );
  }

  /** Its columns, in order. */
  get columns(): readonly Column[] {
    return this.#columns.list;
  }

  /** Tells of each row that is written, loaded or not; who wants to know comes after the first rows. */
  watch(watcher: RowWatcher): void {
    this.#watchers.push(watcher);
    this.#revision = -1;
    this.update();
  }

  /** Folds columns without a value: what does that comes after the first rows. */
  fold(empty: EmptyColumns): void {
    this.#columns.empty = empty;
    this.update();
  }

  #updateColumns(isOtherFormat: boolean): void {
    if (!this.#columns.update(this.host.report, this.host.format(), this.host.columns(), isOtherFormat))
      return;
    this.#pool.setColumns(this.columns);
    this.#revision = -1;
  }

  #updateChoices(): void {
    const { widths, density, wrapLongText } = this.host.choices();
    this.#columns.setWidths(this.#preview ?? widths);
    const { classList } = this.grid;
    classList.toggle('compact', density === 'compact');
    classList.toggle('comfortable', density === 'comfortable');
    classList.toggle('wrapped', wrapLongText);
  }

  #updateGrid(): void {
    const { grid } = this;
    const { state } = this.host.report;
    const title = state.preset.title(this.host.format().language.words);
    const isBusy = state.phase === 'loading' || state.updating;
    grid.setAttribute('aria-label', title);
    grid.setAttribute('aria-colcount', String(this.#columns.list.length));
    // All rows that match and the heading; -1 where nobody knows how many there are.
    const isKnown = state.total !== null || state.phase !== 'ready';
    grid.setAttribute('aria-rowcount', isKnown ? String((state.total ?? 0) + 1) : '-1');
    grid.setAttribute('aria-busy', String(isBusy));
    grid.classList.toggle('outdated', state.outdated);
  }

  #updateHead(): void {
    const { report } = this.host;
    const descriptions = this.#columns.descriptions(report, this.host.format());
    this.#headings.draw({ columns: this.columns, sort: report.state.query.sort, descriptions });
  }

  /** Called when a size changed, after layout and before paint: reading it costs nothing then. */
  #measure(): void {
    const height = this.#pool.probe.offsetHeight || this.#rowHeight;
    const row = this.#map.top / this.#rowHeight;
    const isOtherHeight = height !== this.#rowHeight;
    // Before its event: what follows would put it back.
    const isScrolled = Math.abs(this.scroller.scrollTop - this.#map.scrollTop) >= 1;
    this.#rowHeight = height;
    this.#viewport = Math.max(0, this.scroller.clientHeight - this.head.offsetHeight);
    this.#resize();
    // Rows of another height: the same one stays at the top.
    if (isScrolled) this.#map.scrolled(this.scroller.scrollTop);
    else if (isOtherHeight) {
      this.#map.goTo(row * height);
      this.#applyScroll();
    }
    this.#draw(false);
    // Not at once: the text could change the height of what is being measured.
    this.#settleLater();
  }

  /** Makes the scrollbar stand for all rows. */
  #resize(): void {
    const { scrollTop } = this.#map;
    this.#map.resize(this.#rowCount() * this.#rowHeight, this.#viewport);
    if (this.#map.scrollHeight !== this.#bodyHeight) {
      this.#bodyHeight = this.#map.scrollHeight;
      this.#body.style.height = `${this.#bodyHeight}px`;
    }
    if (this.#map.scrollTop !== scrollTop) this.#applyScroll();
  }

  get #isFirstLoad(): boolean {
    const { extent, phase } = this.host.report.state;
    return extent === 0 && phase === 'loading';
  }

  /** The first rows often come sooner than this; then nobody sees a skeleton flash by, and nobody lays one out. */
  #planSkeleton(): void {
    if (!this.#isFirstLoad) {
      clearTimeout(this.#skeleton);
      this.#skeleton = undefined;
      this.#isSkeletonDue = false;
    } else
      this.#skeleton ??= setTimeout(() => {
        this.#isSkeletonDue = true;
        this.addPlaceholders();
        this.#resize();
        this.#draw(false);
      }, SKELETON_DELAY);
  }

  /** Rows to scroll through; while the first ones are a while on their way, placeholders fill the screen. */
  #rowCount(): number {
    if (!this.#isFirstLoad) return this.host.report.state.extent;
    return this.#isSkeletonDue ? Math.floor(this.#viewport / this.#rowHeight) : 0;
  }

  #applyScroll(): void {
    if (Math.abs(this.scroller.scrollTop - this.#map.scrollTop) >= 1)
      this.scroller.scrollTop = this.#map.scrollTop;
  }

  #scrolled(): void {
    // Scrolled before its first frame: without its size nobody knows which rows a position stands for.
    if (this.#viewport === 0) this.#measure();
    const { scrollTop } = this.scroller;
    // Sideways, or to where it was put by the table itself: the rows are the same.
    if (Math.abs(scrollTop - this.#map.scrollTop) >= 1) {
      this.#map.scrolled(scrollTop);
      this.#draw(false);
    }
    this.#settleLater();
  }

  #settleLater(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#settle(), REST);
  }

  /** After a wheel on a scaled scrollbar it is a little off the ratio; it is put right when nobody moves it. */
  #settle(): void {
    // Somebody moves it again, and the event that tells so is still to come: putting it right would put it back.
    if (Math.abs(this.scroller.scrollTop - this.#map.scrollTop) >= 1) return;
    this.#map.goTo(this.#map.top);
    this.#applyScroll();
    this.#draw(false);
    this.focus?.orderRows(this.#pool.elements);
    this.#tellWindow();
  }

  /** The rows of which something is on the screen. */
  get shownRows(): { first: number; last: number } {
    const count = this.#rowCount();
    const { top } = this.#map;
    const first = Math.min(Math.floor(top / this.#rowHeight), Math.max(0, count - 1));
    return { first, last: Math.min(count, Math.ceil((top + this.#viewport) / this.#rowHeight)) - 1 };
  }

  /**
   * The rows that have an element: as many wherever the scrollbar is. Were it just those on the screen, one row would
   * come or go every few pixels, and with it the layout of its texts.
   */
  #drawn(first: number): { from: number; to: number } {
    const count = this.#rowCount();
    const from = Math.max(0, Math.min(first, count - this.#slotCount));
    return { from, to: Math.min(count, from + this.#slotCount) - 1 };
  }

  get #slotCount(): number {
    // Of no height before it was measured: then nothing is drawn that could be drawn wrong.
    return this.#viewport > 0 ? Math.ceil(this.#viewport / this.#rowHeight) + 1 : 0;
  }

  /** Told when the rows rest: the text that says so is outside the table, and each change of it is a layout. */
  #tellWindow(): void {
    const { first, last } = this.shownRows;
    if (last >= first || this.#rowCount() === 0) this.host.onWindow(first, last);
  }

  #draw(isRewriting: boolean): void {
    const { report } = this.host;
    const format = this.host.format();
    const height = this.#rowHeight;
    const { first, last } = this.shownRows;
    const pinned = this.focus?.pinnedRow ?? -1;
    // Positions are counted from a row nearby, which itself is where the scrollbar says.
    const base = Math.floor(first / BASE_STEP) * BASE_STEP;
    const origin = this.#map.scrollTop - (this.#map.top - base * height);
    const topOf = (row: number): number => origin + (row - base) * height;
    const { from, to } = this.#drawn(first);
    this.#pool.arrange(from, to, pinned, (slot, row, isNew) => {
      if (isNew || isRewriting) this.#write(slot, row, report, format);
      // Out of sight, but still there: the keyboard is on it.
      slot.moveTo(topOf(row < from ? from - 2 : row > to ? to + 2 : row));
    });
    report.show(first, Math.max(first, last));
    this.focus?.restore();
  }

  #write(slot: RowSlot, row: number, report: Report, format: Format): void {
    if (report.hasRow(row)) {
      slot.write(row, (key) => report.valueAt(row, key), format);
      slot.select(row === this.#selected);
    } else slot.writePlaceholder(row);
    for (const watch of this.#watchers) watch(slot, row);
  }

  /** Scrolls until a row can be seen. */
  reveal(row: number): void {
    const height = this.#rowHeight;
    const { top } = this.#map;
    if (row * height < top) this.#map.goTo(row * height);
    else if ((row + 1) * height > top + this.#viewport) this.#map.goTo((row + 1) * height - this.#viewport);
    this.#applyScroll();
    this.#draw(false);
  }
}
