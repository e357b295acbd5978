import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ApiLogReport } from '../../src/index.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { sampleRow, sampleRows } from '../../stories/support/sample-rows.js';
import { nameOf } from '../support/accessible.js';
import { find } from '../support/screen.js';
import { eventsOf, show } from '../support/show.js';
import {
  cellTexts,
  columnTexts,
  counted,
  dataRows,
  gridOf,
  headings,
  keyboardReady,
  loaded,
  scrollerOf,
  sortBy,
} from '../support/table.js';
import { quiet, until } from '../support/until.js';
import { COLUMN_KEYS, ENGLISH } from './seed-tables.js';

const activeIn = (report: ApiLogReport): Element | null => report.shadowRoot!.activeElement;

describe('sorting', () => {
  ENGLISH.columns.forEach((label, place) => {
    it(`sorts by ${label}: asks the endpoint, and says so on that heading alone`, async () => {
      const { report, endpoint } = await show({}, sampleRows(40));
      await loaded(report, 5);
      const changes = eventsOf(report, 'api-log-sort-change');
      const key = COLUMN_KEYS[place]!;
      // Of durations the longest first; the report is sorted by time, newest first, as it opens.
      for (const descending of key === 'time' ? [true, false] : [false, true]) {
        await sortBy(report, label);
        await until(() => headings(report)[place]!.ariaSort === (descending ? 'descending' : 'ascending'));
        expect(endpoint.asked().at(-1)!.sort).to.equal(descending ? `-${key}` : key);
        expect(headings(report).filter(({ ariaSort }) => ariaSort !== 'none')).to.have.lengthOf(1);
        expect(changes.at(-1)).to.deep.equal(['api-log-sort-change', { sort: { key, descending } }]);
      }
      expect(changes).to.have.lengthOf(2);
    });
  });

  it('shows the rows in the order received', async () => {
    const { report } = await show({}, sampleRows(40));
    await loaded(report, 5);
    await sortBy(report, 'Time');
    await until(
      () => headings(report)[13]!.ariaSort === 'descending' && !gridOf(report).matches('.outdated'),
    );
    const times = columnTexts(report, 'Time').map((text) => Number(text.replace(/[^\d.]/g, '')));
    expect(times).to.deep.equal([...times].sort((a, b) => b - a));
  });
});

describe('the table of a long log', () => {
  it('has the index of every row wherever it is, and asks only for what is on the screen', async () => {
    const { report, endpoint } = await show({}, logOfLength(1_000_000));
    await counted(report, 1_000_001);
    // Laid out, too: before that there is no end to scroll to.
    await loaded(report, 5);
    const scroller = scrollerOf(report);
    scroller.scrollTop = scroller.scrollHeight;
    await until(() => dataRows(report).at(-1)?.ariaRowIndex === '1000001');
    const rows = dataRows(report);
    const indices = rows.map((row) => Number(row.ariaRowIndex));
    expect(indices).to.deep.equal(indices.map((_, place) => indices[0]! + place));
    expect(cellTexts(rows.at(-1)!)[0]).to.equal('1');
    expect(report.shadowRoot!.querySelectorAll('tr').length).to.be.below(120);
    expect(endpoint.calls.length).to.be.below(8);
  });

  it('reaches the last of 10,000,000 rows', async () => {
    const { report } = await show({}, logOfLength(10_000_000));
    await counted(report, 10_000_001);
    const scroller = scrollerOf(report);
    await until(() => {
      scroller.scrollTop = scroller.scrollHeight;
      return dataRows(report).at(-1)?.ariaRowIndex === '10000001';
    });
    expect(cellTexts(dataRows(report).at(-1)!)[0]).to.equal('1');
  });

  it('gives up the requests that were scrolled past', async () => {
    const { report, endpoint } = await show({}, logOfLength(100_000), {
      latency: (_call, at) => (at === 0 ? 0 : 2000),
    });
    await loaded(report);
    const scroller = scrollerOf(report);
    for (const part of [0.2, 0.4, 0.6, 0.8]) {
      scroller.scrollTop = scroller.scrollHeight * part;
      await quiet(150);
    }
    const later = endpoint.calls.slice(1).filter(({ signal }) => !signal!.aborted);
    const offsets = later.map(({ url }) => Number(url.searchParams.get('offset')));
    expect(Math.min(...offsets)).to.be.above(70_000);
    expect(later.length).to.be.below(4);
  });

  it('asks for nothing again when the reader goes back to a page of less than a minute ago', async () => {
    const { report, endpoint } = await show({}, logOfLength(100_000));
    await loaded(report);
    const scroller = scrollerOf(report);
    scroller.scrollTop = scroller.scrollHeight / 2;
    await until(() => Number(dataRows(report)[0]?.ariaRowIndex) > 10_000);
    await quiet(150);
    const { length } = endpoint.calls;
    scroller.scrollTop = 0;
    await until(() => dataRows(report)[0]?.ariaRowIndex === '2');
    await quiet(200);
    expect(endpoint.calls).to.have.lengthOf(length);
  });

  it('follows cursors to the end', async () => {
    const { report, endpoint } = await show({}, logOfLength(250), { paging: 'cursor' });
    await loaded(report);
    const scroller = scrollerOf(report);
    await until(() => {
      scroller.scrollTop = scroller.scrollHeight;
      return dataRows(report).at(-1)?.ariaRowIndex === '251';
    });
    const cursors = endpoint.asked().map(({ cursor, offset }) => cursor ?? offset);
    expect(cursors).to.deep.equal(['0', 'after-100', 'after-200']);
  });

  it('shows only the columns that the host names, in its order', async () => {
    const { report } = await show({ columns: ['dateTime', 'client', 'nonsense'] });
    await loaded(report);
    expect(headings(report).map(nameOf)).to.deep.equal(['Date/Time', 'Client']);
  });
});

describe('the keyboard in the table', () => {
  const enter = async (report: ApiLogReport) => {
    const rows = await keyboardReady(report);
    rows[0]!.focus();
    return rows;
  };

  it('is one tab stop', async () => {
    const { report } = await show();
    await loaded(report, 5);
    const stops = () =>
      [...gridOf(report).querySelectorAll<HTMLElement>('*')].filter(({ tabIndex }) => tabIndex >= 0);
    await until(
      () => stops().length === 1 && stops()[0]!.ariaRowIndex === '2',
      () =>
        `There are ${stops().length} tab stops: ${stops()
          .map(({ localName }) => localName)
          .join()}.`,
    );
  });

  it('goes by rows, into cells, to the headings and to the ends', async () => {
    const { report } = await show();
    await enter(report);
    const rowOf = () => activeIn(report)?.closest('[role="row"]')?.ariaRowIndex;
    await sendKeys({ press: 'ArrowDown' });
    expect(rowOf()).to.equal('3');
    expect(activeIn(report)!.getAttribute('role')).to.equal('row');
    await sendKeys({ press: 'ArrowRight' });
    expect(activeIn(report)!.getAttribute('role')).to.equal('gridcell');
    await sendKeys({ press: 'ArrowRight' });
    expect(activeIn(report)!.ariaColIndex).to.equal('2');
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowLeft' });
    expect(activeIn(report)!.getAttribute('role')).to.equal('row');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    expect(activeIn(report)!.closest('[role="columnheader"]')).to.exist;
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'End' });
    await sendKeys({ up: 'Control' });
    await until(() => rowOf() === '1235');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Home' });
    await sendKeys({ up: 'Control' });
    await until(() => rowOf() === '2');
    await sendKeys({ press: 'PageDown' });
    await until(() => Number(rowOf()) > 4);
  });

  it('sorts by Enter on a heading', async () => {
    const { report, endpoint } = await show();
    await enter(report);
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Enter' });
    await until(() => endpoint.asked().at(-1)!.sort === 'id');
  });

  it('opens a row by Enter, and gives the host its values', async () => {
    const { report } = await show({}, sampleRows(10));
    const opened = eventsOf(report, 'api-log-row-open');
    await enter(report);
    await sendKeys({ press: 'Enter' });
    expect(opened).to.deep.equal([['api-log-row-open', { entry: { ...sampleRow(0, 10) } }]]);
  });

  it('keeps the focus on its row while that is scrolled out of sight and back', async () => {
    const { report } = await show({}, logOfLength(100_000));
    await enter(report);
    await sendKeys({ press: 'ArrowDown' });
    const scroller = scrollerOf(report);
    scroller.scrollTop = 300_000;
    await until(() => dataRows(report).some((row) => Number(row.ariaRowIndex) > 1000));
    expect(activeIn(report)!.ariaRowIndex).to.equal('3');
    scroller.scrollTop = 0;
    await until(() => dataRows(report)[0]?.ariaRowIndex === '2');
    expect(activeIn(report)!.ariaRowIndex).to.equal('3');
  });

  it('keeps focus and place through an update, on the same entry though rows were added before it', async () => {
    const rows = sampleRows(300);
    const log = { total: 300, rowAt: (index: number) => rows[index]! as never };
    const { report } = await show({ pageSize: 300 }, log);
    await enter(report);
    for (let step = 0; step < 4; step++) await sendKeys({ press: 'ArrowDown' });
    const before = cellTexts(activeIn(report)!)[0];
    rows.unshift({ ...sampleRow(0, 301), id: 9001 }, { ...sampleRow(0, 301), id: 9002 });
    await report.refresh();
    await until(() => activeIn(report)?.ariaRowIndex === '8');
    expect(cellTexts(activeIn(report)!)[0]).to.equal(before);
  });

  for (const [height, pageSize, added] of [
    [320, 300, 2],
    [320, 300, 40],
    [320, 10, 3],
    [320, 50, 120],
    [900, 10, 30],
  ] as const)
    it(`stays on its entry and in sight, ${height} px high, where ${added} rows come before pages of ${pageSize}`, async () => {
      const rows = sampleRows(300);
      const log = {
        get total() {
          return rows.length;
        },
        rowAt: (index: number) => rows[index]! as never,
      };
      const { report } = await show({ pageSize }, log);
      report.style.height = `${height}px`;
      await enter(report);
      for (let step = 0; step < 4; step++) await sendKeys({ press: 'ArrowDown' });
      const before = cellTexts(activeIn(report)!)[0];
      rows.unshift(...Array.from({ length: added }, (_, at) => ({ ...sampleRow(0, 301), id: 9000 + at })));
      await report.refresh();
      await until(
        () => activeIn(report)?.ariaRowIndex === String(6 + added),
        () => `The focus is on row ${activeIn(report)?.ariaRowIndex}.`,
      );
      expect(activeIn(report)!.getAttribute('role')).to.equal('row');
      expect(cellTexts(activeIn(report)!)[0]).to.equal(before);
      const row = activeIn(report)!.getBoundingClientRect();
      const screen = scrollerOf(report).getBoundingClientRect();
      expect(row.top).to.be.at.least(screen.top);
      expect(row.bottom).to.be.at.most(screen.bottom);
    });

  it('stays on its entry where many rows have the same first value', async () => {
    const rows = sampleRows(300).map((row) => ({ ...row, id: undefined }));
    const log = { total: 300, rowAt: (index: number) => rows[index]! as never };
    const { report } = await show({ pageSize: 300 }, log);
    await enter(report);
    for (let step = 0; step < 4; step++) await sendKeys({ press: 'ArrowDown' });
    const before = cellTexts(activeIn(report)!);
    rows.unshift({ ...sampleRow(0, 301), id: undefined, client: 'New client' });
    await report.refresh();
    await until(() => activeIn(report)?.ariaRowIndex === '7');
    expect(cellTexts(activeIn(report)!)).to.deep.equal(before);
  });

  it('keeps its place on the same entry where another column is first', async () => {
    const rows = sampleRows(300);
    const log = { total: 300, rowAt: (index: number) => rows[index]! as never };
    const { report } = await show({ pageSize: 300, columns: ['method', 'id'] }, log);
    await enter(report);
    for (let step = 0; step < 4; step++) await sendKeys({ press: 'ArrowDown' });
    const before = cellTexts(activeIn(report)!)[1];
    rows.unshift({ ...sampleRow(0, 301), id: 9001 }, { ...sampleRow(0, 301), id: 9002 });
    await report.refresh();
    await until(() => activeIn(report)?.ariaRowIndex === '8');
    expect(cellTexts(activeIn(report)!)[1]).to.equal(before);
  });

  it('keeps the scroll position through Update', async () => {
    const { report, endpoint } = await show({}, logOfLength(5000));
    await loaded(report, 5);
    const scroller = scrollerOf(report);
    scroller.scrollTop = 3210;
    await until(() => Number(dataRows(report)[0]?.ariaRowIndex) > 50);
    await quiet(150);
    const { scrollTop } = scroller;
    const { length } = endpoint.calls;
    (await find(report, 'button', 'Update')).click();
    await until(() => endpoint.calls.length > length);
    await quiet(100);
    expect(scroller.scrollTop).to.equal(scrollTop);
    const again = endpoint.asked().slice(length);
    expect(again.length).to.be.within(1, 2);
    expect(again.every(({ offset }) => Number(offset) <= 200)).to.equal(true);
  });
});
