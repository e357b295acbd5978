import { expect } from '@open-wc/testing';
import type { ApiLogReport } from '../../src/index.js';
import { barStops } from '../../src/table/placeholders.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { show } from '../support/show.js';
import { cellTexts, headings, loaded, scrollerOf } from '../support/table.js';
import { until } from '../support/until.js';

/** Rows on the screen that are on their way; they have no role to find them by. */
const placeholders = (report: ApiLogReport): HTMLElement[] => {
  const { top, bottom } = scrollerOf(report).getBoundingClientRect();
  return [...report.shadowRoot!.querySelectorAll<HTMLElement>('.row.placeholder')].filter((row) => {
    const box = row.getBoundingClientRect();
    return box.bottom > top && box.top < bottom;
  });
};

const barsOf = (row: Element): string => getComputedStyle(row).backgroundImage;

for (const [width, count] of [
  ['1600px', 1],
  ['400px', 3],
] as const) {
  describe(`rows on their way, in a report of ${width}`, () => {
    it('fill the screen, and each paints its bars, its cells being empty', async () => {
      const { report } = await show({}, logOfLength(100_000), {
        latency: (_call, at) => (at === 0 ? 0 : 60_000),
      });
      report.style.width = width;
      const [row] = await loaded(report, 3);
      expect(barsOf(row!), 'a row that is there').to.equal('none');
      scrollerOf(report).scrollTop = 1_000_000;
      const rows = await until(() => placeholders(report).length > 2 && placeholders(report));
      await until(() => barsOf(rows[0]!) !== 'none');
      const { height } = scrollerOf(report).getBoundingClientRect();
      const covered = rows.reduce((sum, { offsetHeight }) => sum + offsetHeight, 0);
      expect(covered).to.be.above(height - 2 * rows[0]!.offsetHeight);
      for (const waiting of rows) {
        expect(barsOf(waiting).match(/linear-gradient/g)).to.have.lengthOf(count);
        expect(cellTexts(waiting).join('')).to.equal('');
        const badge = waiting.querySelector('.badge')!;
        expect(getComputedStyle(badge).visibility).to.equal('hidden');
      }
    });
  });
}

describe('the bars of a row on its way', () => {
  it('are in their columns, at the side where the texts are', () => {
    const stops = barStops([
      { start: 0, width: 100, align: 'start' },
      { start: 100, width: 200, align: 'end' },
    ]);
    expect(stops).to.equal(
      'transparent 0 calc(0px + var(--cell-space)), var(--line) 0 75px, ' +
        'transparent 0 150px, var(--line) 0 calc(300px - var(--cell-space)), transparent 0',
    );
  });

  for (const locale of ['en', 'ar'])
    it(`are under their headings in the language ${locale}`, async () => {
      const { report } = await show({ locale }, logOfLength(100_000), {
        latency: (_call, at) => (at === 0 ? 0 : 60_000),
      });
      await loaded(report, 3);
      scrollerOf(report).scrollTop = 1_000_000;
      const grid = scrollerOf(report).querySelector<HTMLTableElement>('table')!;
      /** Ends of the bar of the last column, from the side where the row begins. */
      const bar = (): number[] =>
        (grid.style.getPropertyValue('--bars').match(/\d+px/g) ?? []).slice(-2).map((end) => parseInt(end));
      await until(() => bar().length === 2);
      const all = grid.getBoundingClientRect();
      const last = headings(report).at(-1)!.getBoundingClientRect();
      const start = locale === 'ar' ? all.right - last.right : last.left - all.left;
      expect(bar()[0]).to.be.within(start - 1, start + last.width);
      expect(bar()[1]).to.be.within(start, start + last.width + 1);
    });
});
