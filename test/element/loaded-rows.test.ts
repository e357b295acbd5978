import { expect } from '@open-wc/testing';
import { unreachable } from '../../stories/support/failures.js';
import { fakeEndpoint } from '../../stories/support/fake-endpoint.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { partialSource } from '../../stories/support/partial-source.js';
import { savedFiles } from '../support/saved-files.js';
import { kept } from '../support/kept-records.js';
import { find, findText, gone, heard, query } from '../support/screen.js';
import { search } from '../support/search-form.js';
import { show } from '../support/show.js';
import { columnTexts, counted, loaded } from '../support/table.js';
import { quiet, until } from '../support/until.js';

const LENGTH = 25_000;

describe('a filter that the source does not answer', () => {
  it('is answered among the rows loaded, says so, and can be answered among all', async () => {
    const source = partialSource(logOfLength(LENGTH));
    const { report } = await show({ source });
    await loaded(report);
    expect(source.asked.map(({ limit }) => limit)).to.deep.equal([100]);
    await search(report, { Client: 'ana' });
    await findText(report, 'Only 10,000 of 25,000 rows were searched so far.');
    await heard(
      report,
      'status',
      /entries, newest first\. Only 10,000 of 25,000 rows were searched so far\.$/,
    );
    await until(() => columnTexts(report, 'Client').every((client) => client.includes('Ana')));
    const before = Number(query(report, 'grid')!.getAttribute('aria-rowcount'));

    (await find(report, 'button', 'Load all')).click();
    await gone(report, 'button', 'Load all');
    await until(() => Number(query(report, 'grid')!.getAttribute('aria-rowcount')) > before * 2);
    expect(report.shadowRoot!.textContent).not.to.contain('were searched so far');
    expect(columnTexts(report, 'Client').every((client) => client.includes('Ana'))).to.equal(true);
    // All of it is here now: nothing more is asked, whatever is searched for.
    const asked = source.asked.length;
    await search(report, { Client: '', Status: '404' });
    await until(() => columnTexts(report, 'Status').every((status) => status.startsWith('404')));
    expect(source.asked.length).to.equal(asked);
  });

  it('can be lifted without a request', async () => {
    const source = partialSource(logOfLength(LENGTH));
    const { report } = await show({ source, filters: { client: 'ana' } });
    await findText(report, 'Only 10,000 of 25,000 rows were searched so far.');
    const asked = source.asked.length;
    (await find(report, 'button', /^Remove filter Client/)).click();
    await counted(report, LENGTH + 1);
    expect(report.shadowRoot!.textContent).not.to.contain('were searched so far');
    expect(source.asked.length).to.equal(asked);
  });

  it('says how far the loading is, and keeps what was loaded when it is cancelled', async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    const source = partialSource(logOfLength(LENGTH), {
      answer: (_request, place) => (place === 2 ? gate : Promise.resolve()),
    });
    const { report } = await show({ source, filters: { client: 'ana' } });
    await findText(report, 'Only 10,000 of 25,000 rows were searched so far.');
    (await find(report, 'button', 'Load all')).click();
    await findText(report, /^Load all: 20,000 of 25,000 rows/);
    await find(report, 'progressbar', 'Load all');
    (await find(report, 'button', 'Cancel')).click();
    await gone(report, 'progressbar');
    await findText(report, 'Only 20,000 of 25,000 rows were searched so far.');
    await find(report, 'button', 'Load all');
    open();
  });

  it('says why the loading failed, and goes on from there', async () => {
    let isDown = true;
    const source = partialSource(logOfLength(LENGTH), {
      answer: (_request, place) =>
        place === 2 && isDown ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(),
    });
    const { report } = await show({ source, filters: { client: 'ana' } });
    (await find(report, 'button', 'Load all')).click();
    await find(report, 'alert');
    await findText(report, 'Only 20,000 of 25,000 rows were searched so far.');
    isDown = false;
    (await find(report, 'button', 'Load all')).click();
    await gone(report, 'button', 'Load all');
    expect(source.asked.map(({ offset }) => offset)).to.deep.equal([0, 10_000, 20_000, 20_000]);
  });

  it('is exported over all rows, whatever is loaded', async () => {
    const { report } = await show({ source: partialSource(logOfLength(LENGTH)), filters: { client: 'ana' } });
    await findText(report, 'Only 10,000 of 25,000 rows were searched so far.');
    const found = Number(query(report, 'grid')!.getAttribute('aria-rowcount')) - 1;
    const [file] = await savedFiles(() => report.exportCsv());
    const lines = file!.text.trimEnd().split('\r\n').length - 1;
    expect(lines).to.be.greaterThan(found * 2);
  });
});

describe('an endpoint that ignores a filter', () => {
  it('is said, and the filter can be applied all the same', async () => {
    const heeding = fakeEndpoint(logOfLength(1234));
    const asked: URL[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => {
      const url = new URL(input as string);
      asked.push(new URL(url));
      url.searchParams.delete('client');
      return heeding(url, init);
    };
    const { report } = await show({ fetch });
    await loaded(report);
    await search(report, { Client: 'ana' });
    await findText(report, 'The server ignored: Client.');
    (await find(report, 'button', 'Apply here')).click();
    await findText(report, 'The server ignored this filter, so the report applied it: Client.');
    await until(() => columnTexts(report, 'Client').every((client) => client.includes('Ana')));
    // It goes on being asked: with this reader it may be another server tomorrow.
    expect(asked.at(-1)!.searchParams.get('client')).to.equal('ana');
    (await find(report, 'button', /^Remove filter Client/)).click();
    await counted(report, 1235);
    expect(report.shadowRoot!.textContent).not.to.contain('The server ignored');
  });
});

describe('a search without the network', () => {
  it('runs over all that is kept of the log, and says so', async () => {
    const cacheKey = 'kept-search';
    const { report, endpoint } = await show(
      { cache: 'indexeddb', cacheKey, pageSize: 1000 },
      logOfLength(3000),
    );
    await counted(report, 3001);
    const { endpoint: address } = report;
    await kept(cacheKey, 1);
    report.remove();

    const { report: later } = await show(
      { cache: 'indexeddb', cacheKey, pageSize: 1000, endpoint: address!, filters: { client: 'ana' } },
      [],
      { failure: unreachable },
    );
    await loaded(later);
    await findText(later, 'Only 1,000 of 3,000 rows were searched so far.');
    expect(columnTexts(later, 'Client').every((client) => client.includes('Ana'))).to.equal(true);
    await find(later, 'button', 'Retry');
    expect(endpoint.calls.length).to.be.greaterThan(0);

    const { report: other } = await show(
      { cache: 'indexeddb', cacheKey: 'somebody-else', endpoint: address!, filters: { client: 'ana' } },
      [],
      { failure: unreachable },
    );
    await find(other, 'button', 'Retry');
    await quiet();
    expect(other.shadowRoot!.textContent).not.to.contain('Ana');
    await later.clearCache();
  });
});
