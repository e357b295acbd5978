import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Loads what the first rows can do without, once they are painted or as soon as it is needed. */
export class LateController<Late> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Late>;
  readonly #isNeeded: () => boolean;
  readonly #onLoaded: (late: Late) => void;
  #loading: Promise<void> | null = null;

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
    if (this.#isNeeded()) void this.ready();
  }

  /** Resolves when it is there, or could not be fetched: the next update, or the next asking, tries again. */
  ready(): Promise<void> {
    return (this.#loading ??= this.#load().then(
      (late) => {
        this.#onLoaded(late);
        this.#host.requestUpdate();
      },
      () => {
        this.#loading = null;
      },
    ));
  }
}
