import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { dayLog } from '../../demo/logs/day-log.js';
import { useBrowser } from '../pages/browser.js';
import { ReportReader } from '../pages/report-reader.js';
import { useDemo } from './demo-site.js';

const NOW = new Date('2026-11-21T12:00:00Z');

describe('the log that the demo opens with', () => {
  it('has an outage in which most calls fail, slow ones before it, and one client refused at its end', async () => {
    const rows = await dayLog.read(NOW);
    const minutesAgo = (row: (typeof rows)[number]): number =>
      (NOW.getTime() - Date.parse(row['dateTime'] as string)) / 60_000;
    const between = (from: number, until: number) =>
      rows.filter((row) => minutesAgo(row) <= from && minutesAgo(row) > until);
    const share = (some: typeof rows, test: (row: (typeof rows)[number]) => boolean): number =>
      some.filter(test).length / some.length;
    const isBroken = (row: (typeof rows)[number]): boolean => Number(row['status']) >= 500;
    assert.ok(share(between(236, 188), isBroken) > 0.4);
    assert.ok(share(between(1440, 260), isBroken) < 0.01);
    const isSlow = (row: (typeof rows)[number]): boolean => Number(row['time']) > 1000;
    assert.ok(share(between(258, 236), isSlow) > 5 * share(between(1440, 260), isSlow));
    const refused = between(60, 0).filter((row) => row['status'] === 401);
    assert.deepEqual([...new Set(refused.map((row) => row['client']))], ['billing-service']);
    assert.deepEqual(await dayLog.read(NOW), rows, 'the same at every start');
  });
});

describe('the first screen of the demo', () => {
  const demo = useDemo(NOW, 'day');
  const browser = useBrowser();

  const open = async (path: string, width: number): Promise<{ page: Page; reader: ReportReader }> => {
    const { page } = await browser.open(demo.address(path), (created) =>
      created.setViewport({ width, height: 800 }),
    );
    const reader = new ReportReader(page);
    await reader.seesRows();
    await reader.hasAllParts();
    return { page, reader };
  };

  /** Texts of the report that lie on the screen as a whole: of headings, and of failed rows. */
  const onScreen = (page: Page, selector: string): Promise<string[]> =>
    page.evaluate((wanted) => {
      const root = document.querySelector('api-log-report')!.shadowRoot!;
      const { left, right, bottom } = root.querySelector('[role="grid"]')!.getBoundingClientRect();
      const isInside = (element: Element): boolean => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.left >= left && box.right <= right && box.bottom <= bottom;
      };
      return [...root.querySelectorAll(wanted)]
        .filter(isInside)
        .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    }, selector);

  it('shows what failed, when and how slow it was, without a word typed', async () => {
    const { page, reader } = await open('/?lang=en', 1280);
    const headings = await onScreen(page, '[role="columnheader"]');
    for (const heading of ['Date/Time', 'Status', 'Time', 'URL', 'Client'])
      assert.ok(
        headings.some((text) => text.startsWith(heading)),
        `${heading} of ${headings.join(', ')}`,
      );
    assert.ok((await onScreen(page, '[part~="row-error"] [part~="badge"]')).length > 0);
    assert.match(await reader.text(), /\d ms/);
    const { page: other } = await open('/?log=cloudtrail&lang=en', 1280);
    assert.equal((await onScreen(other, '[part~="row-error"] [part~="badge"]')).length, 0);
  });

  it('has the other logs, the docs and the doctor one click away, at 360 px too', async () => {
    const { page } = await open('/?lang=pt-BR&scheme=dark', 360);
    const links = await page.$$eval('.log-links a, .page-links a', (all) =>
      all.map((link) => ({
        address: link.getAttribute('href')!,
        isVisible: link.checkVisibility(),
      })),
    );
    assert.equal(links.length, 13);
    assert.ok(links.every(({ isVisible }) => isVisible));
    assert.ok(links.some(({ address }) => address === '?log=million&lang=pt-BR&scheme=dark'));
    await page.locator('::-p-aria([name="Servidor web"][role="link"])').click();
    await page.waitForFunction(() => location.search.includes('log=apache'));
    const reader = new ReportReader(page);
    await reader.sees('10.000');
    const current = await page.$$eval('.log-links [aria-current]', (all) =>
      all.map((a) => a.textContent.trim()),
    );
    assert.deepEqual(current, ['Servidor web']);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  });
});
