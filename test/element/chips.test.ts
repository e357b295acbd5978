import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { nameOf, textOf } from '../support/accessible.js';
import { find, findText, gone, query, queryAll } from '../support/screen.js';
import { eventsOf, show } from '../support/show.js';
import { loaded } from '../support/table.js';
import { until } from '../support/until.js';
import type { ApiLogReport } from '../../src/index.js';

const chips = async (report: ApiLogReport): Promise<HTMLElement> => find(report, 'group', 'Active filters');
const names = (group: Element): string[] => queryAll(group, 'button').map(nameOf);

describe('the active filters', () => {
  it('are chips, each taken back by its button, and the focus goes to the next', async () => {
    const { report, endpoint } = await show({
      filters: { client: 'a', status: '4xx', 'not.ip': '10.0\n10.1' },
    });
    const group = await chips(report);
    await loaded(report);
    expect(names(group)).to.deep.equal([
      'Remove filter Client: contains a',
      'Remove filter IP: does not contain 10.0',
      'Remove filter IP: does not contain 10.1',
      'Remove filter Status: 4xx',
      'Clear all',
    ]);
    // Each is one, on the button as among the chips.
    expect((await find(report, 'button', 'Show filters')).getAttribute('aria-description')).to.equal(
      '4 active filters',
    );
    const remove = await find(group, 'button', 'Remove filter Client: contains a');
    remove.focus();
    await sendKeys({ press: 'Delete' });
    await until(() => endpoint.calls.at(-1)?.url.searchParams.has('client') === false);
    await until(
      () => nameOf(report.shadowRoot!.activeElement!) === 'Remove filter IP: does not contain 10.0',
    );
    await sendKeys({ press: 'ArrowRight' });
    expect(nameOf(report.shadowRoot!.activeElement!)).to.equal('Remove filter IP: does not contain 10.1');
    (report.shadowRoot!.activeElement as HTMLElement).click();
    await until(() => report.filters['not.ip'] === '10.0');
  });

  it('are cleared together, and taken back by Undo', async () => {
    const { report } = await show({ filters: { client: 'ana', status: '4xx' } });
    const events = eventsOf(report, 'api-log-filter-change');
    (await find(await chips(report), 'button', 'Clear all')).click();
    await findText(report, 'Filters cleared.');
    expect(report.filters).to.deep.equal({});
    (await find(report, 'button', 'Undo')).click();
    await find(report, 'button', 'Remove filter Client: contains ana');
    expect(report.filters).to.deep.equal({ client: 'ana', status: '4xx' });
    expect(events.map(([, detail]) => detail)).to.deep.equal([
      { filters: {} },
      { filters: { client: 'ana', status: '4xx' } },
    ]);
    expect(query(report, 'button', 'Undo')).to.equal(null);
  });

  it('offer no way back from what the host set since, and keep it where the host only repeats', async () => {
    const { report } = await show({ filters: { client: 'ana' } });
    (await find(await chips(report), 'button', 'Clear all')).click();
    await find(report, 'button', 'Undo');
    report.filters = {};
    await report.updateComplete;
    expect(query(report, 'button', 'Undo')).to.exist;
    report.filters = { client: 'rui' };
    await find(report, 'button', 'Remove filter Client: contains rui');
    expect(query(report, 'button', 'Undo')).to.equal(null);
  });

  it('that the host locked show, and cannot be taken back', async () => {
    const { report } = await show({ lockedFilters: { resource: '/api/pam' }, filters: { client: 'ana' } });
    const group = await chips(report);
    await findText(group, 'locked');
    expect(names(group)).not.to.include('Remove filter Resource: contains /api/pam');
    (await find(group, 'button', 'Clear all')).click();
    await gone(report, 'button', 'Remove filter Client: contains ana');
    expect(textOf(await chips(report))).to.contain('/api/pam');
  });

  it('do not show where there are none', async () => {
    const { report } = await show();
    await loaded(report);
    await find(report, 'button', 'View actions');
    expect(query(report, 'group', 'Active filters')).to.equal(null);
  });
});
