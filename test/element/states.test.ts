import { expect } from '@open-wc/testing';
import { body, status } from '../../stories/support/failures.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { sampleRows } from '../../stories/support/sample-rows.js';
import { nameOf } from '../support/accessible.js';
import { copied } from '../support/copied.js';
import { find, findText, gone, heard, query } from '../support/screen.js';
import { show } from '../support/show.js';
import { dataRows, loaded } from '../support/table.js';
import { quiet, until } from '../support/until.js';

describe('a log of which some rows could not be had', () => {
  it('shows the others, names those, and asks for those alone again', async () => {
    let isBroken = true;
    const { report, endpoint } = await show({ pageSize: 10 }, undefined, {
      failure: (call, place) =>
        isBroken && call.url.searchParams.get('offset') === '10' ? status(403, 'x')(call, place) : undefined,
    });
    report.style.setProperty('--api-log-height', '50rem');
    await findText(report, 'Rows 11–20 could not be loaded.');
    await findText(report, /not allowed to see this log/);
    await heard(report, 'alert', 'Rows 11–20 could not be loaded.');
    expect(dataRows(report).length).to.be.at.least(5);
    expect(report.shadowRoot!.textContent).not.to.contain('Showing rows loaded');
    await quiet(100);
    const asked = endpoint.calls.length;
    isBroken = false;
    (await find(report, 'button', 'Retry')).click();
    await gone(report, 'button', 'Retry');
    await loaded(report, 11);
    expect(
      endpoint
        .asked()
        .slice(asked)
        .map(({ offset }) => offset),
    ).to.deep.equal(['10']);
  });
});

describe('a report that updates by itself', () => {
  it('goes on though its first rows could not be had, and says why until they are there', async () => {
    let isBroken = true;
    const { report, endpoint } = await show({ refreshInterval: 1 }, undefined, {
      failure: (call, place) => (isBroken ? body('{', 'application/json')(call, place) : undefined),
    });
    await findText(report, 'The server’s answer is not JSON.');
    await until(() => endpoint.calls.length > 1);
    await findText(report, 'The server’s answer is not JSON.');
    isBroken = false;
    await loaded(report);
    await gone(report, 'button', 'Retry');
  });

  it('stops where only a person can help', async () => {
    const { report, endpoint } = await show({ refreshInterval: 1 }, undefined, { failure: status(403, 'x') });
    await findText(report, 'You are not allowed to see this log.');
    const asked = endpoint.calls.length;
    // Once more in no order and once without parameters, since the endpoint may know neither.
    expect(asked).to.be.at.most(3);
    await quiet(1500);
    expect(endpoint.calls).to.have.lengthOf(asked);
  });
});

describe('a search that nothing matches', () => {
  const filters = { client: 'nobody', resource: '/api/pam', 'not.method': 'GET' };

  it('offers to take away each filter, and says what that would bring', async () => {
    const { report, endpoint } = await show({ filters, lockedFilters: { server: 'app-01' } });
    await findText(report, 'No entries match the filters.');
    const button = await find(report, 'button', /^Without Client: contains nobody \d+ entries$/);
    await find(report, 'button', 'Without Resource: contains /api/pam 0 entries');
    await find(report, 'button', 'Without Method: does not contain GET 0 entries');
    expect(query(report, 'button', /app-01/)).to.equal(null);
    const asked = endpoint.asked().filter(({ limit }) => limit === '1');
    expect(asked).to.have.lengthOf(3);
    expect(asked.every(({ server, offset }) => server === 'app-01' && offset === '0')).to.equal(true);
    const [, count] = /(\d+) entries/.exec(nameOf(button))!;
    button.focus();
    button.click();
    await loaded(report);
    expect(report.filters).to.deep.equal({ resource: '/api/pam', 'not.method': 'GET' });
    await findText(report, `${count} entries`);
    expect(report.shadowRoot!.activeElement?.closest('.chips')).not.to.equal(null);
  });

  it('asks for no counts where the endpoint counts nothing, and is cleared at once', async () => {
    const { report } = await show({ filters }, undefined, { paging: 'unknown' });
    await find(report, 'button', 'Without Client: contains nobody');
    await quiet(100);
    expect(query(report, 'button', /entries/)).to.equal(null);
    (await find(report, 'button', 'Clear filters')).click();
    await loaded(report);
    expect(report.filters).to.deep.equal({});
  });

  it('names a field that no entry has, and offers to take its filter away', async () => {
    const rows = sampleRows(40).map((row) => ({ ...row, server: undefined }));
    const { report } = await show({ filters: { 'is.server': 'app-01', client: 'ana' } }, rows);
    await findText(report, 'No entry has the field Server.');
    await heard(report, 'status', 'No entry has the field Server.');
    (await find(report, 'button', /^Without Server: is app-01/)).click();
    await loaded(report);
    expect(report.filters).to.deep.equal({ client: 'ana' });
  });

  it('says nothing of a field that one entry has, or that may be further down', async () => {
    const rows = sampleRows(40).map((row, index) => (index === 39 ? row : { ...row, server: undefined }));
    const few = await show({ filters: { 'is.server': 'nobody' } }, rows);
    await find(few.report, 'button', 'Without Server: is nobody 40 entries');
    const many = await show({ filters: { 'is.noSuchField': 'x' } }, logOfLength(250_000));
    await find(many.report, 'button', /^Without noSuchField: is x/);
    await quiet(100);
    for (const { report } of [few, many]) await findText(report, 'No entries match the filters.');
  });

  it('is not a log without entries', async () => {
    const { report, endpoint } = await show({}, []);
    await findText(report, 'There are no entries yet.');
    await quiet(100);
    expect(endpoint.calls).to.have.lengthOf(1);
    expect(query(report, 'button', 'Clear filters')).to.equal(null);
  });
});

describe('a report that waits', () => {
  it('says so of its first rows, and once more where they take long', async () => {
    const { report } = await show({}, undefined, { latency: Infinity });
    await findText(report, 'Loading…');
    await find(report, 'button', 'View actions');
    await report.updateComplete;
    report.filtersOpen = true;
    await heard(report, 'status', 'Loading…');
  });

  it('says so of rows that are asked for again, which stay', async () => {
    const { report } = await show({ pageSize: 2000 }, undefined, {
      latency: (_call, place) => (place === 0 ? 0 : Infinity),
    });
    await loaded(report);
    void report.refresh();
    await findText(report, 'Updating…');
    expect(dataRows(report).length).to.be.above(3);
  });
});

describe('a server that failed', () => {
  it('gives a text for those who run it, without secrets', async () => {
    const { report } = await show(
      { endpoint: 'https://log.example/logs?api_key=hunter2', filters: { client: 'ana' } },
      undefined,
      { failure: status(403, 'x', { 'X-Request-Id': 'req-\u00ad7' }) },
    );
    const button = await find(report, 'button', 'Copy details');
    const text = await copied(async () => button.click());
    const [problem, came, id, time, address, type] = text.split('\n');
    expect([problem, came]).to.deep.equal(['Problem: forbidden', 'Status: 403']);
    expect(id).to.equal('Request ID: req-[U+00AD]7');
    expect(time).to.match(/^Time: \d{4}-\d\d-\d\dT/);
    expect(address).to.match(/^Address: https:\/\/log\.example\/logs\?api_key=\*\*\*&client=ana&/);
    expect(type).to.equal('Content type: application/problem+json');
    await heard(report, 'status', 'Copied.');
  });

  it('gives no such text where the reader has to sign in', async () => {
    const { report } = await show({}, undefined, { failure: status(401, 'x') });
    await find(report, 'button', 'Retry');
    expect(query(report, 'button', 'Copy details')).to.equal(null);
  });
});

describe('an answer of another shape', () => {
  it('is reported to the developer: what was received and what is expected, on the screen, and once in the console', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (...parts: unknown[]) => warnings.push(parts.join(' '));
    try {
      const { report } = await show({ endpoint: 'https://log.example/shape?key=hunter2' }, undefined, {
        failure: body('{"data": {"id": 1}, "count": 1}', 'application/json'),
      });
      await findText(report, 'Expected an object with a list “rows”.');
      await findText(report, 'It is an object with: data, count.');
      await report.refresh();
      await findText(report, 'It is an object with: data, count.');
    } finally {
      console.warn = warn;
    }
    const told = warnings.filter((text) => text.includes('log.example/shape'));
    expect(told).to.have.lengthOf(1);
    expect(told[0]).to.match(/an object with data, count\. Expected JSON such as \{"rows"/);
    expect(told[0]).not.to.contain('hunter2');
  });
});

describe('rows that are not as they should be', () => {
  it('are counted, and the others are there', async () => {
    const { report } = await show({}, ['text', { id: 7 }, 42] as never);
    await findText(report, '2 rows are not entries. See their details.');
    expect(await loaded(report, 3)).to.have.lengthOf(3);
  });

  it('are said to be incomplete where too many were received at once', async () => {
    const { report } = await show({ pageSize: 100_000 }, logOfLength(50_010));
    await findText(report, 'The server sent 50,010 rows at once; the first 50,000 are shown.');
  });

  it('are not mentioned where there are none', async () => {
    const { report } = await show();
    await loaded(report);
    await find(report, 'button', 'View actions');
    await quiet(50);
    expect(report.shadowRoot!.querySelector('.message')).to.equal(null);
  });
});
