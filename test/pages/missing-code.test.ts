import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { useBrowser } from './browser.js';
import { CDN, hostPage } from './host-page.js';
import { logOf } from './log-rows.js';
import { ReportReader } from './report-reader.js';
import { useServer } from './server.js';
import { until } from './until.js';

const NOT_LOADED = 'A part of the report could not be loaded.';

/** From now on the page can load no code of the report any more, as after a new version took the place of its files. */
const withoutCode = async (page: Page): Promise<void> => {
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    new URL(request.url()).pathname.startsWith(CDN.mount) ? void request.abort() : void request.continue(),
  );
};

/** Windows that the page opened and that are open still, with nothing in them. */
const blankWindows = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { openedPages = [] } = window as unknown as { openedPages?: Window[] };
    return openedPages.filter(({ closed, document }) => !closed && document.body.textContent === '').length;
  });

const openedWindows = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { openedPages?: Window[] }).openedPages?.length ?? 0);

describe('code that cannot be loaded when it is needed', () => {
  const browser = useBrowser();
  const routes = {
    '/': hostPage({ attributes: { endpoint: '/logs' } }),
    '/logs': logOf(60),
  };
  const server = useServer({ ...CDN, routes });

  const opened = async (): Promise<{ page: Page; reader: ReportReader }> => {
    const { page } = await browser.open(server.address('/'));
    const reader = new ReportReader(page);
    await reader.seesRows();
    await reader.hasAllParts();
    return { page, reader };
  };

  it('leaves no blank window behind where the report was to be printed, and says so', async () => {
    const { page, reader } = await opened();
    await withoutCode(page);
    await reader.press('View actions');
    await reader.press('Print report', 'menuitem');
    await page.bringToFront();
    await reader.sees(NOT_LOADED);
    assert.deepEqual([await openedWindows(page), await blankWindows(page)], [1, 0]);
    assert.ok((await reader.rowCount()) > 0);
  });

  it('leaves none behind where a summary was to be printed, and says so', async () => {
    const { page, reader } = await opened();
    await reader.press('Summary', 'radio');
    await reader.finds('Print summary', 'button');
    await withoutCode(page);
    await reader.press('Print summary');
    await page.bringToFront();
    await reader.sees(NOT_LOADED);
    assert.deepEqual([await openedWindows(page), await blankWindows(page)], [1, 0]);
    // The summary itself stays.
    await reader.finds('Print summary', 'button');
  });

  it('is said of a summary that was to be saved as a file', async () => {
    const { page, reader } = await opened();
    await reader.press('Summary', 'radio');
    await reader.finds('Export summary', 'button');
    await withoutCode(page);
    await reader.press('Export summary');
    await reader.sees(NOT_LOADED);
  });

  it('is said of a dialog that was to be opened', async () => {
    const { page, reader } = await opened();
    await withoutCode(page);
    await reader.press('Columns…');
    await reader.sees(NOT_LOADED);
    assert.ok((await reader.rowCount()) > 0);
  });

  it('would be found out: a window that was opened and never filled is counted', async () => {
    const { page } = await opened();
    await page.evaluate(() => void window.open('about:blank'));
    await until('the window', async () => (await openedWindows(page)) === 1);
    assert.equal(await blankWindows(page), 1);
  });
});
