import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { until } from '../pages/until.js';
import { Actions, MOST_ACTIONS } from './actions.js';
import { textOf, useJobs } from './jobs.js';

const says = async (page: Page, selector: string, pattern: RegExp): Promise<string> => {
  let text = '';
  await until(`${selector} says ${String(pattern)}`, async () =>
    pattern.test((text = await textOf(page, selector))),
  ).catch((error: Error) => assert.fail(`${error.message}, but “${text}”`));
  return text;
};

/** Presses a key, and counts it. */
const pressed = async (page: Page, actions: Actions, key: 'Enter' | 'a' | 'Space'): Promise<void> => {
  await page.keyboard.press(key);
  actions.count++;
};

/** Steps by a key until the keyboard is on what fits. As little as the way of the pointer are steps counted: what is pressed there is. */
const stepTo = async (page: Page, key: 'F6' | 'Tab', selector: string): Promise<void> => {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press(key);
    const isThere = await page.evaluate((chosen) => {
      const { activeElement } = document.querySelector('api-log-report')!.shadowRoot!;
      return activeElement?.matches(chosen) ?? false;
    }, selector);
    if (isThere) return;
  }
  assert.fail(`${key} does not lead to ${selector}`);
};

/** Values of a column of the list around an entry. */
const clientsAround = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('api-log-report')!;
    const headings = [...shadowRoot!.querySelectorAll('.around thead th')];
    const place = headings.findIndex(({ textContent }) => textContent.trim() === 'Client');
    if (place < 0) return [];
    return [...shadowRoot!.querySelectorAll('.around-row:not(.chain)')].map((row) =>
      row.children[place]!.textContent.trim(),
    );
  });

/** Times of the list, as they are written. */
const timesAround = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document
        .querySelector('api-log-report')!
        .shadowRoot!.querySelectorAll('.around-row:not(.chain) th button'),
    ].map(({ textContent }) => textContent.trim()),
  );

describe('what people come for, over a million rows: a session, and today beside yesterday', () => {
  const jobs = useJobs();

  const opened = async () => {
    const { page, reader } = await jobs.open();
    await page.setViewport({ width: 1440, height: 900 });
    await reader.finds('Compare', 'button');
    const actions = new Actions(page, reader);
    const isDone = (): void => assert.ok(actions.count <= MOST_ACTIONS, `${actions.count} actions`);
    return { page, actions, isDone };
  };

  /** Other clients are gone, the entry is there, and the way back leads to the rows as they were. */
  const isOneClient = async (page: Page, before: readonly string[]): Promise<void> => {
    assert.ok(new Set(before).size > 1, 'several clients');
    await until('one client', async () => (await clientsAround(page)).length === 0);
    await says(page, '.around [role="status"]', /^\d+ before, \d+ after/);
    assert.match(await textOf(page, '.around [aria-current="true"]'), /This entry/);
    const times = await timesAround(page);
    assert.ok(times.length > 2);
    assert.deepEqual(times, [...times].sort());
  };

  const isBack = async (page: Page, text: string): Promise<void> => {
    await until('the rows', async () => (await textOf(page, '.around')) === '');
    assert.equal(await textOf(page, '.row[aria-rowindex="4"]'), text);
  };

  it('the session of a client before and after an entry, by pointer', async () => {
    const { page, actions, isDone } = await opened();
    const row = await textOf(page, '.row[aria-rowindex="4"]');
    await page.locator('>>> .row[aria-rowindex="4"] td:nth-child(3)').click();
    actions.count++;
    await actions.press('Around this entry');
    await says(page, '.around [role="status"]', /^\d+ before, \d+ after/);
    const before = await clientsAround(page);
    await page.locator('>>> .around-same button').click();
    actions.count++;
    await isOneClient(page, before);
    await actions.press('Back to all entries');
    await isBack(page, row);
    isDone();
  });

  it('the same by keyboard alone', async () => {
    const { page, actions, isDone } = await opened();
    await stepTo(page, 'Tab', '.toolbar button');
    await stepTo(page, 'F6', '.row');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const row = await textOf(page, '.row[aria-rowindex="4"]');
    await pressed(page, actions, 'a');
    await says(page, '.around [role="status"]', /^\d+ before, \d+ after/);
    const before = await clientsAround(page);
    await pressed(page, actions, 'Space');
    await isOneClient(page, before);
    await page.keyboard.press('Escape');
    actions.count++;
    await isBack(page, row);
    assert.equal(
      await page.evaluate(() => {
        const { activeElement } = document.querySelector('api-log-report')!.shadowRoot!;
        return activeElement?.closest('.row')?.getAttribute('aria-rowindex');
      }),
      '4',
    );
    isDone();
  });

  const COUNTS = /^\S+ [\d:]+ – \S+: [\d,]+ entries(, [\d.]+% (more|fewer) than|, as many as|\. )/;

  it('today beside the same hours of yesterday, by pointer', async () => {
    const { page, actions, isDone } = await opened();
    await actions.press('Compare');
    const said = await says(page, '.compare .comparison-found', COUNTS);
    assert.match(said, /Show these/);
    await says(
      page,
      '.compare .comparison-found',
      /Failed: [\d,]+ \([\d.]+%\), before: [\d,]+ \([\d.]+%\)\./,
    );
    await says(
      page,
      '.compare .comparison-found',
      /More often than before\s+(\d|Nothing unusual|There are no)/,
    );
    isDone();
  });

  it('the same by keyboard alone, and the entries of a sentence', async () => {
    const { page, actions, isDone } = await opened();
    await stepTo(page, 'Tab', '.compare-toggle');
    await pressed(page, actions, 'Enter');
    await says(page, '.compare .comparison-found', COUNTS);
    await stepTo(page, 'Tab', '.compare .comparison-found button');
    await pressed(page, actions, 'Enter');
    await until('the entries of today alone', () =>
      page.evaluate(() => {
        const { filters } = document.querySelector('api-log-report') as unknown as { filters: object };
        return 'from' in filters && 'until' in filters;
      }),
    );
    isDone();
  });
});
