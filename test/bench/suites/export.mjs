/* global document, localRows */
/** CSV files of rows in memory, and for how long they hold up the page. */
import { showRows, withLocalPage } from '../browser/open-local-page.mjs';
import { processorTime } from '../browser/processor-time.mjs';
import { comparison, comparisonData } from '../report/comparison.mjs';
import { failures, interleaved, unlessItFails } from './interleaved.mjs';

/** Rows, and what ours is to stay below. */
const SIZES = [
  { total: 100_000, aims: { longest: 50, longTasks: 0 } },
  { total: 1_000_000, aims: { time: 3000, longest: 50, longTasks: 0 } },
];

const FIGURES = [
  { key: 'time', title: 'CSV, ms', isCompared: true },
  { key: 'process', title: 'processor time of the page, ms', isCompared: true },
  { key: 'longest', title: 'longest task, ms' },
  { key: 'longTasks', title: 'tasks over 50 ms' },
  { key: 'megabytes', title: 'file, MB' },
];

/** Ours shows the first rows of a long log while it reads the others: an export is timed when all are read. */
const isRead = (count) => {
  const ours = document.querySelector('api-log-report');
  return !ours || ours.shadowRoot.querySelector(`[aria-rowcount="${count + 1}"]`) !== null;
};

const exported = (server, contestant, total, found) =>
  withLocalPage(server.localAddressOf(contestant), async ({ page, session }) => {
    await showRows(page, total);
    await page.waitForFunction(isRead, { timeout: 120_000 }, total);
    const before = await processorTime(session);
    const figures = await page.evaluate(() => localRows.exportCsv());
    const after = await processorTime(session);
    await page.evaluate(() => localRows.checkFile());
    Object.assign(found, figures, { process: after.process - before.process });
  });

/** @param {import('../run.mjs').Bench} bench */
export const exportCsv = async ({ contestants, server, rounds: asked }) => {
  const rounds = Math.ceil(asked / 3);
  const able = contestants.filter(({ hasNoCsv }) => !hasNoCsv);
  const sections = [];
  const data = {};
  for (const { total, aims } of SIZES) {
    const results = await interleaved(able, rounds, (one) =>
      unlessItFails(one, (found) => exported(server, one, total, found)),
    );
    sections.push(`${total.toLocaleString('en')} rows.${failures(results)}

${comparison(results, FIGURES, 'bare', aims)}`);
    data[total] = comparisonData(results, FIGURES, 'bare');
  }
  return {
    markdown: `## Export

A CSV file of all rows in memory, each one by its own export, once a page; ours by Export CSV, the file caught before it is saved. The bare one is a loop that gives the page no turn and makes no cell inert; × is to it. Lines are counted, the first and the last row looked at. The longest task is 0 where none was over 50 ms, since a browser tells of no others. Perspective writes in a worker, and RevoGrid as one text, which a million rows are too many for. Rounds: ${rounds}.

${sections.join('\n\n')}`,
    data,
  };
};
