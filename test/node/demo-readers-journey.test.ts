import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { useBrowser } from '../pages/browser.js';
import { ReportReader } from '../pages/report-reader.js';
import { until } from '../pages/until.js';
import { useDemo } from './demo-site.js';

const signInAs = async (page: Page, reader: string): Promise<void> => {
  await page.locator('::-p-aria([name="Demo"])').click();
  await page.locator('::-p-aria([name="Signed in as"][role="combobox"])').fill(reader);
  await page.locator('::-p-aria([name="Demo"])').click();
};

describe('two readers at one browser', () => {
  const demo = useDemo(new Date('2026-11-21T12:00:00Z'), 'cloudtrail');
  const browser = useBrowser();

  it('see their own tenant’s rows, each', async () => {
    const { page } = await browser.open(demo.address('/?log=cloudtrail&lang=en'));
    const report = new ReportReader(page);
    await report.sees('2,900 entries');
    await signInAs(page, 'bia');
    await report.sees('725 entries');
    assert.match(page.url(), /reader=bia/);
    await signInAs(page, 'ana');
    await report.sees('2,900 entries');
  });

  it('see what they ask the demo itself, and not what others do', async () => {
    const { page } = await browser.open(demo.address('/?log=own-requests&lang=en&reader=bia'));
    const report = new ReportReader(page);
    await report.sees('/assets/');
    assert.match(await report.text(), /\bbia\b/);
    assert.doesNotMatch(await report.text(), /\b(ana|rui)\b/);
  });

  it('are kept apart when one signs in beside the other’s open page', async () => {
    const { page } = await browser.open(demo.address('/?log=cloudtrail&lang=en&reader=ana'));
    const report = new ReportReader(page);
    await report.sees('2,900 entries');
    const beside = await page.browserContext().newPage();
    await beside.goto(demo.address('/?log=cloudtrail&lang=en&reader=bia'));
    await new ReportReader(beside).sees('725 entries');

    await page.bringToFront();
    await report.press('Update');
    const bar = (): Promise<string> =>
      page.evaluate(() => document.querySelector('#sign-in')?.textContent ?? '');
    await until('the sign-in bar', async () => (await bar()).includes('Your session has ended.'));
    assert.doesNotMatch(await report.text(), /725 entries/);
    await page.locator('::-p-aria([name="Sign in"][role="button"])').click();
    await until('the bar gone', async () => (await bar()) === '');
    await report.sees('2,900 entries');
  });
});
