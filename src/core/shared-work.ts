/** A work that several wait for at once: done once, and given up when nobody waits for it any more. */
export class SharedWorks<Result> {
  readonly #works = new Map<
    string,
    { readonly work: Promise<Result>; waiting: number; end: AbortController }
  >();

  /**
   * The result of a work under a name: that of one which is on its way already, where there is one.
   *
   * Rejects with what the work does, or the signal's reason.
   */
  async share(
    name: string,
    signal: AbortSignal,
    begin: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    signal.throwIfAborted();
    let shared = this.#works.get(name);
    if (!shared) {
      const end = new AbortController();
      const work = begin(end.signal).finally(() => {
        if (this.#works.get(name)?.end === end) this.#works.delete(name);
      });
      this.#works.set(name, (shared = { work, waiting: 0, end }));
    }
    const { work, end } = shared;
    shared.waiting++;
    const leave = (): void => {
      if (--shared.waiting > 0) return;
      if (this.#works.get(name) === shared) this.#works.delete(name);
      end.abort(signal.reason);
    };
    signal.addEventListener('abort', leave, { once: true });
    try {
      return await new Promise<Result>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
        work.then(resolve, reject);
      });
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }
}
