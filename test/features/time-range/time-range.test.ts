import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ApiLogReport } from '../../../src/index.js';
import { defaultFeatures } from '../../../src/index.js';
import { nameOf, textOf } from '../../support/accessible.js';
import { find, findText, gone, query, queryAll } from '../../support/screen.js';
import { show } from '../../support/show.js';
import { loaded } from '../../support/table.js';
import { until } from '../../support/until.js';

const fieldOf = async (report: ApiLogReport): Promise<HTMLInputElement> =>
  (await find(report, 'combobox', 'Time range')) as HTMLInputElement;

const options = (report: ApiLogReport): string[] => {
  const list = query(report, 'listbox', 'Time range');
  return list ? queryAll(list, 'option').map(nameOf) : [];
};

const says = (report: ApiLogReport, text: string): Promise<unknown> =>
  until(async () => (await fieldOf(report)).value === text);

const type = async (report: ApiLogReport, text: string): Promise<void> => {
  const field = await fieldOf(report);
  field.focus();
  field.select();
  await sendKeys({ type: text });
};

const chosen = (report: ApiLogReport): string | undefined => {
  const list = query(report, 'listbox', 'Time range');
  const option = list && queryAll(list, 'option').find((one) => one.ariaSelected === 'true');
  return option ? nameOf(option) : undefined;
};

describe('the time range', () => {
  it('says the time, and offers the usual ones by keyboard', async () => {
    const { report, endpoint } = await show({ filters: { client: 'a' } });
    const field = await fieldOf(report);
    expect(field.value).to.equal('Any time');
    field.focus();
    expect(options(report)).to.deep.equal([]);
    await sendKeys({ press: 'ArrowDown' });
    await until(() => options(report).length > 0);
    expect(options(report)).to.include.members([
      'Last 15 minutes',
      'Last 90 days',
      'This week',
      'Last month',
    ]);
    expect(chosen(report)).to.equal('Any time');
    await sendKeys({ type: 'toda' });
    await until(() => options(report).length === 1);
    await sendKeys({ press: 'Enter' });
    await says(report, 'Today');
    expect(report.filters).to.deep.equal({ client: 'a', period: 'today' });
    expect(report.shadowRoot!.activeElement).to.equal(field);
    // Other requests go out beside it where no row matches, and whether one does depends on the day.
    const asked = await until(() =>
      endpoint.calls.find(({ url: { searchParams } }) =>
        searchParams.get('from')?.endsWith('T00:00:00.000Z'),
      ),
    );
    expect(asked.url.searchParams.get('client')).to.equal('a');
    expect(endpoint.calls.filter(({ url }) => url.searchParams.has('period'))).to.deep.equal([]);
  });

  it('is a list for the pointer, and closes on Escape', async () => {
    const { report } = await show({ filters: { period: 'P7D' } });
    const field = await fieldOf(report);
    await says(report, 'Last 7 days');
    field.click();
    await until(() => chosen(report) === 'Last 7 days');
    await expect(report).to.be.accessible();
    field.focus();
    await sendKeys({ press: 'Escape' });
    await gone(report, 'listbox', 'Time range');
    field.click();
    (await find(report, 'option', 'Yesterday')).click();
    await says(report, 'Yesterday');
    expect(report.filters).to.deep.equal({ period: 'yesterday' });
  });

  it('says what a typed time means before it is taken, by the pattern of the report', async () => {
    const { report } = await show();
    await type(report, '05/11/2020 14:05');
    await findText(report, 'Thursday 5 November 2020, 14:05, UTC');
    expect(options(report)).to.deep.equal([
      'Show only this time',
      'Show everything since then',
      'Show everything until then',
      'Scroll there',
    ]);
    expect(report.filters).to.deep.equal({});
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await says(report, 'Since 05/11/2020 14:05');
    expect(report.filters).to.deep.equal({ from: '2020-11-05T14:05:00.000Z' });
  });

  it('takes a span', async () => {
    const { report } = await show();
    for (const [typed, from, until_, sentence] of [
      [
        '05/11/2020 14:00-14:10',
        '2020-11-05T14:00:00.000Z',
        '2020-11-05T14:10:59.999Z',
        '05/11/2020 14:00 – 14:10',
      ],
      [
        '05/11/2020 14:05 ±5m',
        '2020-11-05T14:00:00.000Z',
        '2020-11-05T14:10:59.999Z',
        '05/11/2020 14:00 – 14:10',
      ],
      ['1604584800', '2020-11-05T14:00:00.000Z', '2020-11-05T14:00:00.999Z', '05/11/2020 14:00:00'],
      ['2020-11-05', '2020-11-05T00:00:00.000Z', '2020-11-05T23:59:59.999Z', '05/11/2020'],
    ] as const) {
      await type(report, typed);
      await until(() => chosen(report) === 'Show only this time');
      await sendKeys({ press: 'Enter' });
      await until(() => report.filters['from'] === from && report.filters['until'] === until_);
      expect((await fieldOf(report)).value.startsWith(sentence), (await fieldOf(report)).value).to.equal(
        true,
      );
    }
  });

  it('takes a length as everything since', async () => {
    const { report } = await show();
    await type(report, '2h');
    await until(() => chosen(report) === 'Show everything since then');
    await sendKeys({ press: 'Enter' });
    await until(() => report.filters['from']);
    expect(report.filters).to.have.all.keys('from');
  });

  it('says what is wrong, and filters nothing', async () => {
    const { report } = await show();
    await type(report, '31/02/2020 14:05');
    await sendKeys({ press: 'Enter' });
    const field = await fieldOf(report);
    await until(() => field.getAttribute('aria-invalid') === 'true');
    await findText(report, 'does not exist');
    expect(report.filters).to.deep.equal({});
    await type(report, 'no time at all');
    await sendKeys({ press: 'Enter' });
    await findText(report, 'Write a date such as');
    await expect(report).to.be.accessible();
    field.blur();
    await says(report, 'Any time');
  });

  it('writes the bounds to be changed by hand, so that they are read as they were', async () => {
    const filters = { from: '2020-11-21T08:00:00.000Z', until: '2020-11-22T09:00:30.999Z' };
    const { report } = await show({ filters });
    await says(report, '21/11/2020 08:00 – 22/11/2020 09:00:30');
    (await fieldOf(report)).focus();
    await sendKeys({ press: 'ArrowUp' });
    (await find(report, 'option', 'Another time…')).click();
    await says(report, '21/11/2020 08:00 – 22/11/2020 09:00:30');
    await until(() => chosen(report) === 'Show only this time');
    await sendKeys({ press: 'Enter' });
    await gone(report, 'listbox', 'Time range');
    expect(report.filters).to.deep.equal(filters);
  });

  it('steps to the spans around, as far as there are any', async () => {
    const { report } = await show({
      filters: { from: '2020-03-01T00:00:00.000Z', until: '2020-03-31T23:59:59.999Z' },
    });
    const earlier = await find(report, 'button', 'Earlier');
    const later = await find(report, 'button', 'Later');
    earlier.click();
    await says(report, '01/02/2020 – 29/02/2020');
    later.click();
    await says(report, '01/03/2020 – 31/03/2020');
    report.filters = {};
    await says(report, 'Any time');
    for (const button of [earlier, later]) expect(button.ariaDisabled).to.equal('true');
    report.filters = { period: 'today' };
    await says(report, 'Today');
    expect(later.ariaDisabled).to.equal('true');
    earlier.click();
    await until(() => report.filters['until']?.endsWith('T23:59:59.999Z'));
  });

  it('says a period and a range, where the host set both', async () => {
    const { report } = await show({ filters: { from: '2020-11-21T08:00:00.000Z', period: 'P7D' } });
    await says(report, 'Last 7 days · Since 21/11/2020 08:00');
    (await fieldOf(report)).click();
    (await find(report, 'option', 'Today')).click();
    await says(report, 'Today');
    expect(report.filters).to.deep.equal({ period: 'today' });
  });

  it('cannot be changed where the host locked the time', async () => {
    const { report } = await show({ lockedFilters: { from: '2020-11-21T08:00:00.000Z' } });
    await says(report, 'Since 21/11/2020 08:00');
    const field = await fieldOf(report);
    expect(field.readOnly).to.equal(true);
    field.click();
    await report.updateComplete;
    expect(options(report)).to.deep.equal([]);
    expect((await find(report, 'button', 'Earlier')).ariaDisabled).to.equal('true');
  });

  it('leaves the time to the chips where it is left out', async () => {
    const { report } = await show({ filters: { from: '2020-11-21T08:00:00.000Z' } });
    await says(report, 'Since 21/11/2020 08:00');
    expect(query(report, 'group', 'Active filters')).to.equal(null);
    report.features = defaultFeatures.filter(({ key }) => key !== 'time-range');
    await loaded(report);
    expect(textOf(await find(report, 'group', 'Active filters'))).to.contain('21/11/2020');
    expect(query(report, 'combobox', 'Time range')).to.equal(null);
  });
});
