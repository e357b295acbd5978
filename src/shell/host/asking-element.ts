import { pageParsed } from './page-parsed.js';
import { StyledElement } from './styled-element.js';

/**
 * An element whose first request goes out before its first rendering, which takes longer than all that leads up to it. While it
 * is out of the page nothing is rendered, whatever arrives late: an update would start timers that nobody stops.
 */
export abstract class AskingElement extends StyledElement {
  #isAsked = false;
  /** Whether an update waits until the element is in the page again. */
  #isHeldUp = false;

  /** Asks for what the properties say, as they are by now. */
  protected abstract ask(): void;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#isHeldUp) void this.scheduleUpdate();
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await pageParsed();
    if (!this.#isAsked && this.isConnected) {
      this.performUpdate();
      await new Promise((resolve) => setTimeout(resolve));
      this.isUpdatePending = true;
    }
    this.#isHeldUp = !this.isConnected;
    if (this.isConnected) await super.scheduleUpdate();
  }

  /** The first update only asks: by then Lit has given the element what was set on it before its tag was known. */
  protected override shouldUpdate(): boolean {
    if (this.#isAsked) return true;
    this.#isAsked = true;
    this.ask();
    return false;
  }
}
