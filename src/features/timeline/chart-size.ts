import type { LitElement } from 'lit';

/** The report is as high as this at least where it has a timeline, in em of its font. */
const LEAST_HEIGHT = 22;
/** The same where search fields or, in a narrow report, lines of top bar and footer take much of the height. */
const LEAST_HEIGHT_IN_LITTLE_ROOM = 40;
/** A narrower report has cards in place of rows, in em. */
const NARROW = 40;
/** Share by which the width must change until shorter or longer bars are asked for. */
const CHANGE = 0.2;

/** How large the chart is, in CSS pixels, and whether the report has room for it. */
export class ChartSize {
  readonly #element: LitElement;
  readonly #changed: () => void;
  readonly #observer: ResizeObserver;
  #report: Element | null = null;
  #plot: Element | undefined;
  /** Of the report, in em. */
  #reportHeight = 0;
  #reportWidth = 0;
  #width = 0;
  #height = 0;
  #askedWidth = 0;

  constructor(element: LitElement, changed: () => void) {
    this.#element = element;
    this.#changed = changed;
    this.#observer = new ResizeObserver(() => this.#measure());
  }

  /** Whether the rows keep enough room beside the timeline. */
  hasRoom(isSearchOpen: boolean): boolean {
    const hasLittle = isSearchOpen || this.#reportWidth < NARROW;
    return this.#reportHeight >= (hasLittle ? LEAST_HEIGHT_IN_LITTLE_ROOM : LEAST_HEIGHT);
  }
  get width(): number {
    return this.#width;
  }
  get height(): number {
    return this.#height;
  }
  /** The width that bars are asked for: it does not follow each pixel. */
  get askedWidth(): number {
    return this.#askedWidth;
  }

  /** Called before each rendering. */
  observe(): void {
    const report = this.#element.renderRoot.querySelector('.report');
    if (report === this.#report) return;
    this.#observer.disconnect();
    this.#report = report;
    if (report) this.#observer.observe(report);
    if (this.#plot) this.#observer.observe(this.#plot);
  }

  /** The place of the chart, for Lit's `ref`. */
  readonly plot = (plot: Element | undefined): void => {
    if (this.#plot) this.#observer.unobserve(this.#plot);
    this.#plot = plot;
    if (plot) this.#observer.observe(plot);
  };

  close(): void {
    this.#observer.disconnect();
  }

  #measure(): void {
    const report = this.#report;
    const plot = this.#plot;
    if (!report?.isConnected) return;
    const em = parseFloat(getComputedStyle(report).fontSize);
    const before = [this.#reportHeight, this.#reportWidth, this.#width, this.#height];
    this.#reportHeight = report.clientHeight / em;
    this.#reportWidth = report.clientWidth / em;
    if (plot?.isConnected) {
      this.#width = plot.clientWidth;
      this.#height = plot.clientHeight;
    }
    if (Math.abs(this.#width - this.#askedWidth) > CHANGE * this.#askedWidth) this.#askedWidth = this.#width;
    if (
      [this.#reportHeight, this.#reportWidth, this.#width, this.#height].some(
        (one, place) => one !== before[place],
      )
    )
      this.#changed();
  }
}
