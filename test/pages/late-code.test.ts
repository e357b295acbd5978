import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { useBrowser } from './browser.js';
import { CDN, hostPage } from './host-page.js';
import { logOf } from './log-rows.js';
import { useServer } from './server.js';
import { until } from './until.js';

/** Rows of the table, and how many of its parts Tab leads to. */
const tableOf = (page: Page): Promise<{ rows: number; stops: number }> =>
  page.evaluate(() => {
    const root = document.querySelector('api-log-report')?.shadowRoot;
    const count = (selector: string): number => root?.querySelectorAll(selector).length ?? 0;
    return { rows: count('[role="row"]'), stops: count('[role="grid"] [tabindex="0"]') };
  });

describe('code that is slow to load', () => {
  const browser = useBrowser();
  const routes = { '/': hostPage({ attributes: { endpoint: '/logs', locale: 'pl' } }), '/logs': logOf(60) };
  const server = useServer({ ...CDN, routes });

  it('may be the words: the table has its keyboard also where they are the last that arrives', async () => {
    const held: HTTPRequest[] = [];
    const { page } = await browser.open(server.address('/'), async (opened) => {
      await opened.setRequestInterception(true);
      opened.on('request', (request) =>
        request.url().endsWith('/pl.js') ? void held.push(request) : void request.continue(),
      );
    });
    await until('the words are asked for', async () => held.length > 0);
    await page.waitForNetworkIdle({ concurrency: 1 });
    // What was loaded is in its place by then.
    await pause(1000);
    assert.deepEqual(await tableOf(page), { rows: 0, stops: 0 });
    await held[0]!.continue();
    await until('the rows', async () => (await tableOf(page)).rows > 10);
    await until('a way into the table', async () => (await tableOf(page)).stops === 1);
  });
});
