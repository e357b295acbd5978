import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { KeyInput, Page } from 'puppeteer-core';
import { useBrowser } from '../pages/browser.js';
import { focusOf } from '../pages/focus.js';
import { ReportReader } from '../pages/report-reader.js';
import { until } from '../pages/until.js';
import { useDemo } from './demo-site.js';

/** Noon of a day in UTC: "since this morning" has some 30,000 of the million rows. */
const NOW = '2026-11-21T12:00:00Z';

/**
 * Key presses from the page as it comes, the focus on the report's first tool, to what was copied; each character typed
 * is one. Of these ten are typed: `billing` and `401`.
 */
const MOST_TO_LINK = 28;
const MOST_TO_COMMAND = 26;

/** The page's clock is at the log's newest row, so that "Today" is the same at every run. */
const setClock = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument((now) => {
    const RealDate = Date;
    const ahead = RealDate.parse(now) - RealDate.now();
    globalThis.Date = class extends RealDate {
      constructor(...given: []) {
        if (given.length > 0) super(...given);
        else super(RealDate.now() + ahead);
      }
      static override now(): number {
        return RealDate.now() + ahead;
      }
    } as DateConstructor;
  }, NOW);

/** A keyboard that counts. */
class Keys {
  readonly #page: Page;
  pressed = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: KeyInput[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key);
      this.pressed++;
    }
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    this.pressed += text.length;
  }
}

describe('a client reports 401s since this morning', () => {
  const demo = useDemo(new Date(NOW), 'million');
  const browser = useBrowser();

  const opened = async (path: string): Promise<{ page: Page; reader: ReportReader }> => {
    const { page } = await browser.open(path, async (created) => {
      await created.emulateTimezone('UTC');
      await setClock(created);
      const { origin } = new URL(path);
      await created
        .browserContext()
        .overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);
    });
    const reader = new ReportReader(page);
    await reader.seesRows();
    await reader.hasAllParts();
    return { page, reader };
  };

  const focusOn = (page: Page, isRight: (focus: Awaited<ReturnType<typeof focusOf>>) => boolean) =>
    until('the focus where it belongs', async () => isRight(await focusOf(page))).catch(async () =>
      assert.fail(`The focus is on ${JSON.stringify(await focusOf(page))}.`),
    );

  /** What was copied last, once it begins as it should. */
  const copied = async (page: Page, start: string): Promise<string> => {
    const read = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await until(`something copied that begins with ${start}`, async () => (await read()).startsWith(start));
    return read();
  };

  const isBusy = (page: Page): Promise<boolean> =>
    page.evaluate(
      () =>
        document.querySelector('api-log-report')!.shadowRoot!.querySelector('[role="grid"]')!.ariaBusy ===
        'true',
    );

  /** From the page as it opens to the details of one of the calls. */
  const toDetails = async () => {
    const { page, reader } = await opened(demo.address('/?log=million&lang=en'));
    await page.evaluate(() => document.querySelector<HTMLElement>('api-log-report')!.focus());
    const keys = new Keys(page);
    await keys.press('f');
    await focusOn(page, ({ name }) => name === 'Client ID');
    await keys.press('Tab');
    await keys.type('billing');
    await keys.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    await focusOn(page, ({ name }) => name === 'Status');
    await keys.type('401');
    await keys.press('Enter');
    await reader.finds('Remove filter Status: 401', 'button');
    await keys.press('F6');
    await focusOn(page, ({ name }) => name === 'Time range');
    await keys.press('t', 'Enter');
    await until('the rows of today', async () => {
      const { searchParams } = new URL(page.url());
      return /period=today/.test(searchParams.get('api-log') ?? '') && !(await isBusy(page));
    });
    await keys.press('F6', 'F6');
    await focusOn(page, ({ role }) => role === 'row');
    await keys.press('Enter');
    await focusOn(page, ({ role }) => role === 'heading');
    return { page, reader, keys };
  };

  /** Values of the entry shown in full, by label; without how long ago it was, which is another at every look. */
  const entryOf = async (page: Page): Promise<Record<string, string>> =>
    page.evaluate(() => {
      const wanted = ['ID', 'Client', 'Method', 'Status', 'URL', 'ISO 8601'];
      const terms = document.querySelector('api-log-report')!.shadowRoot!.querySelectorAll('.details dt');
      const pairs = [...terms].map((term) => [
        term.textContent.trim(),
        term.parentElement!.querySelector('dd')!.textContent.trim(),
      ]);
      return Object.fromEntries(pairs.filter(([label]) => wanted.includes(label!))) as Record<string, string>;
    });

  it('leads to a link that opens the same entry', async () => {
    const { page, keys } = await toDetails();
    await keys.press('Tab', 'Tab', 'Tab');
    await focusOn(page, ({ name }) => name === 'Copy link');
    await keys.press('Enter');
    const link = await copied(page, demo.address('/'));
    const entry = await entryOf(page);
    assert.match(entry['Client']!, /^billing/);
    assert.match(entry['Status']!, /^401/);
    assert.match(entry['ISO 8601']!, /^2026-11-21T(0\d|1[01]):/);
    const { page: fresh } = await opened(link);
    await focusOn(fresh, ({ role }) => role === 'heading');
    assert.deepEqual(await entryOf(fresh), entry);
    assert.ok(keys.pressed <= MOST_TO_LINK, `${keys.pressed} key presses`);
  });

  it('leads to a command that repeats the call', async () => {
    const { page, keys } = await toDetails();
    await keys.press('Tab');
    await focusOn(page, ({ name }) => name === 'Copy cURL');
    await keys.press('Enter');
    const command = await copied(page, 'curl');
    const { Method: method, URL: path } = await entryOf(page);
    assert.equal(command, `curl --globoff --include --request ${method} --url "$SERVER"'${path}'`);
    assert.ok(keys.pressed <= MOST_TO_COMMAND, `${keys.pressed} key presses`);
  });
});
