/* global benchmark */
/** All code and styles that a page fetches until its first rows are painted. */
import { openBrowser, openPage } from '../browser/open-browser.mjs';

/** @param {string} address @returns {Promise<Buffer[]>} */
export const fetchedBodies = async (address) => {
  const browser = await openBrowser();
  const { page } = await openPage(browser);
  const bodies = [];
  page.on('response', (response) => {
    if (/\.(js|css|wasm)$/.test(new URL(response.url()).pathname)) bodies.push(response.buffer());
  });
  await page.goto(address);
  await page.evaluate(() => benchmark.firstRows);
  const files = await Promise.all(bodies);
  await browser.close();
  return files;
};
