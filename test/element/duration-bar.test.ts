import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { sampleRow } from '../../stories/support/sample-rows.js';
import { forceColors } from '../support/forced-colors.js';
import { show } from '../support/show.js';
import { keyboardReady } from '../support/table.js';
import { until } from '../support/until.js';

const ROWS = [40, 120, 1200, 3070, 12_000].map((time, index) => ({ ...sampleRow(index, 5), time }));

/** Whether the lines below lengths of time are thin, in sight, and longer for longer times. */
const areQuiet = (cells: readonly HTMLElement[]): boolean => {
  const lines = cells.map((cell) => {
    const { backgroundImage, backgroundSize } = getComputedStyle(cell);
    const [length, thickness] = backgroundSize.split(' ').map(parseFloat);
    return { isDrawn: backgroundImage !== 'none', length: length!, thickness };
  });
  return lines.every(
    ({ isDrawn, thickness, length }, at) =>
      isDrawn && thickness === 2 && (at === 0 || length > lines[at - 1]!.length),
  );
};

describe('the line below a length of time', () => {
  before(async () => setViewport({ width: 1700, height: 800 }));
  after(async () => {
    await forceColors('none');
    await setViewport({ width: 800, height: 600 });
  });

  it('is thin and as long as the time is, in tables, tall rows and cards, and in forced colours', async () => {
    const { report } = await show({}, ROWS);
    const rows = await keyboardReady(report);
    const grid = report.shadowRoot!.querySelector<HTMLElement>('.grid')!;
    const drawn = () =>
      [...grid.querySelectorAll<HTMLElement>('[data-long]')].sort(
        (a, b) => Number(a.dataset.long) - Number(b.dataset.long),
      );
    await until(() => drawn().length === 4);
    expect(rows).to.have.lengthOf(5);
    await until(() => areQuiet(drawn()));
    grid.classList.add('wrapped');
    // As tall as its line: below three of them the line would be far from its figures.
    for (const cell of drawn())
      expect(cell.clientHeight).to.be.lessThan(cell.parentElement!.clientHeight / 2);
    grid.classList.remove('wrapped');
    await forceColors('active');
    expect(getComputedStyle(drawn()[0]!).backgroundImage).to.contain(
      getComputedStyle(grid).getPropertyValue('color'),
    );
    await setViewport({ width: 360, height: 700 });
    expect(areQuiet(drawn())).to.equal(true);
    // Known-bad: a block as tall as the figures, all of one length.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.row > [data-long] { background-size: 50% 62% !important; }');
    report.shadowRoot!.adoptedStyleSheets.push(sheet);
    expect(areQuiet(drawn())).to.equal(false);
  });
});
