import { after, before } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';

/** A page, and what went wrong on it that no assertion would see. */
export interface OpenedPage {
  readonly page: Page;
  /** Uncaught errors and errors written to the console. */
  readonly errors: string[];
  /** Addresses asked for outside of the page's own host. */
  readonly foreignRequests: string[];
}

/** tsx wraps functions that have names in a helper, which a function sent into the page would look for there. */
const NAME_HELPER = 'globalThis.__name = (value) => value;';

const watch = (page: Page): OpenedPage => {
  const errors: string[] = [];
  const foreignRequests: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') foreignRequests.push(request.url());
  });
  return { page, errors, foreignRequests };
};

/**
 * A browser for all tests of a file: call it once, outside of the tests. Each page it gives has a profile of its own,
 * and is closed with the browser.
 */
export const useBrowser = () => {
  let browser: Browser | undefined;

  before(async () => {
    browser = await launch({ ...(await findBrowser()), headless: true });
  });

  after(() => browser?.close());

  return {
    async open(address: string, prepare?: (page: Page) => Promise<unknown>): Promise<OpenedPage> {
      if (!browser) throw new Error('Pages are opened inside of tests.');
      const context = await browser.createBrowserContext();
      const opened = watch(await context.newPage());
      await opened.page.evaluateOnNewDocument(NAME_HELPER);
      await prepare?.(opened.page);
      await opened.page.goto(address, { waitUntil: 'load' });
      return opened;
    },
  };
};
