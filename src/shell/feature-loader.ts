import type { ReactiveController } from 'lit';
import { afterPaint } from '../core/after-paint.js';
import type { Feature } from './feature.js';
import type { FeatureHost, OpenFeatures } from './open-features.js';

export interface FeatureLoaderHost extends FeatureHost {
  /** The features that the report is to have. */
  features(): readonly Feature[];
  /** Whether they may be loaded: what they would hold up is there, or somebody asks for them. */
  isNeeded(): boolean;
}

/** Loads the features of a report once its first rows are painted, or as soon as one is asked for. */
export class FeatureLoader implements ReactiveController {
  readonly #host: FeatureLoaderHost;
  #open: OpenFeatures | null = null;
  #loading: Promise<void> | null = null;
  #isExpected = false;

  constructor(host: FeatureLoaderHost) {
    this.#host = host;
    host.element.addController(this);
  }

  /** Null until they are there. */
  get open(): OpenFeatures | null {
    return this.#open;
  }

  /** The state changed, the language, or which features there are. */
  update(): void {
    this.#open?.update(this.#host.features());
  }

  /** Asks something of the features, at once where they are there: nobody presses a button in vain because they were quick. */
  async ask(ask: (open: OpenFeatures) => void | Promise<void>): Promise<void> {
    if (!this.#open) await this.#ready();
    if (this.#open) await ask(this.#open);
  }

  hostUpdated(): void {
    if (this.#isExpected || this.#loading || !this.#host.isNeeded()) return;
    this.#isExpected = true;
    void afterPaint().then(() => {
      this.#isExpected = false;
      // Taken out meanwhile: the next update asks again, when it is put back.
      if (this.#host.element.isConnected) void this.#ready();
    });
  }

  /**
   * Resolves when they are there, or could not be fetched, or the element is out of the page by now: the next update, or the next
   * asking, tries again.
   */
  #ready(): Promise<void> {
    return (this.#loading ??= this.#load().catch(() => void (this.#loading = null)));
  }

  async #load(): Promise<void> {
    const host = this.#host;
    // Both at once: the one imports the other.
    const [{ OpenFeatures, loadFeatures }] = await Promise.all([
      import('./open-features.js'),
      import('./settings/further-reports.js'),
    ]);
    const features = host.features();
    const loaded = await loadFeatures(features);
    if (!host.element.isConnected) return void (this.#loading = null);
    this.#open = new OpenFeatures(host, features, loaded);
    host.element.requestUpdate();
  }
}
