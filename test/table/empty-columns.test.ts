import { expect } from '@open-wc/testing';
import { fakeEndpoint } from '../../stories/support/fake-endpoint.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { drawnWidths } from '../../src/table/drawn-widths.js';
import type { Column } from '../../src/table/row-slot.js';
import { FOLDED } from '../../src/table/table-columns.js';
import { nameOf } from '../support/accessible.js';
import { show } from '../support/show.js';
import {
  cellTexts,
  columnTexts,
  dataRows,
  headings,
  keyboardReady,
  loaded,
  scrollerOf,
} from '../support/table.js';
import { until } from '../support/until.js';
import type { ApiLogReport } from '../../src/index.js';
import type { StoryRow } from '../../stories/support/log-of-rows.js';

const names = (report: ApiLogReport): string[] => headings(report).map(nameOf);

/** Rows of few values; one far down has a client. */
const SPARSE: StoryRow[] = Array.from({ length: 300 }, (_, place) => ({
  id: 300 - place,
  url: `/things/${place}`,
  status: 200,
  dateTime: new Date(Date.UTC(2026, 10, 20) - place * 60_000).toISOString(),
  ...(place === 200 ? { client: 'far down' } : {}),
}));

describe('columns without a value', () => {
  it('are one column at the end, which opens them', async () => {
    const { report } = await show({}, SPARSE.slice(0, 50));
    await loaded(report);
    await until(() => names(report).length === 5);
    expect(names(report)).to.deep.equal(['ID', 'Status', 'URL', 'Date/Time', '11 empty']);
    expect(cellTexts(dataRows(report)[0]!)).to.have.lengthOf(5);
    headings(report).at(-1)!.querySelector('button')!.click();
    await until(() => names(report).length === 15);
    expect(names(report)).to.include.members(['Client', 'Time']);
  });

  it('are columns again as soon as one of their values is on the screen', async () => {
    const { report } = await show({}, SPARSE);
    await loaded(report);
    await until(() => !names(report).includes('Client'));
    scrollerOf(report).scrollTop = 200 * dataRows(report)[0]!.offsetHeight;
    await until(() => names(report).includes('Client') && columnTexts(report, 'Client').includes('far down'));
    expect(names(report).at(-1)).to.equal('10 empty');
  });

  it('are decided on anew for another log', async () => {
    const { report } = await show({}, SPARSE.slice(0, 50));
    await until(() => names(report).at(-1) === '11 empty');
    report.fetch = fakeEndpoint(logOfLength(50));
    report.endpoint = 'https://log.example/api/another';
    await until(() => names(report).length === 15);
    report.fetch = fakeEndpoint(SPARSE.slice(0, 50));
    report.endpoint = 'https://log.example/api/one';
    await until(() => names(report).at(-1) === '11 empty');
  });

  it('are not among the widths that are kept', async () => {
    const { report } = await show({}, SPARSE.slice(0, 50));
    await until(() => names(report).at(-1) === '11 empty');
    const columns = ['id', 'status', 'url', 'dateTime', FOLDED].map((key) => ({ key }) as Column);
    const head = report.shadowRoot!.querySelector('thead')!;
    expect(Object.keys(drawnWidths(head, columns))).to.deep.equal(['id', 'status', 'url', 'dateTime']);
  });

  it('give their places in a narrow row to the next ones that have values', async () => {
    const { report } = await show({}, [{ id: 1, event: 'login', dateTime: '2026-11-20T10:00:00Z' }]);
    report.style.width = '360px';
    await loaded(report);
    await keyboardReady(report);
    const seen = (): string =>
      [...dataRows(report)[0]!.querySelectorAll('td')]
        .filter((cell) => cell.checkVisibility())
        .map(({ textContent }) => textContent)
        .join();
    await until(() => seen().includes('login') && seen().includes('1'));
  });

  it('are all columns where every row has values', async () => {
    const { report } = await show({}, logOfLength(50));
    await keyboardReady(report);
    expect(names(report)).to.have.lengthOf(15);
  });
});
