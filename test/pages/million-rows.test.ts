import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { useBrowser } from './browser.js';
import { CDN, hostPage } from './host-page.js';
import { assertQuiet } from './in-strict-page.js';
import { logOf, rowAt } from './log-rows.js';
import { ReportReader } from './report-reader.js';
import { useServer } from './server.js';
import { STRICT } from './strict-policy.js';
import { until } from './until.js';
import type { WatchedPage } from './watched-page.js';

const MILLION = 1_000_000;

/** Places and ids of the rows on the screen, read off the report; empty while one of them is on its way. */
const rowsOnScreen = (page: Page): Promise<[place: number, id: string][]> =>
  page.evaluate(() => {
    const root = document.querySelector('api-log-report')!.shadowRoot!;
    const { top, bottom } = root.querySelector('[role="grid"]')!.parentElement!.getBoundingClientRect();
    const head = root.querySelector('thead')!.getBoundingClientRect().bottom;
    const lines = [...root.querySelectorAll<HTMLElement>('tbody tr')].filter((line) => {
      const box = line.getBoundingClientRect();
      const isSpare = getComputedStyle(line).visibility === 'hidden';
      return !isSpare && box.bottom > Math.max(top, head) && box.top < bottom;
    });
    if (lines.some((line) => line.getAttribute('role') !== 'row')) return [];
    return lines.map((line): [number, string] => [
      Number(line.getAttribute('aria-rowindex')) - 2,
      line.firstElementChild?.textContent ?? '',
    ]);
  });

/** Waits for rows that are where they should be, and are those of the endpoint; gives the first and last place. */
const rightRows = async (page: Page, isDue: (places: number[]) => boolean): Promise<number[]> => {
  let places: number[] = [];
  await until('the right rows', async () => {
    const rows = (await rowsOnScreen(page)).sort(([a], [b]) => a - b);
    places = rows.map(([place]) => place);
    if (rows.length < 5 || !isDue(places)) return false;
    const wrong = rows.filter(([place, id]) => id !== String(rowAt(place).id));
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      places,
      places.map((_, at) => places[0]! + at),
    );
    return true;
  });
  return places;
};

const scrollTo = (page: Page, share: number): Promise<void> =>
  page.evaluate((part) => {
    const grid = document.querySelector('api-log-report')!.shadowRoot!.querySelector('[role="grid"]')!;
    const scroller = grid.parentElement!;
    scroller.scrollTop = part * (scroller.scrollHeight - scroller.clientHeight);
  }, share);

const includes = (place: number) => (places: number[]) => places.includes(place);

describe('a million rows, under a strict policy', () => {
  const browser = useBrowser();
  const server = useServer({
    ...CDN,
    routes: {
      '/': hostPage({ attributes: { endpoint: '/logs', 'cache-key': 'a reader' } }),
      '/logs': logOf(MILLION),
    },
    pageHeaders: STRICT,
  });

  const opened = async (): Promise<[WatchedPage, Page]> => {
    const watched = await browser.open(server.address('/'));
    await new ReportReader(watched.page).seesRows();
    return [watched, watched.page];
  };

  it('are all within reach of the scrollbar', async () => {
    const [watched, page] = await opened();
    await scrollTo(page, 1);
    await rightRows(page, includes(MILLION - 1));
    for (const share of [0.5, 0.9, 0.1, 0.333, 0.75]) {
      await scrollTo(page, share);
      const [first] = await rightRows(page, ([from]) => Math.abs(from! / MILLION - share) < 0.001);
      assert.ok(first! > 0);
    }
    await scrollTo(page, 0);
    await rightRows(page, includes(0));
    assertQuiet(watched);
  });

  it('go by under a wheel, none of them skipped', async () => {
    const [watched, page] = await opened();
    await page.mouse.move(600, 400);
    const seen = new Set<number>();
    let last = -1;
    for (let turn = 0; turn < 15; turn++) {
      const places = await rightRows(page, ([from]) => from! > last || turn === 0);
      for (const place of places) seen.add(place);
      last = places[0]!;
      await page.mouse.wheel({ deltaY: 200 });
    }
    const all = [...seen].sort((a, b) => a - b);
    assert.ok(all.length > 50);
    assert.deepEqual(
      all,
      all.map((_, place) => place),
    );
    assertQuiet(watched);
  });

  it('end at the last one, for a wheel too', async () => {
    const [watched, page] = await opened();
    await scrollTo(page, 0.999999);
    await rightRows(page, ([from]) => from! > MILLION - 5000);
    await page.mouse.move(600, 400);
    await until('the last row', async () => {
      await page.mouse.wheel({ deltaY: 5000 });
      return (await rowsOnScreen(page)).some(([place]) => place === MILLION - 1);
    });
    await rightRows(page, includes(MILLION - 1));
    assertQuiet(watched);
  });
});
