import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { CDN, hostPage } from './host-page.js';
import { logOf, parametersOf, rowAt } from './log-rows.js';
import { useProfiles } from './profile.js';
import { ReportReader } from './report-reader.js';
import { useServer } from './server.js';
import { STRICT } from './strict-policy.js';
import { SwitchedLog } from './switched-log.js';
import { until } from './until.js';

const TOTAL = 60_000;
const STOP = 45_000;

const reportOf = (user: string) => hostPage({ attributes: { endpoint: '/logs', 'cache-key': user } });

/** Keeps the file that the next click hands over, as text: the policy of the page lets no address of it be asked. */
const catchFile = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (file) => {
      void (file as Blob).text().then((text) => ((window as unknown as { file: string }).file = text));
      return createObjectURL(file);
    };
    HTMLAnchorElement.prototype.click = () => {};
  });

const fileOf = async (page: Page): Promise<string> => {
  const read = () => page.evaluate(() => (window as unknown as { file?: string }).file ?? '');
  await until('the file', async () => (await read()) !== '');
  return read();
};

/** Answers up to a row and leaves later requests without an answer. */
const upTo = (row: number) => {
  const whole = logOf(TOTAL);
  const route: typeof whole = (request, response) => {
    if (Number(parametersOf(request).get('offset')) < row) return whole(request, response);
  };
  return route;
};

describe('an export of a page that is left', () => {
  const profiles = useProfiles();
  let log = new SwitchedLog();
  const server = useServer({
    ...CDN,
    routes: {
      '/ana': reportOf('ana'),
      '/rui': reportOf('rui'),
      '/logs': (request, response) => log.route(request, response),
    },
    pageHeaders: STRICT,
  });

  beforeEach(() => {
    log = new SwitchedLog();
  });

  /** Begins an export that gets as far as {@link STOP}. */
  const begin = async (reader: ReportReader): Promise<void> => {
    log.requests.length = 0;
    log.answer = upTo(STOP);
    await reader.seesRows();
    await reader.press('View actions');
    await reader.press('Export CSV', 'menuitem');
    await until('the page that does not come', async () =>
      log.requests.some((request) => Number(parametersOf(request).get('offset')) === STOP),
    );
    log.answer = logOf(TOTAL);
  };

  const resumesWhole = async (page: Page, reader: ReportReader): Promise<void> => {
    await reader.sees('Export interrupted after 40,000 of 60,000 rows');
    log.requests.length = 0;
    await catchFile(page);
    await reader.press('Resume export');
    await reader.sees('60,000 rows.');
    const offsets = log.requests
      .map(parametersOf)
      // The timeline's question is not for pages.
      .filter((parameters) => !parameters.has('summary'))
      .map((parameters) => Number(parameters.get('offset')));
    assert.equal(Math.min(...offsets), 40_000);
    const ids = (await fileOf(page))
      .split('\r\n')
      .slice(1, -1)
      .map((line) => /^"(\d+)"/.exec(line)?.[1]);
    assert.equal(ids.length, TOTAL);
    assert.ok(ids.every((id, index) => id === String(rowAt(index)['id'])));
  };

  it('resumes where it stopped, for the same reader, and loses no row', async () => {
    const profile = await profiles.create();
    const { page } = await profile.open(server.address('/ana'));
    const reader = new ReportReader(page);
    await begin(reader);
    await page.goto(server.address('/rui'));
    await reader.seesRows();
    assert.equal((await reader.text()).includes('Export interrupted'), false);
    await page.goto(server.address('/ana'));
    await resumesWhole(page, reader);
    await profile.close();
  });

  it('goes on when the whole browser was killed, however soon after it had written', async () => {
    for (let wait = 0; wait < 3; wait++) {
      const profile = await profiles.create();
      const first = await profile.open(server.address('/ana'));
      await begin(new ReportReader(first.page));
      await new Promise((resolve) => setTimeout(resolve, wait * 400));
      await profile.kill();
      const { page } = await profile.open(server.address('/ana'));
      await resumesWhole(page, new ReportReader(page));
      await profile.close();
    }
  });

  it('is whole where the disk is full from the start, or becomes so on the way', async () => {
    for (const quota of [1000, 200_000, 6_000_000]) {
      const profile = await profiles.create();
      const { page } = await profile.open(server.address('/ana'));
      const session = await page.createCDPSession();
      await session.send('Storage.overrideQuotaForOrigin', { origin: server.address(''), quotaSize: quota });
      const reader = new ReportReader(page);
      log.answer = logOf(TOTAL);
      await reader.seesRows();
      await catchFile(page);
      await reader.press('View actions');
      await reader.press('Export CSV', 'menuitem');
      await reader.sees('Export finished');
      const lines = (await fileOf(page)).split('\r\n').slice(1, -1);
      assert.equal(lines.length, TOTAL, `with ${quota} bytes`);
      assert.equal(new Set(lines).size, TOTAL);
      await profile.close();
    }
  });
});
