import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Report } from '../../report/report.js';
import { Clock } from './clock.js';

/** How long the first rows may take before the reader is offered to cancel, in milliseconds. */
const SLOW = 3000;

/** How long a reader has been waiting for the first rows; what counts seconds until then is drawn each second. */
export class Waiting implements ReactiveController {
  readonly #report: Report;
  #since = 0;

  constructor(host: ReactiveControllerHost, report: Report) {
    this.#report = report;
    host.addController(this);
    new Clock(host, () => {
      const { retryAt, activity } = report.state;
      return (retryAt ?? activity?.retryAt ?? null) !== null || this.#isWaiting;
    });
  }

  get isSlow(): boolean {
    return this.#since > 0 && performance.now() - this.#since > SLOW;
  }

  hostUpdate(): void {
    if (this.#isWaiting) this.#since ||= performance.now();
    else this.#since = 0;
  }

  get #isWaiting(): boolean {
    const { phase, problem } = this.#report.state;
    return phase === 'loading' && problem === null;
  }
}
