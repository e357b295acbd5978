/** The browser that the tests use, with every page at one size. */
import { launch } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { installProbe } from './probe.mjs';

const VIEWPORT = { width: 1620, height: 860 };
/** Longest wait for anything that a page is to show, in milliseconds. */
const PATIENCE = 120_000;

/**
 * A browser with a profile of its own on disk, which goes when it is closed.
 *
 * @param {{ profile?: string }} options A folder that stays, in its place.
 */
export const openBrowser = async ({ profile } = {}) => {
  const { args, ...found } = await findBrowser();
  return launch({
    ...found,
    // Without a language a browser of a bare system has one that Intl does not know.
    args: [...args, '--disable-gpu', '--disable-quic', '--accept-lang=en-US'],
    headless: true,
    defaultViewport: VIEWPORT,
    protocolTimeout: PATIENCE,
    ...(profile && { userDataDir: profile }),
  });
};

/**
 * @param {import('puppeteer-core').Browser | import('puppeteer-core').BrowserContext} place A fresh context has an
 *   empty HTTP cache and no database; the browser itself keeps both from page to page.
 */
export const openPage = async (place) => {
  const page = await place.newPage();
  await page.evaluateOnNewDocument(installProbe);
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  return { page, session };
};
