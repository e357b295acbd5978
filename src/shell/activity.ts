/** The one thing at a time that takes a while, and the way to cancel it. */
export class RunningActivity {
  #controller: AbortController | null = null;

  /** Null where something is under way already. */
  begin(): AbortSignal | null {
    if (this.#controller) return null;
    this.#controller = new AbortController();
    return this.#controller.signal;
  }

  end(): void {
    this.#controller = null;
  }

  cancel(): void {
    this.#controller?.abort();
  }
}
