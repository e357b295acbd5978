import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Choices } from '../../src/storage/reader-choices.js';
import type { ApiLogReport } from '../../src/index.js';
import { readerWho } from '../../stories/support/chosen-before.js';
import { logOfLength, type StoryLog } from '../../stories/support/log-of-rows.js';
import type { ReportArguments } from '../../stories/support/report-element.js';
import { nameOf } from '../support/accessible.js';
import { caughtPage } from '../support/caught-page.js';
import { readCsv } from '../support/read-csv.js';
import { savedFiles } from '../support/saved-files.js';
import { find, findText, heard, queryAll } from '../support/screen.js';
import { controlsIn, fill } from '../support/search-form.js';
import { show } from '../support/show.js';
import { dataRows, gridOf, headings, loaded, scrollerOf } from '../support/table.js';
import { quiet, until } from '../support/until.js';
import { ENGLISH } from './seed-tables.js';

/** A report as a reader finds it who chose something before. */
const chosen = async (
  choices: Partial<Choices>,
  properties: ReportArguments = {},
  log: StoryLog = logOfLength(5000),
): Promise<{ report: ApiLogReport; reader: string }> => {
  const reader = readerWho(choices);
  const { report } = await show({ cacheKey: reader, ...properties }, log);
  await loaded(report, 2);
  return { report, reader };
};

const rowHeight = (report: ApiLogReport): number => dataRows(report)[0]!.offsetHeight;

describe('the look that a reader chose', () => {
  const HEIGHTS = { compact: 26, normal: 30, comfortable: 44 } as const;
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

describe('the Columns dialog', () => {
  const opened = async (choices: Partial<Choices> = {}, properties: ReportArguments = {}) => {
    const { report } = await chosen(choices, properties);
    (await find(report, 'button', 'Columns…')).click();
    const dialog = await find(report, 'dialog', 'Columns');
    await find(dialog, 'checkbox', 'Client');
    return { report, dialog };
  };
  const labels = (report: ApiLogReport) => headings(report).map(nameOf);
  const field = (dialog: Element, label: string) =>
    controlsIn(dialog).find((found) => nameOf(found) === label) as HTMLInputElement;
  const press = async (dialog: Element, label: string) => (await find(dialog, 'button', label)).click();

  it('lists every field of the report, those that the host left out too', async () => {
    const { dialog } = await opened({}, { columns: ['dateTime', 'client'] });
    const fields = queryAll(dialog, 'listitem').map(
      (item) => queryAll(item, 'checkbox')[0] as HTMLInputElement,
    );
    expect(fields.map(nameOf).slice(0, 2)).to.deep.equal(['Date/Time', 'Client']);
    expect(fields.map(nameOf)).to.have.members(ENGLISH.columns);
    expect(fields.map(({ checked }) => checked)).to.deep.equal(fields.map((_, place) => place < 2));
  });

  it('hides and shows columns at once, in their place in the list, and says so', async () => {
    const { report, dialog } = await opened();
    field(dialog, 'Client').click();
    await until(() => !labels(report).includes('Client'));
    await heard(report, 'status', 'Client is hidden.');
    field(dialog, 'Client').click();
    await until(() => labels(report)[2] === 'Client');
    await heard(report, 'status', 'Client, column 3 of 15');
  });

  it('leaves the last column', async () => {
    const { report, dialog } = await opened({ columns: ['url', 'id'] });
    field(dialog, 'ID').click();
    await until(() => field(dialog, 'URL').disabled);
    field(dialog, 'URL').click();
    await quiet(50);
    expect(labels(report)).to.deep.equal(['URL']);
  });

  it('moves columns by the keyboard alone, with the focus on the one that moves', async () => {
    const { report, dialog } = await opened();
    const up = await find(dialog, 'button', 'Move Client up');
    up.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => labels(report)[1] === 'Client');
    await heard(report, 'status', 'Client, column 2 of 15');
    expect(nameOf(report.shadowRoot!.activeElement!)).to.equal('Move Client up');
    await sendKeys({ press: 'Enter' });
    await until(() => labels(report)[0] === 'Client');
    await sendKeys({ press: 'Enter' });
    await quiet(50);
    expect(labels(report).slice(0, 3)).to.deep.equal(['Client', 'ID', 'Client ID']);
    expect(nameOf(report.shadowRoot!.activeElement!)).to.equal('Move Client up');
    await press(dialog, 'Move Client down');
    await until(() => labels(report)[1] === 'Client');
  });

  it('finds columns by a part of their name, in any case', async () => {
    const { dialog } = await opened();
    await fill(dialog, 'Search columns', 'AUTHORI');
    await until(() => queryAll(dialog, 'listitem').length === 2);
    await find(dialog, 'checkbox', 'Authorization');
    await fill(dialog, 'Search columns', 'nothing at all');
    await findText(dialog, 'No column has that name.');
  });

  it('sets widths in characters, and fits them again', async () => {
    const { report, dialog } = await opened({}, { columns: ['id', 'client'] });
    const widths = () => headings(report).map(({ offsetWidth }) => offsetWidth);
    const [, before] = widths();
    await fill(dialog, 'Width of ID, in characters', '60');
    await until(() => widths()[0]! > 400);
    expect(widths()[1]).to.be.closeTo(before!, 1);
    await press(dialog, 'Fit ID to its content');
    await until(() => widths()[0]! < 200);
    await heard(report, 'status', 'ID fits its content.');
    await until(() => field(dialog, 'Width of ID, in characters').value === '');
  });

  it('keeps a width within bounds, whatever is typed', async () => {
    const { report, dialog } = await opened();
    await fill(dialog, 'Width of ID, in characters', '-5');
    await until(() => Number(field(dialog, 'Width of ID, in characters').value) > 0);
    await fill(dialog, 'Width of ID, in characters', '1e9');
    await until(() => headings(report)[0]!.offsetWidth > 1000);
    expect(headings(report)[0]!.offsetWidth).to.be.below(2000);
  });

  it('changes the height of rows and keeps the first one where it was', async () => {
    const { report, dialog } = await opened();
    const scroller = scrollerOf(report);
    scroller.scrollTop = 30 * 1000;
    await until(() => dataRows(report).some((row) => row.ariaRowIndex === '1002'));
    await fill(dialog, 'Density', 'comfortable');
    await until(() => dataRows(report)[0]?.offsetHeight === 44);
    const top = gridOf(report).querySelector('thead')!.getBoundingClientRect().bottom;
    const firstInSight = dataRows(report).find((row) => row.getBoundingClientRect().bottom > top + 1);
    expect(firstInSight!.ariaRowIndex).to.equal('1002');
  });

  it('wraps long texts', async () => {
    const { report, dialog } = await opened();
    field(dialog, 'Wrap long URLs and texts').click();
    await until(() => rowHeight(report) > 60);
  });

  it('gives all back by Reset, and remembers that', async () => {
    const { report, dialog } = await opened({
      columns: ['url'],
      widths: { url: 50 },
      density: 'compact',
      wrapLongText: true,
    });
    await press(dialog, 'Reset');
    await until(() => labels(report).length === 15 && rowHeight(report) === 30);
    const { report: again } = await show({ cacheKey: report.cacheKey });
    await loaded(again);
    expect(labels(again)).to.deep.equal(ENGLISH.columns);
  });

  it('remembers what was chosen for the reader, and shows it to no other', async () => {
    const { report, dialog } = await opened();
    field(dialog, 'Client').click();
    await until(() => !labels(report).includes('Client'));
    const { report: again } = await show({ cacheKey: report.cacheKey });
    await loaded(again);
    expect(labels(again)).to.deep.equal(ENGLISH.columns.filter((label) => label !== 'Client'));
    const { report: other } = await show({ cacheKey: readerWho() });
    await loaded(other);
    expect(labels(other)).to.deep.equal(ENGLISH.columns);
  });

  it('leaves the columns of the CSV file as they are, and prints those shown', async () => {
    const { report, dialog } = await opened({ columns: ['url', 'id'] });
    await press(dialog, 'Close');
    const [file] = await savedFiles(() => report.exportCsv());
    expect(readCsv(file!.text)[0]).to.have.lengthOf(15);
    const page = await caughtPage(() => report.print());
    const printed = [...page!.document.querySelectorAll('thead th')].map(({ textContent }) => textContent);
    expect(printed).to.deep.equal(['URL', 'ID']);
  });
});
