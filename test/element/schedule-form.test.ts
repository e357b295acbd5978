import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ApiLogReport } from '../../src/index.js';
import { ENDPOINT, fakeEndpoint, json } from '../../stories/support/fake-endpoint.js';
import {
  fakeSchedules,
  SCHEDULE_ENDPOINT,
  type FakeSchedules,
} from '../../stories/support/fake-schedules.js';
import { reportElement, type ReportArguments } from '../../stories/support/report-element.js';
import { sampleRows } from '../../stories/support/sample-rows.js';
import { descriptionOf, nameOf } from '../support/accessible.js';
import { find, findText, heard, query, queryAll } from '../support/screen.js';
import { control, fill } from '../support/search-form.js';
import { place } from '../support/show.js';
import { loaded } from '../support/table.js';
import { until } from '../support/until.js';

const KEPT = {
  id: 's-1',
  name: 'Errors of the week',
  format: 'html',
  frequency: 'monthly',
  day: '15',
  time: '07:30',
  timeZone: 'Europe/Warsaw',
  recipients: ['ana@example.com', 'rui@example.com'],
  preset: 'senhasegura',
  filters: { error: 'true' },
  covers: 'last-month',
  paused: false,
  offers: ['change', 'run'],
};

let shown = 0;

const opened = async (
  properties: ReportArguments = {},
  schedules: FakeSchedules = fakeSchedules(fakeEndpoint(sampleRows(30)), { schedules: [KEPT] }),
): Promise<{ report: ApiLogReport; dialog: HTMLElement; schedules: FakeSchedules }> => {
  shown += 1;
  const report = await place(
    reportElement({
      endpoint: `${ENDPOINT}/form-${shown}`,
      fetch: schedules,
      timeZone: 'America/Sao_Paulo',
      cache: 'none',
      scheduleEndpoint: SCHEDULE_ENDPOINT,
      ...properties,
    }),
  );
  await loaded(report);
  (await find(report, 'button', 'View actions')).click();
  (await find(report, 'menuitem', 'Schedule report')).click();
  return { report, schedules, dialog: await find(report, 'dialog', 'Schedule report') };
};

const press = async (root: Element, name: string): Promise<void> =>
  (await find(root, 'button', name)).click();

const isWrong = async (dialog: HTMLElement, label: string): Promise<HTMLElement> => {
  const field = await control(dialog, label);
  await until(() => field.ariaInvalid === 'true');
  return field;
};

const focused = (report: ApiLogReport): string => {
  const element = report.shadowRoot!.activeElement;
  return element ? nameOf(element) : 'nothing';
};

const focusIs = (report: ApiLogReport, name: string): Promise<unknown> =>
  until(
    () => focused(report) === name,
    () => `The focus is on ${focused(report)}, not on ${name}.`,
  );

const sent = (schedules: FakeSchedules, method: string): Record<string, unknown>[] =>
  schedules.calls
    .filter((call) => call.method === method)
    .map(({ body }) => JSON.parse(body) as Record<string, unknown>);

describe('the schedule form', () => {
  it('says as a sentence what it will do, and what the last run would have had', async () => {
    const { dialog } = await opened({ filters: { error: 'true' } });
    await fill(dialog, 'Name', 'Mine');
    await fill(dialog, 'Frequency', 'weekly');
    await fill(dialog, 'Time', '07:15');
    await fill(dialog, 'Recipients', 'auditor@example.com');
    await findText(
      dialog,
      /^Every week, on Monday at 07:15 \(America\/Sao_Paulo\): entries since the last run \(Error: Yes\), as a CSV file, to auditor@example\.com\. Next: \d+ \w+, \d+ \w+, \d+ \w+\./,
    );
    await findText(dialog, /On \d+ \w+ that would have been \d+ rows?\.$/);
    await fill(dialog, 'Covers', 'everything');
    await findText(dialog, /all entries \(Error: Yes\).* Sent now, that would have been [1-9]\d* rows?\.$/);
    await fill(dialog, 'Time', 'noon');
    await until(() => !dialog.textContent.includes('would have been'));
    expect(descriptionOf(await find(dialog, 'button', 'Schedule'))).to.equal('');
  });

  it('says nothing of rows where they cannot be counted', async () => {
    let isGone = false;
    const rows = fakeEndpoint(sampleRows(30));
    const failing = fakeSchedules(async (input, init) => (isGone ? json({}, 500) : rows(input, init)));
    const { dialog } = await opened({}, failing);
    await findText(dialog, /would have been/);
    isGone = true;
    await fill(dialog, 'Covers', 'last-month');
    await findText(dialog, /entries of the month before, as a CSV file\. Next: /);
    expect(queryAll(dialog, 'alert')).to.deep.equal([]);
  });

  it('says below its fields what is wrong, and sends nothing until it is right', async () => {
    const { dialog, schedules, report } = await opened();
    await fill(dialog, 'Frequency', 'monthly');
    await fill(dialog, 'Day', '32');
    await press(dialog, 'Schedule');
    await isWrong(dialog, 'Name');
    await focusIs(report, 'Name');
    for (const [label, mistake] of [
      ['Name', 'Write a name.'],
      ['Day', 'Write a day from 1 to 31.'],
      ['Recipients', 'Write at least one e-mail address.'],
    ] as const)
      expect(descriptionOf(await control(dialog, label)), label).to.contain(mistake);
    await fill(dialog, 'Name', 'Mine');
    expect((await control(dialog, 'Name')).ariaInvalid).to.equal(null);
    await fill(dialog, 'Day', '31');
    await fill(dialog, 'Recipients', 'ana@example.com; nobody');
    await press(dialog, 'Schedule');
    expect(descriptionOf(await isWrong(dialog, 'Recipients'))).to.contain('Not an e-mail address: nobody.');
    expect(sent(schedules, 'POST')).to.deep.equal([]);
    await press(dialog, 'Remove nobody');
    await focusIs(report, 'Remove ana@example.com');
    await press(dialog, 'Schedule');
    await until(() => sent(schedules, 'POST').length === 1);
    expect(sent(schedules, 'POST')[0]).to.include({ day: '31' });
  });

  it('makes a chip of each recipient, whatever separates them, which keys remove', async () => {
    const { dialog, report } = await opened();
    const input = await control(dialog, 'Recipients');
    const chips = () => queryAll(dialog, 'button', /^Remove /).map((button) => nameOf(button).slice(7));
    const clipboard = new DataTransfer();
    clipboard.setData('text', 'a@x.example\nb@x.example\tAna Souza <c@x.example>;d@x.example, a@x.example');
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
    );
    await until(() => chips().length === 4);
    expect(chips().join()).to.equal('a@x.example,b@x.example,c@x.example,d@x.example');
    input.focus();
    await sendKeys({ type: 'e@x.example, f@x.example' });
    await until(() => chips().length === 5);
    await sendKeys({ type: ';' });
    await until(() => chips().length === 6 && input.value === '');
    await sendKeys({ press: 'Backspace' });
    await until(() => chips().length === 5);
    const last = await find(dialog, 'button', 'Remove e@x.example');
    last.focus();
    await sendKeys({ press: 'Enter' });
    await focusIs(report, 'Remove d@x.example');
    await expect(dialog).to.be.accessible();
  });

  it('names the fields that a server finds fault with', async () => {
    const errors = [
      { pointer: '#/name', detail: 'another schedule has this name' },
      { pointer: '#/timeZone', detail: 'no such zone' },
      { pointer: 'not a pointer', detail: 'x' },
      7,
    ];
    const log = fakeEndpoint(sampleRows(3));
    const refuse: typeof fetch = async (_input, init) =>
      init?.method === 'POST' ? json({ title: 'Name taken', errors }, 409) : json([]);
    const { dialog, report } = await opened({
      fetch: (input, init) => ((input as string).startsWith(SCHEDULE_ENDPOINT) ? refuse : log)(input, init),
    });
    await fill(dialog, 'Name', 'Mine');
    await fill(dialog, 'Recipients', 'ana@example.com');
    await press(dialog, 'Schedule');
    await isWrong(dialog, 'Name');
    expect(descriptionOf(await control(dialog, 'Name'))).to.equal(
      'The server does not accept this: another schedule has this name',
    );
    await findText(dialog, 'The server does not accept this: no such zone');
    await focusIs(report, 'Name');
    await find(dialog, 'alert');
  });

  it('changes a schedule, or makes another one of it, where the endpoint can', async () => {
    const { dialog, schedules, report } = await opened();
    await press(dialog, 'Edit Errors of the week');
    await focusIs(report, 'Name');
    await findText(dialog, 'Changing Errors of the week');
    await findText(
      dialog,
      /^Every month, on day 15 at 07:30 .*as a print page, to ana@example\.com, rui@example\.com\./,
    );
    await press(dialog, 'Cancel');
    await focusIs(report, 'Edit Errors of the week');
    await press(dialog, 'Edit Errors of the week');
    await fill(dialog, 'Day', '20');
    await press(dialog, 'Save');
    await heard(report, 'status', 'Changed: Errors of the week.');
    const { id } = KEPT;
    const whole = Object.fromEntries(
      Object.entries(KEPT).filter(([key]) => !/^(id|paused|offers)$/.test(key)),
    );
    expect(sent(schedules, 'PUT')).to.deep.equal([
      { ...whole, day: '20', filters: { error: 'true', period: 'last-month' } },
    ]);
    expect(schedules.kept()[0]).to.include({ id, day: '20' });
    await focusIs(report, 'Schedule');
    await press(dialog, 'Duplicate Errors of the week');
    await focusIs(report, 'Name');
    expect((await control(dialog, 'Name')).value).to.equal('Copy of Errors of the week');
    await press(dialog, 'Schedule');
    await heard(report, 'status', 'Scheduled: Copy of Errors of the week.');
    await find(dialog, 'button', 'Pause Copy of Errors of the week');
    const other = await opened({}, fakeSchedules(fakeEndpoint(sampleRows(3))));
    await find(other.dialog, 'button', 'Duplicate Errors of the week');
    for (const name of ['Edit Errors of the week', 'Send Errors of the week now'])
      expect(query(other.dialog, 'button', name) === null, name).to.equal(true);
  });

  it('says in the dialog what was done, and keeps the focus where the reader goes on', async () => {
    const { dialog, report, schedules } = await opened();
    const status = queryAll(dialog, 'status')[0]!;
    const steps: [press: string, told: string, focus: string][] = [
      ['Send Errors of the week now', 'Being sent: Errors of the week.', 'Send Errors of the week now'],
      ['Pause Errors of the week', 'Paused: Errors of the week.', 'Resume Errors of the week'],
      ['Resume Errors of the week', 'Resumed: Errors of the week.', 'Pause Errors of the week'],
      ['Delete Errors of the week', '', 'Delete Errors of the week for good'],
      ['Keep Errors of the week', '', 'Delete Errors of the week'],
      ['Delete Errors of the week', '', 'Delete Errors of the week for good'],
      ['Delete Errors of the week for good', 'Deleted: Errors of the week.', 'Schedules'],
    ];
    for (const [name, told, focus] of steps) {
      const button = await find(dialog, 'button', name);
      button.focus();
      button.click();
      await focusIs(report, focus);
      await until(
        () => status.textContent === told,
        () => `${name}: ${status.textContent}`,
      );
    }
    expect(sent(schedules, 'POST')).to.deep.equal([{}]);
  });
});
