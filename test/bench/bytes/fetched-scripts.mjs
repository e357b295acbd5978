/* global benchmark, performance */
/** Which scripts a page fetches: before its first rows are painted, and by itself after that. */
import { setTimeout as wait } from 'node:timers/promises';
import { openBrowser, openPage } from '../browser/open-browser.mjs';

/** How long the page is left alone, in milliseconds. */
const AFTER = 3000;

/** @param {string} address */
export const fetchedScripts = async (address) => {
  const browser = await openBrowser();
  const { page } = await openPage(browser);
  await page.goto(address);
  const firstRows = await page.evaluate(() => benchmark.firstRows);
  await wait(AFTER);
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .map(({ name, startTime, responseEnd }) => ({ path: new URL(name).pathname, startTime, responseEnd })),
  );
  await browser.close();
  // What was asked for before the rows and received after them did not delay them.
  return {
    before: scripts.filter(({ responseEnd }) => responseEnd <= firstRows).map(({ path }) => path),
    after: scripts.filter(({ responseEnd }) => responseEnd > firstRows).map(({ path }) => path),
  };
};
