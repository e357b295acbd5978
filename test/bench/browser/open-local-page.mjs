/* global localRows */
/** A page with a table over rows in memory, alone in a browser of its own, so that no other page's garbage is counted. */
import { openBrowser, openPage } from './open-browser.mjs';

/** Rows made between two messages to the page. */
const SLICE = 100_000;

/**
 * @template Result
 * @param {string} address
 * @param {(opened: Awaited<ReturnType<typeof openPage>>) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export const withLocalPage = async (address, use) => {
  const browser = await openBrowser();
  try {
    const opened = await openPage(browser);
    await opened.page.goto(address);
    await opened.page.waitForFunction(() => globalThis.localRows && globalThis.localTable);
    return await use(opened);
  } finally {
    await browser.close();
  }
};

/**
 * Makes rows, newest first, and shows them.
 *
 * @returns {Promise<number>} Milliseconds from handing them over until the first are painted.
 */
export const showRows = async (page, total) => {
  for (let first = 0; first < total; first += SLICE)
    await page.evaluate(
      (from, count) => localRows.makeRows(from, count),
      first,
      Math.min(SLICE, total - first),
    );
  return page.evaluate(() => localRows.show());
};
