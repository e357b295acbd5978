import { expect } from '@open-wc/testing';
import { body, status } from '../../stories/support/failures.js';
import { find, findText, gone, heard } from '../support/screen.js';
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
    expect(report.shadowRoot!.textContent).not.to.contain('The rows below came');
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
    await findText(report, 'The answer of the server is not JSON.');
    await until(() => endpoint.calls.length > 1);
    await findText(report, 'The answer of the server is not JSON.');
    isBroken = false;
    await loaded(report);
    await gone(report, 'button', 'Retry');
  });

  it('stops where only a person can help', async () => {
    const { report, endpoint } = await show({ refreshInterval: 1 }, undefined, { failure: status(403, 'x') });
    await findText(report, 'You are not allowed to see this log.');
    await quiet(1500);
    expect(endpoint.calls).to.have.lengthOf(1);
  });
});
