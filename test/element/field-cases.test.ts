/** Small troubles that people who embed or read logs have reported of comparable reports; each is one member of a kind. */
import { expect } from '@open-wc/testing';
import { sampleRow, sampleRows } from '../../stories/support/sample-rows.js';
import { ENDPOINT, fakeEndpoint } from '../../stories/support/fake-endpoint.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { reportElement } from '../../stories/support/report-element.js';
import { readCsv } from '../support/read-csv.js';
import { savedFiles } from '../support/saved-files.js';
import { find } from '../support/screen.js';
import { place, show } from '../support/show.js';
import { dataRows, loaded } from '../support/table.js';
import { quiet, until } from '../support/until.js';

describe('a report in a page as pages are', () => {
  for (const hiding of ['display: none', 'visibility: hidden', 'content-visibility: hidden'])
    it(`fills its table when the part of the page is shown that it was hidden in (${hiding})`, async () => {
      const tab = document.createElement('div');
      tab.style.cssText = hiding;
      tab.append(
        reportElement({
          endpoint: ENDPOINT,
          fetch: fakeEndpoint(logOfLength(40)),
          cache: 'none',
          timeZone: 'UTC',
        }),
      );
      await place(tab);
      await quiet(300);
      tab.style.cssText = '';
      const report = tab.querySelector('api-log-report')!;
      await until(() => {
        const last = dataRows(report).at(-1);
        const table = report.shadowRoot!.querySelector('.scroller')!.getBoundingClientRect();
        return last && last.getBoundingClientRect().bottom >= table.bottom - 1;
      });
    });

  it('asks once where it is put into the page twice in a row', async () => {
    const endpoint = fakeEndpoint(logOfLength(1));
    const holder = await place(document.createElement('div'));
    const report = reportElement({ endpoint: `${ENDPOINT}/twice`, fetch: endpoint, cache: 'none' });
    holder.append(report);
    report.remove();
    holder.append(report);
    await loaded(report);
    await quiet(200);
    expect(dataRows(report)).to.have.lengthOf(1);
    expect(endpoint.calls).to.have.lengthOf(1);
  });

  it('leaves what the address of the page says to the page', async () => {
    const before = location.href;
    const address = new URL(before);
    address.searchParams.set('lang', 'pt');
    address.searchParams.set('status', 'open');
    address.searchParams.set('client', 'of the page');
    address.hash = '#/admin/logs?tab=2';
    history.replaceState(history.state, '', address);
    try {
      const { report } = await show({ persistFilters: 'url', id: 'guest' }, sampleRows(3));
      await loaded(report);
      expect(report.filters).to.deep.equal({});
      (await find(report, 'button', /^Sort by Client\b|^Client\b/)).click();
      await until(() => new URL(location.href).searchParams.has('api-log-guest'));
      const { searchParams, hash } = new URL(location.href);
      expect([
        searchParams.get('lang'),
        searchParams.get('status'),
        searchParams.get('client'),
        hash,
      ]).to.deep.equal(['pt', 'open', 'of the page', '#/admin/logs?tab=2']);
    } finally {
      history.replaceState(history.state, '', before);
    }
  });

  it('goes on where its database is deleted by another tab', async () => {
    const { report } = await show({ cache: 'indexeddb', cacheKey: 'deleted' }, logOfLength(900));
    await loaded(report);
    await quiet(300);
    for (const { name } of await indexedDB.databases())
      if (name?.startsWith('api-log-report'))
        await new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = resolve;
          request.onblocked = () => reject(new Error('The report keeps its database open.'));
        });
    await report.refresh();
    await loaded(report, 5);
  });
});

describe('instants of an hour that a clock shows twice', () => {
  for (const [timeZone, instants, texts] of [
    [
      'Europe/Warsaw',
      ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
      ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'],
    ],
    [
      'America/New_York',
      ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'],
      ['2026-11-01T01:30:00-04:00', '2026-11-01T01:30:00-05:00'],
    ],
    [
      // By half an hour, in the southern autumn.
      'Australia/Lord_Howe',
      ['2026-04-04T14:45:00Z', '2026-04-04T15:15:00Z'],
      ['2026-04-05T01:45:00+11:00', '2026-04-05T01:45:00+10:30'],
    ],
  ] as const)
    it(`differ in a file: ${timeZone}`, async () => {
      const rows = instants.map((dateTime, index) => ({ ...sampleRow(index, 2), dateTime }));
      const { report } = await show({ timeZone }, rows);
      await loaded(report);
      const [file] = await savedFiles(() => report.exportCsv());
      const cells = readCsv(file!.text)
        .slice(1)
        .map((record) => record.at(-1));
      expect([...cells].sort()).to.deep.equal([...texts].sort());
    });
});
