import { isAbort } from '../core/problem.js';

/** Asks, and hears of nothing but what was asked last: an earlier answer that comes late is dropped, whatever its source does with the signal. */
export class LatestAnswer {
  #asking: AbortController | null = null;

  get isAsking(): boolean {
    return this.#asking !== null;
  }

  /** Resolves when the answer is there and was used, or is not wanted any more. */
  async ask<Answer>(
    ask: (signal: AbortSignal) => Promise<Answer>,
    answered: (answer: Answer) => void,
    failed: (error: unknown) => void,
  ): Promise<void> {
    this.cancel();
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const answer = await ask(asking.signal);
      if (this.#asking !== asking) return;
      this.#asking = null;
      answered(answer);
    } catch (error) {
      if (this.#asking !== asking) return;
      this.#asking = null;
      // Given up by the log itself, whose report asks again.
      if (!isAbort(error)) failed(error);
    }
  }

  cancel(): void {
    this.#asking?.abort();
    this.#asking = null;
  }
}
