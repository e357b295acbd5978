import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Longest wait for a frame, in milliseconds: a page that is not seen has none. */
const FRAME = 100;

type LateHost = ReactiveControllerHost & { readonly isConnected: boolean };

/** Loads what the first rows can do without, once they are painted or as soon as it is needed. */
export class LateController<Late> implements ReactiveController {
  readonly #host: LateHost;
  readonly #load: () => Promise<Late>;
  readonly #isNeeded: () => boolean;
  readonly #onLoaded: (late: Late) => void;
  #loading: Promise<void> | null = null;
  #isDue = false;

  constructor(
    host: LateHost,
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
    if (this.#isDue || !this.#isNeeded()) return;
    this.#isDue = true;
    const load = (): void => {
      this.#isDue = false;
      // Taken out meanwhile: the next update asks again, when it is put back.
      if (this.#host.isConnected) void this.ready();
    };
    const timer = setTimeout(load, FRAME);
    // Behind the painting of what was just rendered, which its code would hold up.
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(load);
    });
  }

  /**
   * Resolves when it is there, or could not be fetched, or the element is out of the page by now: the next update, or the next
   * asking, tries again.
   */
  ready(): Promise<void> {
    return (this.#loading ??= this.#load().then(
      (late) => {
        if (!this.#host.isConnected) return void (this.#loading = null);
        this.#onLoaded(late);
        this.#host.requestUpdate();
      },
      () => {
        this.#loading = null;
      },
    ));
  }
}
