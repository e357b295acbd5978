import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { useBrowser } from '../pages/browser.js';
import { ReportReader } from '../pages/report-reader.js';
import { until } from '../pages/until.js';
import { Actions, MOST_ACTIONS } from './actions.js';
import { useDemo } from './demo-site.js';

/** The newest of a million generated rows. */
const NEWEST = new Date(Date.now() - 60_000);

describe('what people come for, over a million rows', () => {
  const demo = useDemo(NEWEST, 'million');
  const browser = useBrowser();

  const opened = async () => {
    const { page } = await browser.open(demo.address('/?log=million&lang=en'), (created) =>
      created.emulateTimezone('UTC'),
    );
    const reader = new ReportReader(page);
    await reader.seesRows();
    await reader.hasAllParts();
    const actions = new Actions(page, reader);
    const isDone = (): void => assert.ok(actions.count <= MOST_ACTIONS, `${actions.count} actions`);
    return { page, reader, actions, isDone };
  };

  /** What a region of the report says once it has stopped comparing. */
  const found = async (page: Page, selector: string): Promise<string> => {
    const read = () =>
      page.evaluate(
        (chosen) =>
          document.querySelector('api-log-report')!.shadowRoot!.querySelector<HTMLElement>(chosen)
            ?.innerText ?? '',
        selector,
      );
    await until('an answer', async () => {
      const text = await read();
      return text !== '' && !text.includes('Comparing');
    });
    return read();
  };

  it('why a client has 401s, since when and how often', async () => {
    const { page, reader, actions, isDone } = await opened();
    await actions.press('Show filters');
    await reader.fill('Client', 'billing');
    await reader.fill('Status', '401');
    await actions.pressKey('Enter');
    await reader.finds('Remove filter Status: 401', 'button');
    await actions.press('Find causes');
    const causes = await found(page, '.causes-found');
    assert.match(causes, /\d+ of [\d,]+ have |Nothing stands out/);
    await actions.choose('Summary');
    await reader.sees('entries failed');
    assert.match(await reader.text(), /First\s+Last/);
    isDone();
  });

  it('the slowest endpoints of the last hour', async () => {
    const { page, reader, actions, isDone } = await opened();
    await actions.press('Time range', 'combobox');
    await actions.press('Last hour', 'option');
    await actions.choose('Summary');
    await reader.finds('p95', 'button');
    await actions.press('p95');
    const columns = () =>
      page.evaluate(() => {
        const { shadowRoot } = document.querySelector('api-log-report')!;
        const table = shadowRoot!.querySelector('.summary table')!;
        const headings = [...table.querySelectorAll('thead th')];
        const place = headings.findIndex((heading) => heading.textContent.trim() === 'p95');
        return [...table.querySelectorAll('tbody tr')].map(({ children }) =>
          Number(children[place]!.textContent.replace(/[^\d.]/g, '')),
        );
      });
    await until('the slowest first', async () => {
      const times = await columns();
      return times.length > 1 && times.every((time, at) => at === 0 || time <= times[at - 1]!);
    });
    isDone();
  });

  it('what changed at a time', async () => {
    const { page, actions, isDone } = await opened();
    await actions.drag(0.3, 0.34);
    await actions.press('What changed');
    assert.match(await found(page, '.timeline-changes'), /\d+ of [\d,]+ have |Nothing stands out/);
    isDone();
  });

  it('which address asks most, how often it fails, and its requests alone', async () => {
    const { page, reader, actions, isDone } = await opened();
    await actions.press('Show filters');
    await actions.press('IP', 'textbox');
    const first = (): Promise<string> =>
      page.evaluate(() => {
        const { shadowRoot } = document.querySelector('api-log-report')!;
        const list = shadowRoot!.querySelector('[role="listbox"][aria-label="Values of IP"]');
        return list?.querySelector('[role="option"]')?.textContent ?? '';
      });
    await until('the commonest address', async () => /\d+\.\d+\.\d+\.\d+/.test(await first()));
    assert.match(await first(), /failed/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    actions.count += 2;
    await reader.sees('IP is');
    isDone();
  });
});
