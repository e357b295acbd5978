import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { logOfLength } from '../../../stories/support/log-of-rows.js';
import type { ApiLogReport } from '../../../src/index.js';
import { nameOf, textOf } from '../../support/accessible.js';
import { find, gone, query, queryAll } from '../../support/screen.js';
import { show } from '../../support/show.js';
import { cellsOf, dataRows, keyboardReady } from '../../support/table.js';
import { quiet, until } from '../../support/until.js';

const shown = async (): Promise<ApiLogReport> => {
  const { report } = await show({}, logOfLength(230));
  await keyboardReady(report);
  return report;
};

/** Turns the table of pages on or off, as a reader does. */
const toggled = async (report: ApiLogReport): Promise<void> => {
  (await find(report, 'button', 'View actions')).click();
  const group = await find(report, 'group', 'Reading');
  (await find(group, 'menuitemcheckbox', 'Page-by-page table')).click();
};

const rowsOf = (report: ApiLogReport): HTMLTableRowElement[] => [
  ...report.shadowRoot!.querySelectorAll<HTMLTableRowElement>('.pages tbody tr'),
];

const firstRow = (report: ApiLogReport): string | undefined => rowsOf(report)[0]?.dataset['row'];

const paged = async (): Promise<ApiLogReport> => {
  const report = await shown();
  await toggled(report);
  await until(() => rowsOf(report).length === 50);
  return report;
};

/** What the first row says, without its button; places without a value left out. */
const firstTexts = (report: ApiLogReport): string[] =>
  [...rowsOf(report)[0]!.cells]
    .slice(1)
    .map((cell) => textOf(cell))
    .filter(Boolean);

const pageNow = (report: ApiLogReport): string => textOf(report.shadowRoot!.querySelector('.pages nav')!);

/** Opens the fourth row and closes it; gives whether the focus is on that row again. */
const givesFocusBack = async (report: ApiLogReport): Promise<boolean> => {
  rowsOf(report)[3]!.querySelector<HTMLElement>('.open-row')!.focus();
  await sendKeys({ press: 'Enter' });
  await find(report, 'region', /^Details/);
  await until(() => report.shadowRoot!.activeElement?.closest('.details'));
  expect(rowsOf(report)[3]!.ariaCurrent).to.equal('true');
  await sendKeys({ press: 'Escape' });
  await gone(report, 'region', /^Details/);
  await quiet(50);
  return report.shadowRoot!.activeElement?.closest('tr')?.dataset['row'] === '3';
};

/** A report that is opened anew, once its rows are there, in pages or not. */
const openedAnew = async (): Promise<ApiLogReport> => {
  const { report } = await show({}, logOfLength(230));
  await until(() => rowsOf(report).length === 50 || query(report, 'grid')?.querySelector('[tabindex="0"]'));
  return report;
};

describe('the table page by page', () => {
  before(async () => setViewport({ width: 1280, height: 800 }));
  afterEach(() => localStorage.clear());
  after(async () => setViewport({ width: 800, height: 600 }));

  it('has the cells of the table that scrolls, in a plain table, and is accessible', async () => {
    const report = await shown();
    const cells = cellsOf(dataRows(report)[0]!).map((cell) => textOf(cell));
    await toggled(report);
    await until(() => rowsOf(report).length === 50);
    expect(firstTexts(report)).to.deep.equal(cells.filter(Boolean));
    expect(query(report, 'grid') === null).to.equal(true);
    await find(report, 'table', /API Logs, Page 1 of 5/).catch(() => find(report, 'table'));
    await expect(report).to.be.accessible();
  });

  it('goes from page to page, says which, and ends where the rows end', async () => {
    const report = await paged();
    const next = await find(report, 'button', 'Next page');
    expect((await find(report, 'button', 'Previous page')).ariaDisabled).to.equal('true');
    for (const page of [2, 3, 4, 5]) {
      next.click();
      await until(() => firstRow(report) === String((page - 1) * 50));
      expect(pageNow(report)).to.contain(`Page ${page} of 5`);
    }
    await until(() => rowsOf(report).length === 30);
    await until(() => next.ariaDisabled === 'true');
    next.click();
    expect(firstRow(report)).to.equal('200');
    const size = report.shadowRoot!.querySelector<HTMLSelectElement>('#page-size')!;
    size.value = '250';
    size.dispatchEvent(new Event('change'));
    await until(() => rowsOf(report).length === 230);
  });

  it('opens an entry, and gives the focus back to its row', async () => {
    const report = await paged();
    expect(await givesFocusBack(report)).to.equal(true);
  });

  it('sorts and has the actions of a value', async () => {
    const report = await paged();
    const heading = [...report.shadowRoot!.querySelectorAll<HTMLElement>('.pages thead button')].find(
      (one) => nameOf(one) === 'ID',
    )!;
    heading.click();
    await until(() =>
      report.shadowRoot!.querySelector('.pages [aria-sort="ascending"], .pages [aria-sort="descending"]'),
    );
    const cell = await until(() =>
      report.shadowRoot!.querySelector<HTMLElement>('.pages td[data-key="client"]'),
    );
    cell.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }));
    await until(() => queryAll(report, 'menuitem').map(nameOf).includes('Filter for this value'));
  });

  it('is remembered, and is turned off where the reader was', async () => {
    const report = await paged();
    report.remove();
    const again = await openedAnew();
    await until(() => rowsOf(again).length === 50);
    (await find(again, 'button', 'Next page')).click();
    await until(() => firstRow(again) === '50');
    await toggled(again);
    await find(again, 'grid');
    await until(() => dataRows(again)[0]?.ariaRowIndex === '52');
    expect(rowsOf(again).length).to.equal(0);
  });

  it('would be found to be another table, to stay on a page, to lose the focus, to be forgotten (the known-bad twin)', async () => {
    const report = await shown();
    const cells = cellsOf(dataRows(report)[0]!).map((cell) => textOf(cell));
    await toggled(report);
    await until(() => rowsOf(report).length === 50);
    rowsOf(report)[0]!.cells[2]!.remove();
    expect(firstTexts(report)).to.not.deep.equal(cells.filter(Boolean));
    const next = await find(report, 'button', 'Next page');
    next.addEventListener('click', (event) => event.stopImmediatePropagation(), { capture: true });
    next.click();
    await quiet(50);
    expect(pageNow(report)).to.contain('Page 1 of 5');
    // A row that cannot take the focus back once it is taken.
    const kept = givesFocusBack(report);
    await find(report, 'region', /^Details/);
    for (const row of rowsOf(report)) row.querySelector<HTMLElement>('.open-row')!.focus = () => undefined;
    expect(await kept).to.equal(false);
    report.remove();
    localStorage.clear();
    const again = await openedAnew();
    await quiet(300);
    expect(rowsOf(again).length).to.equal(0);
  });
});
