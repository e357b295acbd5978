import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a feature adds to the element for as long as it is part of the report. */
export interface Scope {
  /** Aborted when the feature leaves the report: for listeners, timers and requests. */
  readonly signal: AbortSignal;
  addController(controller: ReactiveController): void;
  /**
   * Listens to what is outside of the report, such as the window, while the element is in the page: called with a signal that is
   * aborted when it is taken out, or the feature leaves.
   */
  whileConnected(listen: (signal: AbortSignal) => void): void;
}

/** Takes back what a feature added when it leaves the report: the element stays, and would go on calling it. */
export class FeatureScope implements Scope {
  readonly #element: ReactiveControllerHost;
  readonly #controllers: ReactiveController[] = [];
  readonly #closing = new AbortController();

  constructor(element: ReactiveControllerHost) {
    this.#element = element;
  }

  get signal(): AbortSignal {
    return this.#closing.signal;
  }

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
    this.#element.addController(controller);
  }

  whileConnected(listen: (signal: AbortSignal) => void): void {
    let ending: AbortController | null = null;
    this.addController({
      hostConnected() {
        ending ??= new AbortController();
        listen(ending.signal);
      },
      hostDisconnected() {
        ending?.abort();
        ending = null;
      },
    });
  }

  close(): void {
    this.#closing.abort();
    for (const controller of this.#controllers) {
      this.#element.removeController(controller);
      controller.hostDisconnected?.();
    }
  }
}
