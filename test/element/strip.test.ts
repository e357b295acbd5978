import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { defaultFeatures, type ApiLogReport } from '../../src/index.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { nameOf } from '../support/accessible.js';
import { find, query, queryAll } from '../support/screen.js';
import { show } from '../support/show.js';
import { keyboardReady } from '../support/table.js';
import { until } from '../support/until.js';

const shown = async (width: number, locale: string): Promise<ApiLogReport> => {
  const { report } = await show({ locale }, logOfLength(300));
  report.style.width = `${width}px`;
  await keyboardReady(report);
  await until(() => report.shadowRoot!.querySelector('.strip .view-toggle'));
  await until(() => report.shadowRoot!.querySelector('.strip .causes-toggle'));
  return report;
};

const strip = (report: ApiLogReport): HTMLElement => report.shadowRoot!.querySelector('.strip')!;

/** How many lines the parts of the strip take: parts of one line overlap from top to bottom. */
const linesOf = (report: ApiLogReport): number => {
  const boxes = [...strip(report).children]
    .map((part) => part.getBoundingClientRect())
    .filter(({ width, height }) => width > 1 && height > 1)
    .sort((one, other) => one.top - other.top);
  let lines = 0;
  let end = -Infinity;
  for (const { top, bottom } of boxes) {
    if (top >= end - 1) lines++;
    end = Math.max(end, bottom);
  }
  return lines;
};

describe('the strip', () => {
  before(async () => setViewport({ width: 1500, height: 800 }));
  after(async () => setViewport({ width: 800, height: 600 }));

  for (const locale of ['en', 'pt-BR'])
    for (const [width, most] of [
      [1440, 1],
      [720, 1],
      [360, 2],
    ] as const)
      it(`takes at most ${most} line(s) at ${width} pixels (${locale})`, async () => {
        const report = await shown(width, locale);
        expect(linesOf(report)).to.equal(most);
        const { scrollWidth, clientWidth } = strip(report);
        expect(scrollWidth).to.equal(clientWidth);
      });

  it('is seen to take more where a part asks for more', async () => {
    const report = await shown(720, 'en');
    const wide = {
      key: 'wide',
      open: () => ({ regions: { strip: () => html`<p id="wide">${'wide '.repeat(100)}</p>` } }),
    };
    report.features = [...defaultFeatures, wide];
    await until(() => strip(report).querySelector('#wide'));
    expect(linesOf(report)).to.be.greaterThan(1);
  });

  it('keeps names where it has no room for labels, and shows them as tooltips', async () => {
    const report = await shown(360, 'en');
    const button = await find(report, 'button', 'Find causes');
    expect(button.title).to.equal('Find causes');
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
    const names = queryAll(report, 'radio').map(nameOf);
    expect(names).to.deep.equal(['Rows', 'Summary']);
    await expect(report).to.be.accessible();
  });

  it('folds the field that looks in all fields where it is narrow, until it is used', async () => {
    const report = await shown(360, 'en');
    const field = await find(report, 'combobox', 'Find in all fields');
    const widthOf = (element: Element): number => element.getBoundingClientRect().width;
    const folded = widthOf(field);
    expect(folded).to.be.at.least(24);
    const time = query(report, 'combobox', 'Time range')!;
    const before = widthOf(time);
    field.focus();
    expect(widthOf(field)).to.be.greaterThan(3 * folded);
    // Still there for Shift and Tab.
    expect(widthOf(time)).to.be.at.least(24);
    expect(linesOf(report)).to.equal(2);
    time.focus();
    expect(widthOf(field)).to.equal(folded);
    expect(widthOf(time)).to.equal(before);
  });

  it('has its room before its parts are there', async () => {
    const { report } = await show({}, logOfLength(300));
    report.style.width = '360px';
    await until(() => report.shadowRoot!.querySelector('.strip.kept'));
    const before = strip(report).getBoundingClientRect().height;
    await keyboardReady(report);
    await until(() => strip(report).querySelector('.view-toggle'));
    expect(strip(report).getBoundingClientRect().height).to.be.closeTo(before, 1);
  });
});
