import { expect } from '@open-wc/testing';
import { ReaderChoices, type Choices } from '../../src/controllers/reader-choices.js';
import type { ApiLogReport } from '../../src/index.js';
import { senhasegura } from '../../src/presets/senhasegura.js';
import { logOfLength, type StoryLog } from '../../stories/support/log-of-rows.js';
import type { ReportArguments } from '../../stories/support/report-element.js';
import { show } from '../support/show.js';
import { dataRows, gridOf, headings, loaded } from '../support/table.js';

let readers = 0;
/** Choices outlast a test, so each has a reader of its own. */
const newReader = (): string => `columns-${Date.now()}-${++readers}`;

/** A report as a reader finds it who chose something before. */
const chosen = async (
  choices: Partial<Choices>,
  properties: ReportArguments = {},
  log: StoryLog = logOfLength(5000),
): Promise<{ report: ApiLogReport; reader: string }> => {
  const reader = newReader();
  const before = new ReaderChoices(() => {});
  before.open(senhasegura, reader);
  before.choose(choices);
  const { report } = await show({ cacheKey: reader, ...properties }, log);
  await loaded(report, 2);
  return { report, reader };
};

const rowHeight = (report: ApiLogReport): number => dataRows(report)[0]!.offsetHeight;

describe('the look that a reader chose', () => {
  const HEIGHTS = { compact: 28, normal: 32, comfortable: 44 } as const;
  for (const [density, height] of Object.entries(HEIGHTS)) {
    it(`has rows of ${height} px where they are ${density}`, async () => {
      const { report } = await chosen({ density: density as keyof typeof HEIGHTS });
      expect(rowHeight(report)).to.equal(height);
    });
  }

  it('gives every row room for three lines where long texts are wrapped, and all rows the same', async () => {
    const long = `/api/${'segment/'.repeat(30)}`;
    const { rowAt } = logOfLength(50);
    const url = (index: number) => (index === 1 ? long : '/');
    const log = { total: 50, rowAt: (index: number) => ({ ...rowAt(index), url: url(index) }) };
    const { report } = await chosen({ wrapLongText: true }, {}, log);
    const [first, second] = dataRows(report);
    const place = headings(report).findIndex((heading) => heading.textContent.includes('URL'));
    const lines = (row: Element): number => row.querySelectorAll('td')[place]!.clientHeight / 18;
    expect(first!.offsetHeight).to.equal(second!.offsetHeight);
    expect(first!.offsetHeight).to.be.above(60);
    expect(Math.round(lines(first!))).to.equal(1);
    expect(Math.round(lines(second!))).to.equal(3);
  });

  it('has columns of the widths that were set, and the others as wide as their content', async () => {
    const { report } = await chosen({ widths: { id: 20 } }, { columns: ['id', 'client'] });
    const [id, client] = headings(report).map(({ offsetWidth }) => offsetWidth);
    const em = parseFloat(getComputedStyle(gridOf(report)).fontSize);
    expect(id! / em).to.be.closeTo(20, 0.2);
    expect(client! / em).to.be.below(20);
  });
});
