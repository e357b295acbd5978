import type { Browser, Page } from 'puppeteer-core';
import type { Site } from './serve-host.js';

/** Longer than one turn of the report's own update, which every page here has once a second. */
const AFTER_REMOVAL = 2_500;

/** Runs in the page: the rows that are on the screen, and how much room the report has. */
const look = () => {
  const report = document.querySelector('api-log-report');
  const rows = [...(report?.shadowRoot?.querySelectorAll('[role="row"]') ?? [])];
  const { width, height } = report?.getBoundingClientRect() ?? { width: 0, height: 0 };
  return {
    rows: rows.filter(({ textContent }) => textContent?.includes('/v2/orders/')).length,
    width: Math.round(width),
    height: Math.round(height),
    room: document.documentElement.clientWidth,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    heard: document.querySelector('#heard')?.textContent ?? '',
    isOpen: (report as { filtersOpen?: boolean } | null)?.filtersOpen === true,
  };
};

const waitForRows = async (page: Page): Promise<boolean> => {
  for (let tries = 0; tries < 120; tries += 1) {
    if ((await page.evaluate(look)).rows > 5) return true;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return false;
};

const press = (page: Page, name: string) =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

/**
 * What is wrong with a host's page, in sentences; each page has the report with a token, a locked filter, an update a second and
 * open search fields, says how many rows it heard of, and can take the report away.
 */
export const checkPage = async (browser: Browser, site: Site, picture: string): Promise<string[]> => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) said.push(`console: ${message.text().slice(0, 300)}`);
  });
  page.on('pageerror', (error) => said.push(`error: ${(error as Error).message}`));
  await page.goto(site.address, { waitUntil: 'load' });
  const faults: string[] = [];
  const expect = (isRight: boolean, fault: string): void => void (isRight || faults.push(fault));

  expect(await waitForRows(page), 'no rows came');
  const seen = await page.evaluate(look);
  expect(seen.width > seen.room * 0.5, `the report is ${seen.width} px wide in ${seen.room}`);
  expect(seen.height > 200, `the report is ${seen.height} px high`);
  expect(seen.overflow <= 0, `the page is ${seen.overflow} px too wide`);
  expect(/\d/.test(seen.heard), `no event was heard: ${seen.heard}`);
  expect(seen.isOpen, 'the search fields are not open');
  const [first] = site.asked;
  expect(first?.authorization === 'Bearer token', `the first request had no token: ${first?.authorization}`);
  expect(
    site.asked.every(({ parameters }) => parameters['is.client']?.toLowerCase() === 'acme'),
    'a request went out without the locked filter',
  );
  await page.screenshot({ path: `${picture}.png` });
  await page.setViewport({ width: 360, height: 740 });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  const narrow = await page.evaluate(look);
  expect(narrow.overflow <= 0, `at 360 px the page is ${narrow.overflow} px too wide`);
  await page.screenshot({ path: `${picture}-narrow.png` as `${string}.png` });
  await page.setViewport({ width: 1280, height: 800 });

  await press(page, 'Hide report');
  const removed = Date.now();
  await new Promise((resolve) => setTimeout(resolve, AFTER_REMOVAL));
  const late = site.asked.filter(({ at }) => at > removed + 200);
  expect(late.length === 0, `${late.length} requests after it was taken away`);
  const before = site.asked.length;
  await press(page, 'Show report');
  expect(await waitForRows(page), 'no rows came the second time');
  expect(
    site.asked.slice(before).every(({ authorization }) => authorization === 'Bearer token'),
    'a request of the second time had no token',
  );
  await context.close();
  return [...faults, ...said];
};
