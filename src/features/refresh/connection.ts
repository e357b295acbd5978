import type { ReactiveController } from 'lit';
import type { Report } from '../../report/report.js';
import { hasTrait } from '../../core/fault-traits.js';

/** Wait after the connection is back, in milliseconds, and as much again by chance: a flapping one is asked once. */
const REST = 1000;

/** Goes on by itself when the connection is back, and when a page comes back from the browser's history. */
export class Connection implements ReactiveController {
  readonly #report: Report;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(report: Report) {
    this.#report = report;
  }

  hostConnected(): void {
    window.addEventListener('online', this.#online);
    window.addEventListener('pageshow', this.#shown);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#online);
    window.removeEventListener('pageshow', this.#shown);
    clearTimeout(this.#timer);
  }

  readonly #online = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        if (hasTrait(this.#report.state.problem, 'connection')) this.#report.dispatch('update');
      },
      REST * (1 + Math.random()),
    );
  };

  readonly #shown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && this.#report.state.logId !== null) this.#report.dispatch('update');
  };
}
