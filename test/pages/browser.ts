import { after, before } from 'node:test';
import { launch, type Browser, type Page, type Viewport } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { watchPage, type WatchedPage } from './watched-page.js';

const VIEWPORT: Viewport = { width: 1280, height: 800 };

/**
 * A browser for all tests of a file: call it once, outside of the tests. Each page it gives has a profile of its own,
 * and is closed with the browser.
 */
export const useBrowser = () => {
  let browser: Browser | undefined;

  before(async () => {
    browser = await launch({ ...(await findBrowser()), headless: true, defaultViewport: VIEWPORT });
  });

  after(() => browser?.close());

  return {
    async open(address: string, prepare?: (page: Page) => Promise<unknown>): Promise<WatchedPage> {
      if (!browser) throw new Error('Pages are opened inside of tests.');
      const context = await browser.createBrowserContext();
      const watched = await watchPage(await context.newPage());
      watched.page.setDefaultTimeout(45_000);
      await prepare?.(watched.page);
      await watched.page.goto(address, { waitUntil: 'load' });
      return watched;
    },
  };
};
