import { expect } from '@open-wc/testing';
import type { ApiLogReport } from '../../src/index.js';
import { placeholderBars } from '../../src/table/placeholders.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { show } from '../support/show.js';
import { cellTexts, loaded, scrollerOf } from '../support/table.js';
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
  const columns = [
    { width: { least: 10, full: 10 }, align: 'start' },
    { width: { least: 20, full: 30 }, align: 'end' },
  ] as const;

  it('are in their columns, at the side where the texts are', () => {
    const [first, second] = ['max(10em, 25.00%)', 'max(20em, 75.00%)'];
    expect(placeholderBars(columns, false)).to.equal(
      `transparent 0 calc(0px + var(--cell-space)), var(--line) 0 calc(0px + 0.75 * ${first}), ` +
        `transparent 0 calc(0px + ${first} + 0.25 * ${second}), ` +
        `var(--line) 0 calc(0px + ${first} + ${second} - var(--cell-space)), transparent 0`,
    );
  });

  it('keep the widths that the reader set', () => {
    const bars = placeholderBars(columns, true);
    expect(bars).to.contain('calc(0px + 10em + 0.25 * 20em)').and.not.to.contain('%');
  });
});
