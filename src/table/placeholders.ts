import { placeholders } from './styles/placeholders.js';

/** How much of its column a bar takes: texts seldom fill theirs. */
const FILLED = 0.75;

/** A column that a bar is in. */
export interface BarColumn {
  /** From the side where the row begins, in pixels. */
  readonly start: number;
  /** In pixels. */
  readonly width: number;
  readonly align: 'start' | 'end';
}

/**
 * The bars of a row that is on its way, one for each column: colour stops of a gradient from the side where the row begins,
 * in plain pixels, since browsers read them anew for each row that has them.
 */
export const barStops = (columns: readonly BarColumn[]): string => {
  const stops = columns.map(({ start, width, align }) => {
    const end = start + width;
    const [from, to] =
      align === 'end'
        ? [`${Math.round(end - FILLED * width)}px`, `calc(${Math.round(end)}px - var(--cell-space))`]
        : [`calc(${Math.round(start)}px + var(--cell-space))`, `${Math.round(start + FILLED * width)}px`];
    return `transparent 0 ${from}, var(--line) 0 ${to}`;
  });
  return [...stops, 'transparent 0'].join(', ');
};

/**
 * Keeps the bars under their headings. A row paints its bars itself: in its cells they would be as many elements to style
 * and to lay out again whenever the scrollbar is dragged past rows that are not there yet.
 */
export class PlaceholderBars {
  readonly #grid: HTMLTableElement;
  readonly #resized = new ResizeObserver(() => this.#draw());

  constructor(grid: HTMLTableElement) {
    this.#grid = grid;
  }

  /** Columns are others: called before their headings are drawn. */
  update(): void {
    queueMicrotask(() => {
      this.#resized.disconnect();
      for (const heading of this.#headings) this.#resized.observe(heading);
    });
  }

  get #headings(): readonly HTMLElement[] {
    return [...this.#grid.tHead!.querySelectorAll('th')];
  }

  /** After layout: reading sizes costs nothing then. */
  #draw(): void {
    const grid = this.#grid.getBoundingClientRect();
    const isRightToLeft = getComputedStyle(this.#grid).direction === 'rtl';
    const columns = this.#headings.map((heading): BarColumn => {
      const { left, right, width } = heading.getBoundingClientRect();
      const start = isRightToLeft ? grid.right - right : left - grid.left;
      return { start, width, align: heading.classList.contains('end') ? 'end' : 'start' };
    });
    this.#grid.style.setProperty('--bars', barStops(columns));
  }
}

/** Styles of rows that are on their way. */
export const placeholderStyles = [placeholders];
