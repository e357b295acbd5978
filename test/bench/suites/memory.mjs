/* global localRows */
/** What a page holds with a million rows in a table. */
import { setTimeout as wait } from 'node:timers/promises';
import { memoryInUse } from '../browser/memory-in-use.mjs';
import { openBrowser, openPage } from '../browser/open-browser.mjs';
import { withLocalPage } from '../browser/open-local-page.mjs';
import { comparison, comparisonData } from '../report/comparison.mjs';
import { failures, interleaved, unlessItFails } from './interleaved.mjs';

const TOTAL = 1_000_000;
const AIMS = { sum: 130 };
/** How long a page is left alone before its garbage is collected, in milliseconds. */
const SETTLING = 2000;

const FIGURES = [
  { key: 'sum', title: 'together, MB', isCompared: true },
  { key: 'heap', title: 'heap, MB' },
  { key: 'buffers', title: 'buffers, MB' },
  { key: 'process', title: 'process, MB' },
  { key: 'loaded', title: 'until it had them, ms' },
];

const emptyMemory = async (address) => {
  const browser = await openBrowser();
  const opened = await openPage(browser);
  await opened.page.goto(address);
  await wait(SETTLING);
  const memory = await memoryInUse(opened);
  await browser.close();
  return memory;
};

const loadedMemory = (server, contestant, empty, found) =>
  withLocalPage(server.localAddressOf(contestant), async (opened) => {
    found.loaded = await opened.page.evaluate((total) => localRows.load(total), TOTAL);
    await wait(SETTLING);
    for (const [key, value] of Object.entries(await memoryInUse(opened))) found[key] = value - empty[key];
  });

/** @param {import('../run.mjs').Bench} bench */
export const memory = async ({ contestants, server, rounds: asked }) => {
  const rounds = Math.ceil(asked / 9);
  const results = await interleaved(contestants, rounds, async (contestant) => {
    const empty = await emptyMemory(server.emptyAddress);
    return unlessItFails(contestant, (found) => loadedMemory(server, contestant, empty, found));
  });
  return {
    markdown: `## Memory

${TOTAL.toLocaleString('en')} rows fetched in pages and all in the table, after a collection, less an empty page; the table's own code and nodes are in it. Peers are given an array of row objects, which is what they take; ours a source that filters and sorts nothing, so that it reads the log whole and keeps columns; Perspective keeps its own in a worker, so that only "process" sees them: what is the page's process's alone, as the system tells, before and beside any collection of its allocator. × is to the bare table. Rounds: ${rounds}.${failures(results)}

${comparison(results, FIGURES, 'bare', AIMS)}`,
    data: comparisonData(results, FIGURES, 'bare'),
  };
};
