import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ApiLogReport } from '../../src/index.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { outsideFrame } from '../support/outside-frame.js';
import { find, query } from '../support/screen.js';
import { show } from '../support/show.js';
import { keyboardReady } from '../support/table.js';
import { until } from '../support/until.js';

/** As tall as the page, with all that its features show by default. */
const withEverything = async (width: number, height: number, filtersOpen: boolean): Promise<ApiLogReport> => {
  await setViewport({ width, height });
  const { report } = await show({ filtersOpen, filters: { client: 'a' } }, logOfLength(300));
  report.style.height = `${height - 20}px`;
  const [row] = await keyboardReady(report);
  (await find(report, 'button', 'Find causes')).click();
  await until(() => query(report, 'listbox') ?? filtersOpen);
  row!.click();
  await until(() => query(report, 'region', /^Details/) ?? query(report, 'dialog', /^Details/));
  return report;
};

describe('the frame of the report', () => {
  after(async () => setViewport({ width: 800, height: 600 }));

  for (const [width, height] of [
    [1280, 800],
    [1440, 900],
    [720, 800],
    [360, 740],
  ] as const)
    for (const filtersOpen of [false, true])
      it(`holds all parts, ${width}×${height}, ${filtersOpen ? 'with' : 'without'} search fields`, async () => {
        const report = await withEverything(width, height, filtersOpen);
        expect(outsideFrame(report)).to.deep.equal([]);
      });

  it('is seen to be left by values that are fixed to the window', async () => {
    const report = await withEverything(1280, 800, true);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.details .values { position: fixed; }');
    report.shadowRoot!.adoptedStyleSheets.push(sheet);
    const found = outsideFrame(report).join();
    expect(found).to.contain('dl.values is outside the frame');
  });
});
