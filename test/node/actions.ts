import type { Page } from 'puppeteer-core';
import type { ReportReader } from '../pages/report-reader.js';

/** What people come for takes no more actions than this: clicks and keys, without what is typed into a field. */
export const MOST_ACTIONS = 4;

/** Acts with the pointer, and counts. */
export class Actions {
  readonly #page: Page;
  readonly #reader: ReportReader;
  count = 0;

  constructor(page: Page, reader: ReportReader) {
    this.#page = page;
    this.#reader = reader;
  }

  async press(name: string, role = 'button'): Promise<void> {
    await this.#reader.press(name, role);
    this.count++;
  }

  async pressKey(key: 'Enter'): Promise<void> {
    await this.#page.keyboard.press(key);
    this.count++;
  }

  /** Presses a row of those on the screen; gives its first cell. */
  async openRow(place: number): Promise<string> {
    const { x, y, text } = await this.#page.evaluate((wanted) => {
      const { shadowRoot } = document.querySelector('api-log-report')!;
      const cell = shadowRoot!.querySelector(`tbody .row[aria-rowindex="${wanted + 2}"]`)!.children[0]!;
      const box = cell.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2, text: cell.textContent.trim() };
    }, place);
    await this.#page.mouse.click(x, y);
    this.count++;
    return text;
  }

  /** Chooses what is drawn over a hidden input. */
  async choose(text: string): Promise<void> {
    await this.#page.locator(`>>> label ::-p-text(${text})`).click();
    this.count++;
  }

  /** Drags over a part of the timeline, in shares of its width. */
  async drag(from: number, to: number): Promise<void> {
    const box = await this.#page.evaluate(() => {
      const list = document.querySelector('api-log-report')!.shadowRoot!.querySelector('.timeline-list')!;
      const { x, y, width, height } = list.getBoundingClientRect();
      return { x, y: y + height / 2, width };
    });
    const { mouse } = this.#page;
    await mouse.move(box.x + from * box.width, box.y);
    await mouse.down();
    await mouse.move(box.x + to * box.width, box.y, { steps: 5 });
    await mouse.up();
    this.count++;
  }
}
