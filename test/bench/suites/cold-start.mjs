/* global benchmark */
/** From navigation, with nothing cached, to the first twenty rows painted: in a browser that had pages before, and in a new one. */
import { setTimeout as wait } from 'node:timers/promises';
import { openBrowser, openPage } from '../browser/open-browser.mjs';
import { processorTime } from '../browser/processor-time.mjs';
import { comparison, comparisonData } from '../report/comparison.mjs';
import { interleaved } from './interleaved.mjs';

/** How long a page is left alone after its first rows, in milliseconds: what it loads by then counts as its start. */
const AFTER = 700;

const FIGURES = [
  { key: 'firstRows', title: 'first 20 rows, ms', isCompared: true },
  { key: 'fromDefinition', title: 'of which since its code is there, ms' },
  { key: 'busyToRows', title: 'main thread until then, ms', isCompared: true },
  { key: 'busy', title: `main thread, ${AFTER} ms on, ms` },
  { key: 'longTasks', title: 'long tasks, ms' },
  { key: 'blocking', title: 'beyond 50 ms, ms' },
];

const AIMS = { firstRows: '×1.20', blocking: 0 };

const start = async (browser, address) => {
  const context = await browser.createBrowserContext();
  const { page, session } = await openPage(context);
  await page.goto(address);
  const firstRows = await page.evaluate(() => benchmark.firstRows);
  const { mainThread: busyToRows } = await processorTime(session);
  await wait(AFTER);
  const { mainThread: busy } = await processorTime(session);
  const { definedAt, longTasks } = await page.evaluate(() => ({
    definedAt: benchmark.definedAt(),
    longTasks: benchmark.longTasks,
  }));
  await context.close();
  return {
    firstRows,
    fromDefinition: firstRows - definedAt,
    busyToRows,
    busy,
    longTasks: longTasks.all,
    blocking: longTasks.beyond50,
  };
};

/** The same as the first page of a browser: a new visitor's pays for whatever the browser's process does for the first time. */
const startFresh = async (address) => {
  const browser = await openBrowser();
  const times = await start(browser, address);
  await browser.close();
  return times;
};

const section = (title, text, results) => `## ${title}

From navigation to the first 20 of ${(1e6).toLocaleString('en')} rows painted, ${text}; empty HTTP cache, endpoint without delay; × is to the bare table. RevoGrid and Perspective are given the first hundred rows alone. Rounds: ${Object.values(results)[0].length}.

${comparison(results, FIGURES, 'bare', AIMS)}`;

/** @param {import('../run.mjs').Bench} bench */
export const coldStart = async ({ contestants, server, rounds }) => {
  const browser = await openBrowser();
  // The first page of a browser pays for the browser.
  for (const contestant of contestants) await start(browser, server.addressOf(contestant));
  const results = await interleaved(contestants, rounds, (one) => start(browser, server.addressOf(one)));
  await browser.close();
  return {
    markdown: section('Start, cold', 'in a browser that had pages before', results),
    data: comparisonData(results, FIGURES, 'bare'),
  };
};

/** @param {import('../run.mjs').Bench} bench */
export const freshStart = async ({ contestants, server, rounds }) => {
  const results = await interleaved(contestants, rounds, (one) => startFresh(server.addressOf(one)));
  return {
    markdown: section('Start, cold, in a fresh browser process', 'as the first page of a browser', results),
    data: comparisonData(results, FIGURES, 'bare'),
  };
};
