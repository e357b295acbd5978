import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Loads what the first rows can do without, once they are painted or as soon as it is needed. */
export class LateController<Late> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Late>;
  readonly #isNeeded: () => boolean;
  readonly #onLoaded: (late: Late) => void;
  #late: Late | null = null;
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

  /** Null until it is there. */
  get parts(): Late | null {
    return this.#late;
  }

  hostUpdated(): void {
    if (this.#late || this.#isLoading || !this.#isNeeded()) return;
    this.#isLoading = true;
    this.#load().then(
      (late) => {
        this.#late = late;
        this.#onLoaded(late);
        this.#host.requestUpdate();
      },
      // The next update tries again: a chunk that could not be fetched may be there then.
      () => (this.#isLoading = false),
    );
  }
}
