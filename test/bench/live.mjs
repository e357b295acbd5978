/* global document */
/**
 * Follows a log that gets 200 rows a second for ten minutes: `node test/bench/live.mjs [minutes]`. The first half at its top, the second
 * while somebody reads further below. Says what the page holds after collections, and fails where a row was lost or the rows moved under
 * the reader.
 */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { memoryInUse } from './browser/memory-in-use.mjs';
import { openBrowser, openPage } from './browser/open-browser.mjs';
import { BUILT } from './places.mjs';
import { buildEntries } from './preparation/build-entries.mjs';
import { serveLive } from './server/serve-live.mjs';

const [minutes = 10] = process.argv.slice(2).map(Number);
const PER_SECOND = 200;
const BEFORE = 10_000;
const MINUTE = 60_000;
/** How long the last rows may take to be shown, in milliseconds. */
const PATIENCE = 20_000;

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Live</title><link rel="icon" href="data:,">
<script type="module" src="/script.js"></script>
<body><api-log-report endpoint="/api/logs" live-endpoint="/live" cache="none" style="block-size: 820px"></api-log-report>`;

/** What somebody who looks at the report sees: the rows and where they are, the button and what is said beside it. */
const look = () => {
  const root = document.querySelector('api-log-report').shadowRoot;
  const rows = [...root.querySelectorAll('[role=row]')]
    .map((row) => ({
      text: row.textContent.replace(/\s+/g, ' ').trim(),
      top: Math.round(row.getBoundingClientRect().top),
    }))
    .filter(({ text, top }) => text && top > 300 && top < 700)
    .sort((one, other) => one.top - other.top);
  const button = root.querySelector('.live-button');
  return {
    rows: rows.map(({ text, top }) => `${top}: ${text}`),
    button: button?.title,
    said:
      /[\d,.]+ new since [\d:]+|More arrived[^.]*\.|Arrived too fast[^.]*\./g.exec(root.textContent)?.[0] ??
      '',
    total: root.textContent.match(/of ([\d,]+) entries|([\d,]+) entries/)?.[0] ?? '',
  };
};

const press = () => document.querySelector('api-log-report').shadowRoot.querySelector('.live-button').click();

await buildEntries(['live/api-log-report']);
const server = await serveLive({
  page: PAGE,
  script: join(BUILT, 'live/api-log-report.js'),
  perSecond: PER_SECOND,
  before: BEFORE,
});
const browser = await openBrowser();
const faults = [];
try {
  const opened = await openPage(browser);
  const { page } = opened;
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(server.address);
  const until = async (isThere, what, limit = PATIENCE) => {
    const end = Date.now() + limit;
    for (;;) {
      const seen = await page.evaluate(look);
      if (isThere(seen)) return seen;
      if (Date.now() > end) {
        faults.push(`${what}: ${JSON.stringify({ ...seen, rows: seen.rows.slice(0, 2) })}`);
        return seen;
      }
      await wait(200);
    }
  };
  await until(({ button, rows }) => button && rows.length > 5, 'The report did not come');
  const from = server.known();
  await page.evaluate(press);
  await until(({ said }) => said !== '', 'Nothing new came');
  const begin = Date.now();
  const report = async (name) => {
    const { heap, buffers, process: whole } = await memoryInUse(opened);
    const { button, said, total } = await page.evaluate(look);
    console.log(
      `${name}: heap ${heap.toFixed(1)} MB, buffers ${buffers.toFixed(1)} MB, process ${whole.toFixed(0)} MB; ${server.count() - from} rows came; “${button}”, “${said}”, “${total}”`,
    );
  };
  const half = (minutes * MINUTE) / 2;
  for (let minute = 1; minute * MINUTE <= half; minute++) {
    await wait(begin + minute * MINUTE - Date.now());
    await report(`minute ${minute}`);
  }
  await wait(Math.max(0, begin + half - Date.now()));
  await page.mouse.move(800, 500);
  for (let turn = 0; turn < 10; turn++) await page.mouse.wheel({ deltaY: 400 });
  await wait(3000);
  const read = await page.evaluate(look);
  const isStill = async () => {
    const { rows } = await page.evaluate(look);
    if (rows.join('\n') !== read.rows.join('\n'))
      faults.push(`The rows moved: ${read.rows[0]} became ${rows[0]}`);
  };
  for (let minute = Math.floor(half / MINUTE) + 1; minute <= minutes; minute++) {
    const end = begin + minute * MINUTE;
    while (Date.now() < end) {
      await isStill();
      await wait(2000);
    }
    await report(`minute ${minute}`);
  }
  server.rest();
  await wait(3000);
  await isStill();
  const waiting = await page.evaluate(look);
  console.log(`at rest: “${waiting.button}”, “${waiting.said}”`);
  await page.evaluate(press);
  const came = server.count() - from;
  const numberIn = (text = '') => Number(/[\d,.]+/.exec(text)?.[0].replace(/\D/g, '') ?? 0);
  const shown = await until(
    ({ said, button, total }) =>
      button === 'Live' && numberIn(said) === came && numberIn(total) === server.count(),
    `Of ${came} rows some were lost`,
  );
  console.log(
    `shown: “${shown.said}”, “${shown.total}”; ${came} rows came since the first page, ${server.count()} are there`,
  );
  console.log(`first rows: ${shown.rows.slice(0, 2).join(' | ')}`);
} finally {
  await browser.close();
  server.close();
}
for (const fault of faults) console.error(`FAULT ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
