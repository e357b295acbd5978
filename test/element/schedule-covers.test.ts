import { expect } from '@open-wc/testing';
import type { ApiLogReport } from '../../src/index.js';
import { ENDPOINT, fakeEndpoint } from '../../stories/support/fake-endpoint.js';
import { fakeSchedules, SCHEDULE_ENDPOINT } from '../../stories/support/fake-schedules.js';
import { reportElement, type ReportArguments } from '../../stories/support/report-element.js';
import { sampleRows } from '../../stories/support/sample-rows.js';
import { nameOf } from '../support/accessible.js';
import { find, findText, query, queryAll } from '../support/screen.js';
import { control, fill } from '../support/search-form.js';
import { eventsOf, place } from '../support/show.js';
import { loaded } from '../support/table.js';
import { until } from '../support/until.js';

let shown = 0;

const opened = async (
  properties: ReportArguments = {},
): Promise<{ report: ApiLogReport; dialog: HTMLElement; sent: [string, unknown][] }> => {
  shown += 1;
  const report = await place(
    reportElement({
      endpoint: `${ENDPOINT}/covers-${shown}`,
      fetch: fakeSchedules(fakeEndpoint(sampleRows(30)), {}),
      timeZone: 'America/Sao_Paulo',
      cache: 'none',
      scheduleEndpoint: SCHEDULE_ENDPOINT,
      ...properties,
    }),
  );
  const sent = eventsOf(report, 'api-log-schedule');
  await loaded(report, properties.filters ? 0 : 1);
  (await find(report, 'button', 'View actions')).click();
  (await find(report, 'menuitem', 'Schedule report')).click();
  return { report, dialog: await find(report, 'dialog', 'Schedule report'), sent };
};

const choose = async (dialog: HTMLElement, label: string, value: string): Promise<void> =>
  fill(dialog, label, value);

const offered = async (dialog: HTMLElement): Promise<string[]> =>
  [...(await control(dialog, 'Covers')).options].map(({ text }) => text.trim());

const filtersSent = async (dialog: HTMLElement, sent: [string, unknown][]): Promise<unknown> => {
  await fill(dialog, 'Name', 'For the auditor');
  await fill(dialog, 'Recipients', 'auditor@example.com');
  (await find(dialog, 'button', 'Schedule')).click();
  await until(() => sent.length > 0);
  return (sent[0]![1] as { schedule: { filters: unknown } }).schedule.filters;
};

const coversSent = (sent: [string, unknown][]): unknown =>
  (sent[0]![1] as { schedule: { covers: unknown } }).schedule.covers;

describe('what a schedule covers', () => {
  it('is what is new since the last run as long as they do not say, and nothing of that for a single run', async () => {
    const { dialog, sent } = await opened();
    const spans = ['The day before', 'The week before', 'The month before'];
    expect(await offered(dialog)).to.deep.equal(['Since the last run', ...spans, 'Everything']);
    expect((await control(dialog, 'Covers')).value).to.equal('since-last-run');
    await choose(dialog, 'Frequency', 'once');
    const covers = await control(dialog, 'Covers');
    await until(() => covers.value === 'everything');
    expect(await offered(dialog)).to.deep.equal([...spans, 'Everything']);
    await choose(dialog, 'Frequency', 'daily');
    expect(await filtersSent(dialog, sent)).to.deep.equal({});
    expect(coversSent(sent)).to.equal('since-last-run');
  });

  it('leaves aside the time that the reader looks at, but for what is as filtered', async () => {
    const filters = { status: '4xx', from: '2026-11-01T00:00:00.000Z', until: '2026-11-02T00:00:00.000Z' };
    const { dialog, sent } = await opened({ filters });
    await findText(dialog, /entries since the last run \(Status: 4xx\)/);
    await choose(dialog, 'Covers', 'last-week');
    await findText(dialog, /entries of the week before \(Status: 4xx\)/);
    expect(await filtersSent(dialog, sent)).to.deep.equal({ status: '4xx', period: 'last-week' });
    expect(coversSent(sent)).to.equal('last-week');
  });

  it('can stay as it is filtered, or be everything', async () => {
    const filters = { status: '4xx', period: 'P7D' };
    const { dialog, sent } = await opened({ filters });
    expect(await offered(dialog)).to.include('As filtered now');
    await choose(dialog, 'Covers', 'filtered');
    await choose(dialog, 'Frequency', 'weekly');
    expect((await control(dialog, 'Covers')).value).to.equal('filtered');
    expect(await filtersSent(dialog, sent)).to.deep.equal(filters);
    const other = await opened({ filters });
    await choose(other.dialog, 'Covers', 'everything');
    expect(await filtersSent(other.dialog, other.sent)).to.deep.equal({ status: '4xx' });
  });

  it('and how often are one press, and said to be chosen', async () => {
    const { dialog, sent } = await opened();
    const group = await find(dialog, 'group', 'Usual schedules');
    expect(queryAll(group, 'button').map(nameOf)).to.deep.equal([
      'Every day, the day before',
      'Every week, the week before',
      'Every month, the month before',
    ]);
    const weekly = await find(group, 'button', 'Every week, the week before');
    weekly.click();
    await until(() => weekly.ariaPressed === 'true');
    expect((await control(dialog, 'Frequency')).value).to.equal('weekly');
    expect((await control(dialog, 'Covers')).value).to.equal('last-week');
    await expect(dialog).to.be.accessible();
    expect(await filtersSent(dialog, sent)).to.deep.equal({ period: 'last-week' });
  });

  it('is not asked where a lock says the time', async () => {
    const lockedFilters = { from: '2026-11-01T00:00:00.000Z' };
    const { dialog, sent } = await opened({ lockedFilters });
    expect(query(dialog, 'combobox', 'Covers') === null).to.equal(true);
    expect(query(dialog, 'group', 'Usual schedules') === null).to.equal(true);
    expect(await filtersSent(dialog, sent)).to.deep.equal(lockedFilters);
  });
});
