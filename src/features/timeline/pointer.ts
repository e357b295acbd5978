import type { TimelineController } from './timeline-controller.js';

/** A pointer that moved less is pressed, and does not drag; in CSS pixels. */
const STEADY = 4;
/** How long a second click of a double click may take, in milliseconds. */
const SECOND_CLICK = 250;

/** What the pointer does in the chart: a click goes to a time, a drag selects, a double click zooms out. */
export class ChartPointer {
  readonly #controller: TimelineController;
  readonly #textOf: (bar: number) => string;
  #readout: Element | undefined;
  #from: { readonly bar: number; readonly x: number } | null = null;
  #isDragging = false;
  #click: ReturnType<typeof setTimeout> | undefined;

  /** @param textOf What is to be read of a bar. */
  constructor(controller: TimelineController, textOf: (bar: number) => string) {
    this.#controller = controller;
    this.#textOf = textOf;
  }

  /** Where the bar under the pointer is read out, for Lit's `ref`. */
  readonly readout = (readout: Element | undefined): void => {
    this.#readout = readout;
  };

  /** Shows what a bar is of; -1 for none. Without a rendering, as often as the pointer moves. */
  shows(bar: number): void {
    const text = bar < 0 ? '' : this.#textOf(bar);
    if (this.#readout && this.#readout.textContent !== text) this.#readout.textContent = text;
  }

  readonly pressed = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    this.#from = { bar: this.#barAt(event), x: event.clientX };
    this.#isDragging = false;
  };

  readonly moved = (event: PointerEvent): void => {
    const bar = this.#barAt(event);
    this.shows(bar);
    if (!this.#from) return;
    if (!this.#isDragging) {
      if (Math.abs(event.clientX - this.#from.x) < STEADY) return;
      this.#isDragging = true;
      try {
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
      } catch {
        // The pointer is gone by now.
      }
    }
    this.#controller.select(this.#from.bar, bar);
  };

  readonly released = (event: PointerEvent): void => {
    const isClick = this.#from !== null && !this.#isDragging;
    this.#from = null;
    if (!isClick) return;
    const bar = this.#barAt(event);
    this.#controller.moveTo(bar, event.shiftKey);
    clearTimeout(this.#click);
    if (event.shiftKey) return;
    const go = (): void => void this.#controller.goTo(bar);
    // The first click of two is not to move the table first.
    if (this.#controller.canZoomOut) this.#click = setTimeout(go, SECOND_CLICK);
    else go();
  };

  readonly cancelled = (): void => {
    this.#from = null;
  };

  readonly left = (): void => this.shows(-1);

  readonly clickedTwice = (): void => {
    clearTimeout(this.#click);
    this.#controller.zoomOut();
  };

  #barAt(event: PointerEvent): number {
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    const count = this.#controller.chart?.bars.length ?? 0;
    const bar = Math.floor(((event.clientX - left) / width) * count);
    return Math.max(0, Math.min(count - 1, bar));
  }
}
