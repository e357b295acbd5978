/**
 * The tallest that the rows are allowed to make an element, in CSS pixels; a million rows of 28 px are 28 million.
 *
 * Browsers draw nothing beyond a limit of their own. Firefox stops at 2³⁰ of its 120ths of a pixel, which is 8.9 million
 * (measured in Firefox 153: rows at 10 million were 1,052,000 px above their place). Chromium and WebKit stop at 2³¹ 64ths
 * of a pixel of the screen, which is 33 million of the page's, and 3.3 million where it is zoomed to 500 % on a screen of
 * two pixels for one.
 */
export const TALLEST = 3_000_000;

/** A scroll by less than this many screens is one by wheel or key, and moves by as many pixels as it says. */
const SMALL = 3;

/**
 * Between where the scrollbar is and which pixel of all rows is at the top of the screen.
 *
 * Up to {@link TALLEST} the two are the same. Above it the scrollbar stands for the whole by ratio; but a wheel or a
 * key still moves the rows by its own few pixels, so that no row is skipped over.
 */
export class ScrollMap {
  #height = 0;
  #viewport = 0;
  #top = 0;
  #scrollTop = 0;

  /** Pixel of all rows at the top of the screen. */
  get top(): number {
    return this.#top;
  }

  /** Where the scrollbar belongs for {@link top}. */
  get scrollTop(): number {
    return this.#scrollTop;
  }

  /** Height to give the scrolled element. */
  get scrollHeight(): number {
    return Math.min(this.#height, TALLEST);
  }

  get #isScaled(): boolean {
    return this.#height > TALLEST;
  }

  get #farthest(): number {
    return Math.max(0, this.#height - this.#viewport);
  }

  get #farthestScroll(): number {
    return Math.max(0, this.scrollHeight - this.#viewport);
  }

  /**
   * Of the same size it stays where it is: pages come while somebody turns the wheel, and the scrollbar is put right when
   * nobody does.
   *
   * @param height Pixels of all rows. @param viewport Pixels of rows on the screen.
   */
  resize(height: number, viewport: number): void {
    if (height === this.#height && viewport === this.#viewport) return;
    this.#height = height;
    this.#viewport = viewport;
    this.goTo(this.#top);
  }

  /** Moves to a pixel of all rows; the scrollbar is then to be set to {@link scrollTop}. */
  goTo(top: number): void {
    this.#top = Math.min(Math.max(0, top), this.#farthest);
    this.#scrollTop = this.#isScaled
      ? Math.round((this.#top / this.#farthest) * this.#farthestScroll)
      : this.#top;
  }

  /** The reader moved the scrollbar. */
  scrolled(scrollTop: number): void {
    const moved = scrollTop - this.#scrollTop;
    this.#scrollTop = scrollTop;
    if (!this.#isScaled) this.#top = scrollTop;
    else if (scrollTop <= 0) this.#top = 0;
    else if (scrollTop >= this.#farthestScroll) this.#top = this.#farthest;
    else if (Math.abs(moved) <= SMALL * this.#viewport) this.#top += moved;
    else this.#top = (scrollTop / this.#farthestScroll) * this.#farthest;
    this.#top = Math.min(Math.max(0, this.#top), this.#farthest);
  }
}
