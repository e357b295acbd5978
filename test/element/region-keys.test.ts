import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import type { ReportArguments } from '../../stories/support/report-element.js';
import { defaultFeatures, type ApiLogReport } from '../../src/index.js';
import { nameOf, roleOf, textOf } from '../support/accessible.js';
import { find, gone, query } from '../support/screen.js';
import { show } from '../support/show.js';
import { keyboardReady } from '../support/table.js';
import { quiet, until } from '../support/until.js';

const active = (report: ApiLogReport): HTMLElement | null =>
  report.shadowRoot!.activeElement as HTMLElement | null;

const here = (report: ApiLogReport): string => {
  const element = active(report);
  return element ? `${roleOf(element)} ${nameOf(element)}` : 'nowhere';
};

const shown = async (properties: ReportArguments = {}): Promise<ApiLogReport> => {
  const { report } = await show(properties, logOfLength(300));
  await keyboardReady(report);
  return report;
};

const leads = (report: ApiLogReport, to: RegExp): Promise<unknown> =>
  until(
    () => to.test(here(report)),
    () => `The focus is on ${here(report)}, not on ${String(to)}.`,
  );

const back = async (): Promise<void> => {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'F6' });
  await sendKeys({ up: 'Shift' });
};

describe('the keys between regions', () => {
  before(async () => setViewport({ width: 1400, height: 900 }));
  after(async () => setViewport({ width: 800, height: 600 }));

  it('go round the regions that are there, both ways', async () => {
    const report = await shown({ filters: { client: 'a' }, filtersOpen: true });
    await find(report, 'group', 'Active filters');
    report.focus();
    const places = [
      /^button Show filters/,
      /^textbox Client ID/,
      /^combobox Time range/,
      /^button Remove filter/,
      /^row/,
      /^button/,
      /Show filters/,
    ];
    for (const place of places.slice(1)) {
      await sendKeys({ press: 'F6' });
      await leads(report, place);
    }
    for (const place of places.toReversed().slice(1)) {
      await back();
      await leads(report, place);
    }
  });

  it('come to the heading of the details, and not back out of a modal one', async () => {
    const report = await shown();
    report.focus();
    await sendKeys({ press: 'F6' });
    await leads(report, /^combobox/);
    await sendKeys({ press: 'F6' });
    await leads(report, /^row/);
    await sendKeys({ press: 'Enter' });
    await leads(report, /^heading/);
    await back();
    await leads(report, /^row/);
    await sendKeys({ press: 'F6' });
    await leads(report, /^heading/);
    await setViewport({ width: 500, height: 800 });
    const dialog = await find(report, 'dialog', /^Details/);
    await until(() => dialog.contains(active(report)));
    await sendKeys({ press: 'F6' });
    await quiet(50);
    expect(dialog.contains(active(report))).to.equal(true);
    await setViewport({ width: 1400, height: 900 });
  });

  it('are the page’s own outside of the report', async () => {
    const report = await shown();
    const outside = document.createElement('button');
    report.before(outside);
    outside.focus();
    await sendKeys({ press: 'F6' });
    await sendKeys({ press: '/' });
    await quiet(50);
    expect(active(report)).to.equal(null);
    expect(report.filtersOpen).to.equal(false);
  });
});

describe('the keys of fields', () => {
  it('slash goes to the field that looks in all fields; where there is none, to the search fields', async () => {
    const report = await shown();
    report.focus();
    await sendKeys({ press: '/' });
    await leads(report, /^combobox Find in all fields$/);
    expect(report.filtersOpen).to.equal(false);
    report.features = defaultFeatures.filter(({ key }) => key !== 'find');
    await gone(report, 'combobox', 'Find in all fields');
    report.focus();
    await sendKeys({ press: '/' });
    await leads(report, /^textbox Client ID$/);
    expect(report.filtersOpen).to.equal(true);
  });

  it('f opens the search fields from the table and goes to the first one that can be changed', async () => {
    const report = await shown({ lockedFilters: { clientId: 'c-1' } });
    report.focus();
    await sendKeys({ press: 'F6' });
    await sendKeys({ press: 'F6' });
    await sendKeys({ press: 'f' });
    await leads(report, /^textbox Client$/);
    expect((active(report) as HTMLInputElement).value).to.equal('');
    expect(report.filtersOpen).to.equal(true);
  });

  it('are characters in a field', async () => {
    const report = await shown({ filtersOpen: true });
    const field = (await find(report, 'textbox', 'Resource')) as HTMLInputElement;
    field.focus();
    await sendKeys({ type: '/find' });
    expect(field.value).to.equal('/find');
    expect(active(report)).to.equal(field);
  });

  it('and the brackets do nothing where shortcuts are off; F6 is not a character', async () => {
    const report = await shown({ attributes: { shortcuts: 'off' } });
    report.focus();
    await sendKeys({ press: '/' });
    await sendKeys({ press: 'f' });
    await quiet(50);
    expect(here(report)).to.match(/^button Show filters/);
    await sendKeys({ press: 'F6' });
    await leads(report, /^combobox/);
    await sendKeys({ press: 'F6' });
    await leads(report, /^row/);
    await sendKeys({ press: 'Enter' });
    const panel = await until(
      () => query(report, 'region', /^Details/) ?? query(report, 'dialog', /^Details/),
    );
    await until(() => panel.contains(active(report)));
    await sendKeys({ press: ']' });
    await quiet(100);
    expect(textOf(panel)).to.contain('Entry 1 of 300');
    expect(report.filtersOpen).to.equal(false);
    report.shortcuts = 'on';
    await sendKeys({ press: ']' });
    await until(() => textOf(panel).includes('Entry 2 of 300'));
  });
});

describe('the keys of the details', () => {
  before(async () => setViewport({ width: 1400, height: 900 }));
  after(async () => setViewport({ width: 800, height: 600 }));

  it('go on from entry to entry: the focus stays in what was drawn anew', async () => {
    const report = await shown();
    await until(() => report.shadowRoot!.querySelector<HTMLElement>('tr.row[tabindex="0"]')).then((row) =>
      row.focus(),
    );
    await sendKeys({ press: 'Enter' });
    await leads(report, /^heading/);
    const panel = await find(report, 'region', /^Details/);
    for (const entry of [2, 3, 4]) {
      await sendKeys({ press: ']' });
      await until(() => textOf(panel).includes(`Entry ${entry} of 300`));
      await leads(report, /^heading/);
    }
  });
});
