import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Loads what the first rows can do without, once they are painted or as soon as it is needed. */
export class LateController<Late> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Late>;
  readonly #isNeeded: () => boolean;
  readonly #onLoaded: (late: Late) => void;
  #isLoaded = false;
  #isLoading = false;

  constructor(
    host: ReactiveControllerHost,
    load: () => Promise<Late>,
    isNeeded: () => boolean,
    onLoaded: (late: Late) => void,
  ) {
    this.#onLoaded = onLoaded;
    this.#host = host;
    this.#load = load;
    this.#isNeeded = isNeeded;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#isLoaded || this.#isLoading || !this.#isNeeded()) return;
    this.#isLoading = true;
    this.#load().then(
      (late) => {
        this.#isLoaded = true;
        this.#onLoaded(late);
        this.#host.requestUpdate();
      },
      // The next update tries again: a chunk that could not be fetched may be there then.
      () => (this.#isLoading = false),
    );
  }
}
