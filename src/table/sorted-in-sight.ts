import type { TableElements } from './table-elements.js';

/** How long nobody has scrolled sideways when the column is put in its place, in milliseconds. */
const REST = 150;

type Scrolled = Pick<TableElements, 'scroller' | 'grid' | 'head'>;

/**
 * Keeps what rows are sorted by in sight where they are wider than the report. Sticky cells would do it alone, but each is
 * a layer of its own, which doubles what a frame of scrolling takes: they are sticky only while the reader scrolls sideways,
 * and moved to the same place as soon as that is over.
 */
export class SortedInSight {
  readonly #elements: Scrolled;
  readonly #resized: ResizeObserver;
  #scrollLeft = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(elements: Scrolled) {
    this.#elements = elements;
    const { scroller, head } = elements;
    // Before rows are moved: read after that, the position would make the browser lay out at once.
    scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true, capture: true });
    this.#resized = new ResizeObserver(() => this.#place());
    this.#resized.observe(scroller);
    this.#resized.observe(head);
  }

  /** Columns are others, or rows are sorted by another one. */
  update(): void {
    this.#restLater();
  }

  close(): void {
    clearTimeout(this.#resting);
    this.#resized.disconnect();
  }

  #scrolled(): void {
    const { scroller, grid } = this.#elements;
    if (scroller.scrollLeft === this.#scrollLeft) return;
    this.#scrollLeft = scroller.scrollLeft;
    grid.classList.add('sideways');
    this.#restLater();
  }

  #restLater(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#place(), REST);
  }

  /** Moves the column by as much as it is out of sight. */
  #place(): void {
    const { scroller, grid, head } = this.#elements;
    grid.classList.remove('sideways');
    grid.style.removeProperty('--moved');
    const heading = head.querySelector('.sorted')?.getBoundingClientRect();
    if (!heading) return;
    const left = scroller.getBoundingClientRect().left + scroller.clientLeft;
    const over = heading.right - (left + scroller.clientWidth);
    const moved = heading.left < left ? left - heading.left : Math.min(0, -over);
    grid.classList.toggle('moved', moved !== 0);
    if (moved !== 0) grid.style.setProperty('--moved', `${moved}px`);
  }
}
