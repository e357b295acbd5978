import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { KeyInput, Page } from 'puppeteer-core';
import { useBrowser } from './browser.js';
import { focusOf, tabThrough, tabTo } from './focus.js';
import { CDN, hostPage } from './host-page.js';
import { assertQuiet } from './in-strict-page.js';
import { logOf, rowAt } from './log-rows.js';
import { ReportReader } from './report-reader.js';
import { scheduleEndpoint } from './schedule-endpoint.js';
import { useServer } from './server.js';
import { STRICT } from './strict-policy.js';
import { until } from './until.js';
import type { WatchedPage } from './watched-page.js';

const MILLION = 1_000_000;
const report = (endpoint: string) =>
  hostPage({ attributes: { endpoint, 'cache-key': 'a reader', 'schedule-endpoint': '/schedules' } });

describe('the keyboard alone, under a strict policy', () => {
  const browser = useBrowser();
  const server = useServer({
    ...CDN,
    routes: {
      '/': report('/logs'),
      '/million': report('/million/logs'),
      '/logs': logOf(500),
      '/million/logs': logOf(MILLION),
      '/schedules': scheduleEndpoint(),
    },
    pageHeaders: STRICT,
  });

  const opened = async (path: string): Promise<[WatchedPage, ReportReader, Page]> => {
    const watched = await browser.open(server.address(path));
    const reader = new ReportReader(watched.page);
    await reader.seesRows();
    await reader.hasAllParts();
    // The grid takes keys a moment after its first rows.
    await until('a stop for Tab in the grid', () =>
      watched.page.evaluate(
        () => !!document.querySelector('api-log-report')!.shadowRoot!.querySelector('tbody [tabindex="0"]'),
      ),
    );
    return [watched, reader, watched.page];
  };

  const waitForFocus = (page: Page, isRight: (name: string) => boolean, what: string): Promise<void> =>
    until(`the focus on ${what}`, async () => isRight((await focusOf(page)).name));

  /** Goes to the grid and presses the keys; gives the id in the row that has the focus then, once it is there. */
  const idAfter = async (page: Page, index: number, ...keys: KeyInput[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
    const id = String(rowAt(index).id);
    await until(`row ${index} under the focus`, async () => (await focusOf(page)).text.startsWith(id)).catch(
      async (error: Error) => assert.fail(`${error.message} ${JSON.stringify(await focusOf(page))}`),
    );
  };

  it('goes through the report with one stop for the toolbar and one for the grid', async () => {
    const [watched, , page] = await opened('/');
    const before = await tabTo(page, 'row');
    const stops = [...before, ...(await tabThrough(page, 6))];
    assert.equal(stops[0]!.name, 'Show filters');
    // The bars are one, too.
    assert.match(before.at(-2)!.name, /^Timeline: /);
    assert.equal(stops.filter(({ name }) => name.startsWith('Timeline')).length, 1);
    assert.deepEqual(
      stops
        .slice(1)
        .map(({ name }) => name)
        .filter((name) => name === 'Update' || name === 'View actions'),
      [],
    );
    assert.equal(
      stops.filter(({ role }) => ['row', 'gridcell', 'rowheader', 'columnheader'].includes(role)).length,
      1,
    );
    assertQuiet(watched);
  });

  it('opens the search fields, types and filters', async () => {
    const [watched, reader, page] = await opened('/');
    await reader.pressKeys('Tab', 'Enter', 'Tab');
    await waitForFocus(page, (name) => name === 'Client ID', 'Client ID');
    await page.keyboard.type('c-7');
    await page.keyboard.press('Enter');
    await reader.sees('of 50');
    assert.equal((await focusOf(page)).name, 'Client ID');
    assertQuiet(watched);
  });

  it('exports by the menu, and the file holds the rows', async () => {
    const [watched, reader, page] = await opened('/');
    const folder = await mkdtemp(join(tmpdir(), 'downloads-'));
    try {
      const session = await page.createCDPSession();
      await session.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        downloadPath: folder,
        browserContextId: page.browserContext().id!,
      });
      await reader.pressKeys('Tab', 'ArrowRight', 'ArrowRight', 'Enter');
      await waitForFocus(page, (name) => name === 'Print report', 'the first item');
      await reader.pressKeys('ArrowDown', 'Enter');
      await reader.sees('Export finished');
      const files = () => readdir(folder).then((names) => names.filter((name) => name.endsWith('.csv')));
      await until('the file', async () => (await files()).length === 1);
      const [name] = await files();
      assert.match(name!, /^api-logs-\d{4}-\d\d-\d\d\.csv$/);
      const lines = (await readFile(join(folder, name!), 'utf8')).trimEnd().split('\r\n');
      assert.match(lines[0]!, /^\ufeff"ID","Client ID","Client",.*,"Date\/Time"$/);
      assert.equal(lines.length, 501);
      assert.deepEqual(
        lines.slice(1).map((line) => line.split('"')[1]),
        Array.from({ length: 500 }, (_, index) => String(rowAt(index).id)),
      );
      assertQuiet(watched);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('fills in and sends the schedule, and Escape closes it; the focus returns', async () => {
    const [watched, reader, page] = await opened('/');
    await reader.pressKeys('Tab', 'End', 'ArrowUp', 'ArrowUp');
    await waitForFocus(page, (name) => name === 'Schedule report', 'the item before the last');
    await reader.pressKeys('Enter');
    await waitForFocus(page, (name) => name === 'Name', 'Name');
    await reader.pressKeys('Escape');
    await waitForFocus(page, (name) => name === 'View actions', 'View actions');
    await reader.pressKeys('ArrowDown', 's', 'Enter');
    await waitForFocus(page, (name) => name === 'Name', 'Name');
    await page.keyboard.type('Errors of the week');
    while ((await focusOf(page)).name !== 'Recipients') await page.keyboard.press('Tab');
    await page.keyboard.type('ana@example.com');
    await page.keyboard.press('Enter');
    await reader.sees('Scheduled: Errors of the week.');
    await waitForFocus(page, (name) => name === 'Schedule', 'Schedule');
    await reader.pressKeys('Escape');
    await waitForFocus(page, (name) => name === 'View actions', 'View actions');
    assertQuiet(watched);
  });

  it('reaches every row of a million, and opens one', async () => {
    const [watched, , page] = await opened('/million');
    await tabTo(page, 'row');
    await idAfter(page, 0);
    await idAfter(page, 2, 'ArrowDown', 'ArrowDown');
    await idAfter(page, 1, 'ArrowUp');
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await idAfter(page, MILLION - 1);
    await idAfter(page, MILLION - 2, 'ArrowUp');
    await page.keyboard.down('Control');
    await page.keyboard.press('Home');
    await page.keyboard.up('Control');
    await idAfter(page, 0);
    const before = (await focusOf(page)).rowIndex;
    await page.keyboard.press('PageDown');
    await until('a page further', async () => (await focusOf(page)).rowIndex > before + 5);
    const at = (await focusOf(page)).rowIndex - 2;
    await idAfter(page, at);
    await page.evaluate(() => {
      const opened = window as unknown as { openedRow: unknown };
      document
        .querySelector('api-log-report')!
        .addEventListener(
          'api-log-row-open',
          (event) => (opened.openedRow = (event as CustomEvent<unknown>).detail),
        );
    });
    await page.keyboard.press('Enter');
    const detail = await page.evaluate(() => (window as unknown as { openedRow: unknown }).openedRow);
    assert.deepEqual(detail, { entry: rowAt(at) });
    assertQuiet(watched);
  });

  it('stays on its row while the rows scroll away under it and are updated', async () => {
    const [watched, reader, page] = await opened('/million');
    await tabTo(page, 'row');
    await idAfter(page, 2, 'ArrowDown', 'ArrowDown');
    await page.mouse.move(600, 400);
    for (let turn = 0; turn < 20; turn++) await page.mouse.wheel({ deltaY: 500 });
    await until('other rows', async () => !(await reader.isAtTop()));
    await idAfter(page, 2);
    await page.evaluate(() =>
      (document.querySelector('api-log-report') as HTMLElement & { refresh(): Promise<void> }).refresh(),
    );
    await idAfter(page, 2);
    await idAfter(page, 3, 'ArrowDown');
    assertQuiet(watched);
  });
});
