import assert from 'node:assert/strict';
import type { KeyInput, Page } from 'puppeteer-core';
import { until } from './until.js';

/** The report on a page as somebody who reads it has it: by roles, names and what can be read. */
export class ReportReader {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses what has that name, once it is there. */
  async press(name: string, role = 'button'): Promise<void> {
    await this.#page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
  }

  async fill(name: string, value: string): Promise<void> {
    await this.#page.locator(`::-p-aria([name="${name}"][role="textbox"])`).fill(value);
  }

  /** Whether the first rows are on the screen, as the footer says it. */
  async isAtTop(): Promise<boolean> {
    return /^1–\d/m.test(await this.text());
  }

  /** Chooses in a list of the platform, by the value of a line. */
  async choose(name: string, value: string): Promise<void> {
    await this.#page.locator(`::-p-aria([name="${name}"][role="combobox"])`).fill(value);
  }

  /** All that can be read. */
  text(): Promise<string> {
    return this.#page.evaluate(() => {
      const regions = [...(document.querySelector('api-log-report')?.shadowRoot?.children ?? [])];
      return regions.map((region) => (region as HTMLElement).innerText).join('\n');
    });
  }

  /** Waits until that can be read. */
  async sees(text: string): Promise<void> {
    await until(`“${text}”`, async () => (await this.text()).includes(text)).catch(async (error: Error) => {
      assert.fail(`${error.message}\n${(await this.text()).slice(0, 1000)}`);
    });
  }

  /** Waits until an element with that role and name is there. */
  async finds(name: string, role: string): Promise<void> {
    await this.#page.locator(`::-p-aria([name="${name}"][role="${role}"])`).wait();
  }

  async pressKeys(...keys: KeyInput[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Rows that are rows to assistive technology, headings not counted. */
  rowCount(): Promise<number> {
    return this.#page.evaluate(
      () =>
        document
          .querySelector('api-log-report')
          ?.shadowRoot?.querySelectorAll('[role="row"][aria-rowindex]:not([aria-rowindex="1"])').length ?? 0,
    );
  }

  async seesRows(): Promise<void> {
    await until('rows', async () => (await this.rowCount()) > 0);
  }

  /** Waits until the parts are there that come after the first rows. */
  async hasAllParts(): Promise<void> {
    await until('the parts that come later', () =>
      this.#page.evaluate(() => {
        const root = document.querySelector('api-log-report')?.shadowRoot;
        // Where room is kept for the timeline, it has its answer.
        const isDrawn =
          !root?.querySelector('.above-table.tall') ||
          root.querySelector('.above-table [role="group"][aria-busy="false"]');
        return !!root?.querySelector('[role="search"]') && !!isDrawn;
      }),
    );
  }
}
