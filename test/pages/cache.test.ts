import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { CDN, hostPage } from './host-page.js';
import { assertQuiet } from './in-strict-page.js';
import { keptRecords, untilKept } from './kept-records.js';
import { faultOf, logOf, rowAt, sendJson, type Row } from './log-rows.js';
import { useProfiles } from './profile.js';
import { ReportReader } from './report-reader.js';
import { useServer } from './server.js';
import { STRICT } from './strict-policy.js';
import { down, silent, SwitchedLog } from './switched-log.js';
import { until } from './until.js';

/** Longer than it takes until what is kept is written. */
const WRITTEN = 3000;

const reportOf = (user: string) => hostPage({ attributes: { endpoint: '/logs', 'cache-key': user } });
const rowOfUser =
  (user: string) =>
  (index: number): Row => ({ ...rowAt(index), client: `secret of ${user}` });

/** Whether the page on the screen was restored from the browser's memory, scripts running on. */
const isRestored = (page: Page): Promise<boolean> =>
  page.evaluate(() => (window as unknown as { isRestored?: boolean }).isRestored === true).catch(() => false);

const goBack = async (page: Page): Promise<void> => {
  // A moment later: a page that is gone has no answer to give.
  await page.evaluate(() => void setTimeout(() => history.back()));
};

const listenForReturn = (page: Page): Promise<void> =>
  page.evaluate(() =>
    window.addEventListener('pageshow', ({ persisted }) => {
      (window as unknown as { isRestored: boolean }).isRestored = persisted;
    }),
  );

describe('the cache of a reader’s browser, under a strict policy', () => {
  const profiles = useProfiles();
  let log = new SwitchedLog();
  const server = useServer({
    ...CDN,
    routes: {
      '/ana': reportOf('ana'),
      '/rui': reportOf('rui'),
      '/elsewhere': hostPage({ body: '<p>Elsewhere</p>', script: '/nothing.js' }),
      '/plain': hostPage({ body: '<p>Plain</p>', script: '/nothing.js' }),
      '/nothing.js': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/javascript' });
        response.end();
      },
      '/logs': (request, response) => log.route(request, response),
    },
    pageHeaders: STRICT,
  });

  beforeEach(() => {
    log = new SwitchedLog();
  });

  /** Opens the page of a user and waits until its rows are on disk. */
  const visited = async (profile: Awaited<ReturnType<typeof profiles.create>>, user: string) => {
    const watched = await profile.open(server.address(`/${user}`));
    const reader = new ReportReader(watched.page);
    await reader.seesRows();
    await untilKept(watched.page);
    return { watched, page: watched.page, reader };
  };

  it('shows the rows of the visit before while the endpoint is still silent', async () => {
    const profile = await profiles.create();
    const { page, reader, watched } = await visited(profile, 'ana');
    log.answer = silent;
    await page.reload();
    await reader.seesRows();
    await reader.sees('Saved copy from');
    assert.equal(log.requestsForRows.length, 2);
    assertQuiet(watched);
    await profile.close();
  });

  it('never shows the rows of one user to another, with the endpoint silent or down', async () => {
    const profile = await profiles.create();
    log.answer = logOf(300, rowOfUser('ana'));
    const { reader: ana } = await visited(profile, 'ana');
    await ana.sees('secret of ana');
    for (const answer of [silent, down, faultOf(500)]) {
      const asked = log.requestsForRows.length;
      log.answer = answer;
      const { page } = await profile.open(server.address('/rui'));
      const rui = new ReportReader(page);
      let looks = 0;
      await until('the endpoint to be asked', async () => {
        assert.doesNotMatch(await rui.text(), /secret of ana/);
        assert.equal(await rui.rowCount(), 0);
        if (log.requestsForRows.length > asked) looks += 1;
        return looks === 50;
      });
      await page.close();
    }
    log.answer = logOf(300, rowOfUser('rui'));
    const { reader: rui } = await visited(profile, 'rui');
    await rui.sees('secret of rui');
    assert.doesNotMatch(await rui.text(), /secret of ana/);
    await profile.close();
  });

  it('has the rows after the browser was closed, and says their age where the endpoint fails', async () => {
    const profile = await profiles.create();
    await visited(profile, 'ana');
    await profile.close();
    log.answer = faultOf(500);
    const { page } = await profile.open(server.address('/ana'));
    const reader = new ReportReader(page);
    await reader.sees('(500)');
    await reader.sees('Showing rows loaded');
    assert.ok((await reader.rowCount()) > 0);
    await profile.close();
  });

  it('is empty after clearCache()', async () => {
    const profile = await profiles.create();
    const { page, reader } = await visited(profile, 'ana');
    log.answer = down;
    await page.evaluate(() =>
      (
        document.querySelector('api-log-report') as HTMLElement & { clearCache(): Promise<void> }
      ).clearCache(),
    );
    assert.equal(await keptRecords(page), 0);
    await page.reload();
    await reader.sees('Retry');
    assert.equal(await reader.rowCount(), 0);
    await profile.close();
  });

  it('serves two tabs at once', async () => {
    const profile = await profiles.create();
    const [one, two] = await Promise.all(['/ana', '/rui'].map((path) => profile.open(server.address(path))));
    const readers = [new ReportReader(one!.page), new ReportReader(two!.page)];
    for (const [place, { page }] of [one!, two!].entries()) {
      // What nobody looks at is not drawn.
      await page.bringToFront();
      await readers[place]!.seesRows();
    }
    await until('the records of both', async () => (await keptRecords(one!.page)) === 2);
    await one!.page.close();
    await two!.page.bringToFront();
    log.answer = logOf(77);
    await readers[1]!.press('Update');
    await readers[1]!.sees('of 77');
    assertQuiet(two!);
    await profile.close();
  });

  it('learns from the server that its rows are unchanged', async () => {
    const profile = await profiles.create();
    let unchanged = 0;
    log.answer = (request, response) => {
      if (request.headers['if-none-match'] === '"one"') {
        unchanged += 1;
        response.writeHead(304, { etag: '"one"' });
        return response.end();
      }
      sendJson(response, { rows: [rowAt(0), rowAt(1)], total: 2 }, { etag: '"one"' });
    };
    const { reader, watched } = await visited(profile, 'ana');
    await reader.press('Update');
    await until('an answer without rows', async () => unchanged > 0);
    await reader.sees('1–2 of 2');
    assert.equal(await reader.rowCount(), 2);
    assertQuiet(watched);
    await profile.close();
  });

  it('keeps nothing on disk that the server forbids to store', async () => {
    const profile = await profiles.create();
    log.answer = (_request, response) =>
      sendJson(response, { rows: [rowAt(0)], total: 1 }, { 'cache-control': 'no-store' });
    const { page } = await profile.open(server.address('/ana'));
    const reader = new ReportReader(page);
    await reader.seesRows();
    await wait(WRITTEN);
    assert.equal(await keptRecords(page), 0);
    log.answer = down;
    await page.reload();
    await reader.sees('Retry');
    assert.equal(await reader.rowCount(), 0);
    await profile.close();
  });

  it('is not in the way of the browser’s own way back', async (test) => {
    const profile = await profiles.create();
    // A browser without windows may keep no page at all, not even one without a script: then nothing can be tested.
    const { page: plain } = await profile.open(server.address('/plain'));
    await listenForReturn(plain);
    await plain.goto(server.address('/elsewhere'));
    await goBack(plain);
    await wait(1000);
    if (!(await isRestored(plain))) {
      await profile.close();
      return test.skip('this browser keeps no page to go back to');
    }
    const { page, reader, watched } = await visited(profile, 'ana');
    await listenForReturn(page);
    await page.goto(server.address('/elsewhere'));
    log.answer = down;
    await goBack(page);
    await until('the page before', () => isRestored(page));
    await reader.seesRows();
    await reader.press('Show filters');
    await reader.finds('Client', 'textbox');
    assertQuiet(watched);
    await profile.close();
  });
});
