import type { KeyInput, Page } from 'puppeteer-core';
import { focusOf, type Focus } from '../pages/focus.js';
import { until } from '../pages/until.js';

/** Stops of Tab that are gone through at most on the way to something. */
const MOST_STOPS = 60;

/** Acts with the keyboard alone. */
export class KeyboardActions {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: KeyInput[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.#page.keyboard.type(text);
  }

  /** Presses a key while Shift is down. */
  async pressWithShift(key: KeyInput): Promise<void> {
    await this.#page.keyboard.down('Shift');
    await this.#page.keyboard.press(key);
    await this.#page.keyboard.up('Shift');
  }

  /** Waits until the keyboard is on something, which the report may have put it on. */
  async isOn(name: RegExp, role?: string): Promise<Focus> {
    let focus: Focus | undefined;
    await until(`the focus on ${role ?? ''} ${String(name)}`, async () => {
      focus = await focusOf(this.#page);
      return name.test(focus.name) && (role === undefined || focus.role === role);
    }).catch((error: Error) => {
      throw new Error(`${error.message} It is on ${JSON.stringify(focus)}`);
    });
    return focus!;
  }

  /** Presses Tab, or another key, until the keyboard is on what has that name. */
  async goTo(name: RegExp, key: KeyInput = 'Tab'): Promise<Focus> {
    const stops: string[] = [];
    while (stops.length < MOST_STOPS) {
      const focus = await focusOf(this.#page);
      if (name.test(focus.name)) return focus;
      stops.push(`${focus.role} ${focus.name}`);
      await this.#page.keyboard.press(key);
    }
    throw new Error(`No ${String(name)} by ${key}: ${stops.join('; ')}`);
  }
}
