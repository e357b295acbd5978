import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { logOfLength } from '../../../stories/support/log-of-rows.js';
import type { ReportArguments } from '../../../stories/support/report-element.js';
import type { ApiLogReport } from '../../../src/index.js';
import { isExposed, textOf } from '../../support/accessible.js';
import { find, gone, query } from '../../support/screen.js';
import { show } from '../../support/show.js';
import { keyboardReady } from '../../support/table.js';
import { until } from '../../support/until.js';

const shown = async (properties: ReportArguments = {}): Promise<ApiLogReport> => {
  const { report } = await show(properties, logOfLength(60));
  await keyboardReady(report);
  return report;
};

const active = (report: ApiLogReport): HTMLElement => report.shadowRoot!.activeElement as HTMLElement;

/** Opens the search fields as a reader does. */
const opened = async (report: ApiLogReport): Promise<HTMLElement> => {
  const button = await find(report, 'button', /^Show filters/);
  button.focus();
  await sendKeys({ press: 'Enter' });
  const sheet = await find(report, 'dialog', 'Filters');
  await until(() => sheet.contains(active(report)));
  return sheet;
};

describe('the search fields of a narrow report', () => {
  before(async () => setViewport({ width: 360, height: 700 }));
  after(async () => setViewport({ width: 800, height: 600 }));

  it('lie over the page, keep the keyboard, and give it back', async () => {
    const report = await shown();
    const sheet = await opened(report);
    const { width, height } = sheet.getBoundingClientRect();
    expect([width, height]).to.deep.equal([360, 700]);
    for (const isBack of [false, true]) {
      if (isBack) await sendKeys({ down: 'Shift' });
      const seen = new Set<Element>();
      for (let step = 0; step < 20; step++) {
        await sendKeys({ press: 'Tab' });
        expect(sheet.contains(active(report)), `${isBack} ${step}`).to.equal(true);
        seen.add(active(report));
      }
      if (isBack) await sendKeys({ up: 'Shift' });
      // Round and round: each of the stops was reached.
      expect(seen.size).to.be.within(10, 19);
    }
    await sendKeys({ press: 'Escape' });
    await gone(report, 'dialog', 'Filters');
    await until(() => textOf(active(report)).startsWith('Show filters'));
    expect(report.filtersOpen).to.equal(false);
    expect(report.shadowRoot!.querySelector<HTMLElement>('.table')!.inert).to.equal(false);
  });

  it('say how many entries are left, show them, and leave their count on the button', async () => {
    const report = await shown();
    const sheet = await opened(report);
    await find(sheet, 'button', 'Show 60 entries');
    const field = sheet.querySelector<HTMLInputElement>('#search-clientId')!;
    field.focus();
    await sendKeys({ type: '1' });
    await sendKeys({ press: 'Escape' });
    await until(() => report.shadowRoot!.querySelector('.values-list') === null);
    field.blur();
    const button = await until(() => query(sheet, 'button', /^Show (?!60 )\d+ entr/));
    const text = textOf(button);
    button.click();
    await gone(report, 'dialog', 'Filters');
    await until(() => report.shadowRoot!.querySelector('.count')!.textContent.trim() === text.slice(5));
    expect((await find(report, 'button', /^Show filters/)).ariaDescription).to.equal('1 active filter');
  });

  it('let their values be chosen, which a modal dialog would shut out', async () => {
    const report = await shown();
    const sheet = await opened(report);
    sheet.querySelector<HTMLInputElement>('#search-client')!.focus();
    await sendKeys({ press: 'ArrowDown' });
    const option = await until(() =>
      report.shadowRoot!.querySelector<HTMLElement>('.values-list [role="option"]'),
    );
    const { left, top, width, height } = option.getBoundingClientRect();
    const hit = report.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2);
    expect(option.contains(hit)).to.equal(true);
  });

  it('stay in their place where nobody opened them, and where the report is wide', async () => {
    const report = await shown({ filtersOpen: true });
    await find(report, 'textbox', 'Client');
    expect(query(report, 'dialog', 'Filters') === null).to.equal(true);
    await setViewport({ width: 800, height: 700 });
    const wide = await shown();
    (await find(wide, 'button', /^Show filters/)).click();
    const field = await find(wide, 'textbox', 'Client');
    expect(isExposed(field) && query(wide, 'dialog', 'Filters') === null).to.equal(true);
    await setViewport({ width: 360, height: 700 });
  });

  it('are in their place again where the phone is turned', async () => {
    const report = await shown();
    await opened(report);
    await setViewport({ width: 800, height: 500 });
    await gone(report, 'dialog', 'Filters');
    expect(isExposed(await find(report, 'textbox', 'Client'))).to.equal(true);
    expect(report.shadowRoot!.querySelector<HTMLElement>('.bar')!.inert).to.equal(false);
    await setViewport({ width: 360, height: 700 });
  });

  it('are accessible as a sheet', async () => {
    const report = await shown();
    await opened(report);
    await expect(report).to.be.accessible();
  });
});
