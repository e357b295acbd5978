/* global localRows */
/** Filters and orders over rows in memory, from the call until the right rows are painted. */
import { showRows, withLocalPage } from '../browser/open-local-page.mjs';
import { comparison, comparisonData } from '../report/comparison.mjs';
import { failures, interleaved, unlessItFails } from './interleaved.mjs';

/** Rows, and what ours is to stay below, in milliseconds. */
const SIZES = [
  { total: 100_000 },
  { total: 1_000_000, aims: { filter: 35, filterAgain: 35, sortDate: 120, sortTime: 120 } },
];
const WANTED = { status: 500, resource: 'invoice' };
const WANTED_NEXT = { status: 404, resource: 'order' };

const FIGURES = [
  { key: 'shown', title: 'first rows, ms', isCompared: true },
  { key: 'filter', title: 'filter, ms', isCompared: true },
  { key: 'clear', title: 'clear, ms', isCompared: true },
  { key: 'filterAgain', title: 'another filter, ms', isCompared: true },
  { key: 'sortDate', title: 'oldest first, ms', isCompared: true },
  { key: 'sortTime', title: 'by time taken, ms', isCompared: true },
];

const answers = (server, contestant, total, found) =>
  withLocalPage(server.localAddressOf(contestant), async ({ page }) => {
    found.shown = await showRows(page, total);
    const filter = (wanted) => page.evaluate((conditions) => localRows.filter(conditions), wanted);
    const sort = (key) => page.evaluate((field) => localRows.sort(field), key);
    found.filter = await filter(WANTED);
    found.clear = await filter(null);
    found.filterAgain = await filter(WANTED_NEXT);
    await filter(null);
    found.sortDate = await sort('dateTime');
    found.sortTime = await sort('time');
  });

/** @param {import('../run.mjs').Bench} bench */
export const filterSort = async ({ contestants, server, rounds: asked }) => {
  const rounds = Math.ceil(asked / 3);
  const sections = [];
  const data = {};
  for (const { total, aims } of SIZES) {
    const results = await interleaved(contestants, rounds, (one) =>
      unlessItFails(one, (found) => answers(server, one, total, found)),
    );
    sections.push(`${total.toLocaleString('en')} rows.${failures(results)}

${comparison(results, FIGURES, 'bare', aims)}`);
    data[total] = comparisonData(results, FIGURES, 'bare');
  }
  return {
    markdown: `## Filter and sort, to paint

Rows in memory, newest first, through each one's own interface; ours is sorted by a press on the heading. The first filter is status ${WANTED.status} and "${WANTED.resource}" in the resource, on a page where nothing was filtered before; clearing it comes next, then another filter, then the orders. "First rows" is from handing the rows over; ours reads the others behind them, and is filtered when all are there. × is to the bare table, which filters and sorts row objects by a plain loop, as do lit-virtualizer and vaadin-grid here. Counts and the first 15 rows are compared, and the suite fails where ours differ. Rows of equal values are waited for in the order in which they were received; RevoGrid leaves them as the order before had them, and has no figure where too many are equal. Frames are 17 ms apart, and the painting of the first changed one is included. Rounds: ${rounds}.

${sections.join('\n\n')}`,
    data,
  };
};
