import type { ReactiveController } from 'lit';

/** More often than this no report asks by itself, in seconds. */
const SHORTEST = 1;

/**
 * Updates the report every so many seconds: never while the page is hidden, and once, not many times, when it is seen
 * again after longer than that.
 */
export class RefreshTimer implements ReactiveController {
  readonly #interval: () => number;
  readonly #refresh: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #seconds = 0;
  #last = 0;

  /** @param interval Seconds; 0 for never. */
  constructor(interval: () => number, refresh: () => void) {
    this.#interval = interval;
    this.#refresh = refresh;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#tick);
  }

  hostUpdated(): void {
    const wanted = this.#interval();
    const seconds = Number.isFinite(wanted) && wanted > 0 ? Math.max(SHORTEST, wanted) : 0;
    if (seconds === this.#seconds) return;
    this.#stop();
    this.#seconds = seconds;
    if (seconds === 0) return;
    this.#last = performance.now();
    this.#timer = setInterval(this.#tick, seconds * 1000);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#tick);
    this.#stop();
  }

  readonly #tick = (): void => {
    if (this.#seconds === 0 || document.visibilityState === 'hidden') return;
    // A little less, since a timer may come early.
    if (performance.now() - this.#last < this.#seconds * 1000 - 100) return;
    this.#last = performance.now();
    this.#refresh();
  };

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#seconds = 0;
  }
}
