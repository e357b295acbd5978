/* global localRows */
/** A page with rows in memory, alone in a browser of its own, so that no other page's garbage is counted. */
import { openBrowser, openPage } from './open-browser.mjs';

/** Rows made between two messages to the page. */
const SLICE = 100_000;

const withPage = async (address, isThere, use) => {
  const browser = await openBrowser();
  try {
    const opened = await openPage(browser);
    await opened.page.goto(address);
    await opened.page.waitForFunction(isThere);
    return await use(opened);
  } finally {
    await browser.close();
  }
};

/**
 * @template Result
 * @param {string} address
 * @param {(opened: Awaited<ReturnType<typeof openPage>>) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export const withLocalPage = (address, use) =>
  withPage(address, () => globalThis.localRows && globalThis.localTable, use);

/** The same with what answers questions, in place of a table. */
export const withQuestionsPage = (address, use) =>
  withPage(address, () => globalThis.questions && globalThis.answerer, use);

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
