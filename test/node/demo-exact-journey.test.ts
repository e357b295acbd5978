import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { useBrowser } from '../pages/browser.js';
import { ReportReader } from '../pages/report-reader.js';
import { until } from '../pages/until.js';
import { Visitor } from './demo-visitor.js';
import { useDemo } from './demo-site.js';

/** Of the machines of the million rows many begin like this one: 10.21.19.10 to .19. */
const IP = '10.21.19.1';

/** The IPs in the rows that are drawn. */
const drawnIps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const cells = document
      .querySelector('api-log-report')!
      .shadowRoot!.querySelectorAll('[role="gridcell"], [role="cell"]');
    return [...cells].map((cell) => cell.textContent.trim()).filter((text) => /^10(\.\d+){3}$/.test(text));
  });

/** Opens the menu of a cell with that text by the pointer's other button. */
const rightClick = async (page: Page, text: string): Promise<void> => {
  const find = () =>
    page.evaluate((wanted) => {
      const cells = document
        .querySelector('api-log-report')!
        .shadowRoot!.querySelectorAll('[role="gridcell"], [role="cell"]');
      const cell = [...cells].find((each) => each.textContent.trim() === wanted);
      const box = cell?.getBoundingClientRect();
      return box ? { x: box.x + 8, y: box.y + box.height / 2 } : null;
    }, text);
  await until(`a cell that is ${text}`, async () => (await find()) !== null);
  const { x, y } = (await find())!;
  await page.mouse.click(x, y, { button: 'right' });
};

describe('a value picked from a row of the demo', () => {
  const demo = useDemo(new Date('2026-11-21T12:00:00Z'), 'million');
  const browser = useBrowser();

  /** How many rows the database has that the parameters match. */
  const counted = async (parameters: Record<string, string>): Promise<number> => {
    const visitor = new Visitor(demo.backend());
    await visitor.signIn();
    return (await visitor.page('million', { limit: '1', ...parameters })).total;
  };

  /** The report with rows of the machine and of those whose addresses begin like its own. */
  const opened = async () => {
    const { page } = await browser.open(demo.address('/?log=million&lang=en'));
    const reader = new ReportReader(page);
    await reader.seesRows();
    await reader.hasAllParts();
    await reader.press('Show filters');
    await reader.fill('IP', IP);
    await reader.press('Filter');
    await reader.finds(`Remove filter IP: contains ${IP}`, 'button').catch(async (error: unknown) => {
      assert.fail(`${String(error)}\n${(await reader.text()).slice(0, 1500)}`);
    });
    return { page, reader };
  };

  const entries = (count: number): string => `${count.toLocaleString('en')} entries`;

  it('is found whole: no address that only begins like it', async () => {
    const { page, reader } = await opened();
    const [contained, exact] = [await counted({ ip: IP }), await counted({ 'is.ip': IP })];
    assert.ok(exact > 0 && exact < contained, `${exact} of ${contained}`);
    await reader.sees(entries(contained));
    await rightClick(page, IP);
    await reader.press('Filter for this value', 'menuitem');
    await reader.sees(entries(exact));
    await reader.finds(`Remove filter IP: is ${IP}`, 'button');
    await until('rows of that machine alone', async () => {
      const ips = await drawnIps(page);
      return ips.length > 0 && ips.every((ip) => ip === IP);
    });
  });

  it('is left out alone: all addresses that only begin like it stay', async () => {
    const { page, reader } = await opened();
    const left = await counted({ ip: IP, 'not.is.ip': IP });
    assert.equal(left, (await counted({ ip: IP })) - (await counted({ 'is.ip': IP })));
    await rightClick(page, IP);
    await reader.press('Filter out this value', 'menuitem');
    await reader.sees(entries(left)).catch(async () => assert.fail((await reader.text()).slice(0, 1500)));
    await until('rows of the other machines alone', async () => {
      const ips = await drawnIps(page);
      return ips.length > 0 && ips.every((ip) => ip !== IP && ip.startsWith(IP));
    });
  });
});
