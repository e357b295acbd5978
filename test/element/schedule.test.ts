import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ENDPOINT, fakeEndpoint, json } from '../../stories/support/fake-endpoint.js';
import { fakeSchedules, RUN_SCHEDULES, SCHEDULE_ENDPOINT } from '../../stories/support/fake-schedules.js';
import { sampleRows } from '../../stories/support/sample-rows.js';
import { reportElement, type ReportArguments } from '../../stories/support/report-element.js';
import { descriptionOf, nameOf } from '../support/accessible.js';
import { find, findText, heard, query, queryAll } from '../support/screen.js';
import { control, controlsIn, fill } from '../support/search-form.js';
import { eventsOf, place } from '../support/show.js';
import { loaded } from '../support/table.js';
import { quiet, until } from '../support/until.js';
import { ENGLISH, PORTUGUESE } from './seed-tables.js';

const opened = async (
  properties: ReportArguments = {},
  names: Pick<typeof ENGLISH, 'bar' | 'menu'> = ENGLISH,
  options: Parameters<typeof fakeSchedules>[1] = {},
) => {
  const schedules = fakeSchedules(fakeEndpoint(sampleRows(30)), options);
  const report = await place(
    reportElement({
      endpoint: `${ENDPOINT}/schedules-${Math.random()}`,
      fetch: schedules,
      timeZone: 'America/Sao_Paulo',
      cache: 'none',
      ...properties,
    }),
  );
  await loaded(report);
  (await find(report, 'button', names.bar[2])).click();
  (await find(report, 'menuitem', names.menu[2])).click();
  const dialog = await find(report, 'dialog', names.menu[2]);
  return { report, schedules, dialog };
};

describe('Schedule report', () => {
  for (const seed of [ENGLISH, PORTUGUESE]) {
    it(`opens a dialog of that name in ${seed.locale}, filled in but for name and recipients`, async () => {
      const { dialog } = await opened({ locale: seed.locale }, seed);
      const controls = await until(() => {
        const found = controlsIn(dialog);
        return found.length >= 6 && found;
      });
      const names = controls.map(nameOf);
      expect(names).to.deep.equal(
        seed === ENGLISH
          ? ['Name', 'Format', 'Covers', 'Frequency', 'Time', 'Time zone', 'Recipients']
          : ['Nome', 'Formato', 'Abrange', 'Frequência', 'Hora', 'Fuso horário', 'Destinatários'],
      );
      const empty = controls.filter(({ value }) => value === '').map(nameOf);
      expect(empty).to.deep.equal([names[0], names[6]]);
      expect(controls[5]!.value).to.equal('America/Sao_Paulo');
    });
  }

  it('says how many schedules of the server could not be read', async () => {
    const { dialog } = await opened({ locale: 'en', scheduleEndpoint: SCHEDULE_ENDPOINT }, ENGLISH, {
      schedules: [{ name: 'No id' }, 'text', { id: 's-1', name: 'Errors of the week' }] as never,
    });
    await findText(dialog, 'Errors of the week');
    await findText(dialog, '2 schedules of the server could not be read.');
  });

  it('shows the list asked for last, though one asked for before comes later', async () => {
    const answers: ((name: string) => void)[] = [];
    const rows = fakeEndpoint(sampleRows(30));
    const list = (init?: RequestInit): Promise<Response> =>
      new Promise((resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal!.reason));
        answers.push((name) => resolve(json([{ id: name, name }])));
      });
    const slow: typeof fetch = (input, init) =>
      String(input instanceof Request ? input.url : input).startsWith(SCHEDULE_ENDPOINT)
        ? list(init)
        : rows(input, init);
    const { report, dialog } = await opened({
      locale: 'en',
      fetch: slow,
      scheduleEndpoint: SCHEDULE_ENDPOINT,
    });
    await until(() => answers.length === 1);
    const isClosed = new Promise((resolve) => dialog.addEventListener('close', resolve));
    (await find(dialog, 'button', 'Close')).click();
    await isClosed;
    (await find(report, 'button', ENGLISH.bar[2])).click();
    (await find(report, 'menuitem', ENGLISH.menu[2])).click();
    await until(() => answers.length === 2);
    answers[1]!('of now');
    await findText(report, 'of now');
    answers[0]!('of before');
    await quiet(50);
    await findText(report, 'of now');
    expect(report.shadowRoot!.textContent).not.to.contain('of before');
  });

  it('offers once, daily, weekly and monthly, each with the day that it needs', async () => {
    const { dialog } = await opened();
    const frequency = await control(dialog, 'Frequency');
    expect([...frequency.options].map(({ value }) => value)).to.deep.equal([
      'once',
      'daily',
      'weekly',
      'monthly',
    ]);
    for (const [value, type] of [
      ['once', 'text'],
      ['weekly', 'select-one'],
      ['monthly', 'number'],
    ] as const) {
      await fill(dialog, 'Frequency', value);
      const day = await until(() =>
        controlsIn(dialog).find((found) => nameOf(found) === 'Day' && found.type === type),
      );
      expect(day.value).to.not.equal('');
    }
    await fill(dialog, 'Frequency', 'daily');
    await until(() => controlsIn(dialog).every((found) => nameOf(found) !== 'Day'));
  });

  for (const hour of ['07:59', '08:01', '23:59']) {
    it(`begins with a time to come at ${hour}, too`, async () => {
      const { now } = Date;
      Date.now = () => Date.parse(`2026-11-20T${hour}:00Z`);
      try {
        const { dialog } = await opened({ timeZone: 'UTC' });
        await fill(dialog, 'Frequency', 'once');
        const day = await until(() => controlsIn(dialog).find((found) => nameOf(found) === 'Day'));
        const { value: time } = await control(dialog, 'Time');
        expect(time).to.equal('08:00');
        const [date, month, year] = day.value.split('/');
        expect(Date.parse(`${year}-${month}-${date}T${time}:00Z`)).to.be.within(
          Date.now(),
          Date.now() + 86_400_000,
        );
      } finally {
        Date.now = now;
      }
    });
  }

  it('reads day and time as the report writes them, and says what it understood', async () => {
    const { report, schedules, dialog } = await opened({ scheduleEndpoint: SCHEDULE_ENDPOINT });
    await fill(dialog, 'Frequency', 'once');
    await until(() => controlsIn(dialog).some((found) => nameOf(found) === 'Day'));
    await fill(dialog, 'Name', 'Once');
    await fill(dialog, 'Recipients', 'ana@example.com');
    await fill(dialog, 'Day', '05/11/2036');
    await fill(dialog, 'Time', '25:00');
    expect(descriptionOf(await control(dialog, 'Day'))).to.contain('Wednesday 5 November 2036');
    const submit = await find(dialog, 'button', 'Schedule');
    submit.click();
    const time = await control(dialog, 'Time');
    await until(() => time.ariaInvalid === 'true');
    expect(descriptionOf(time)).to.contain('The time 25:00 does not exist.');
    expect(schedules.calls.filter(({ method }) => method === 'POST')).to.deep.equal([]);
    await fill(dialog, 'Time', '1830');
    await fill(dialog, 'Day', '31/02/2036');
    submit.click();
    const day = await control(dialog, 'Day');
    await until(() => day.ariaInvalid === 'true');
    expect(descriptionOf(day)).to.contain('The date 31/02/2036 does not exist.');
    await fill(dialog, 'Day', '05/11/2036');
    submit.click();
    await heard(report, 'status', 'Scheduled: Once.');
    const posted = JSON.parse(schedules.calls.find(({ method }) => method === 'POST')!.body) as object;
    expect(posted).to.include({ day: '2036-11-05', time: '18:30' });
  });

  it('posts the form with report and filters as JSON, once, and says that it did', async () => {
    const { report, schedules, dialog } = await opened({
      scheduleEndpoint: SCHEDULE_ENDPOINT,
      filters: { client: 'ana' },
      lockedFilters: { resource: '/api' },
    });
    await fill(dialog, 'Name', 'Every morning');
    await fill(dialog, 'Time', '07:30');
    await fill(dialog, 'Recipients', 'ana@example.com, rui@example.com');
    (await find(dialog, 'button', 'Schedule')).click();
    await heard(report, 'status', 'Scheduled: Every morning.');
    const posts = schedules.calls.filter(({ method }) => method === 'POST');
    expect(posts).to.have.lengthOf(1);
    expect(posts[0]!.headers.get('Content-Type')).to.match(/^application\/json/);
    expect(JSON.parse(posts[0]!.body)).to.deep.equal({
      name: 'Every morning',
      format: 'csv',
      frequency: 'daily',
      day: '',
      time: '07:30',
      timeZone: 'America/Sao_Paulo',
      recipients: ['ana@example.com', 'rui@example.com'],
      preset: 'senhasegura',
      filters: { client: 'ana', resource: '/api' },
      covers: 'since-last-run',
    });
    await findText(dialog, 'Every morning');
    expect((await control(dialog, 'Name')).value).to.equal('');
    await find(dialog, 'button', 'Pause Every morning');
  });

  it('lists what is scheduled, pauses, resumes, and deletes once it has asked', async () => {
    const { schedules, dialog } = await opened({ scheduleEndpoint: SCHEDULE_ENDPOINT });
    await findText(dialog, 'Errors of the week');
    await findText(dialog, /Every week, on Monday at 08:00 \(America\/Sao_Paulo\)/);
    (await find(dialog, 'button', 'Pause Errors of the week')).click();
    (await find(dialog, 'button', 'Resume Errors of the week')).click();
    await find(dialog, 'button', 'Pause Errors of the week');
    const patches = schedules.calls.filter(({ method }) => method === 'PATCH');
    expect(patches.map(({ url, body }) => [url.pathname, JSON.parse(body) as unknown])).to.deep.equal([
      ['/api/schedules/s-1', { paused: true }],
      ['/api/schedules/s-1', { paused: false }],
    ]);
    (await find(dialog, 'button', 'Delete Errors of the week')).click();
    (await find(dialog, 'button', 'Keep Errors of the week')).click();
    (await find(dialog, 'button', 'Delete Errors of the week')).click();
    expect(schedules.kept()).to.have.lengthOf(1);
    (await find(dialog, 'button', 'Delete Errors of the week for good')).click();
    await findText(dialog, 'There are no schedules yet.');
    expect(schedules.kept()).to.deep.equal([]);
  });

  it('shows the result of the last run of each', async () => {
    const { dialog } = await opened({ scheduleEndpoint: SCHEDULE_ENDPOINT }, ENGLISH, {
      schedules: RUN_SCHEDULES,
    });
    await findText(dialog, /Last run: 21\/11\/2026 08:00, sent$/);
    await findText(dialog, /, not sent yet, trying again \(the mail server could not take it\)$/);
    await findText(dialog, /, not sent \(the mail server refused nobody@example\.com\)$/);
    (await find(dialog, 'button', 'Pause Slow calls')).click();
    await find(dialog, 'button', 'Resume Slow calls');
    await findText(dialog, /paused/);
    await findText(dialog, /, not sent \(the mail server refused/);
  });

  it('shows it in Portuguese, too, and a server that says something else is not believed', async () => {
    const [ran] = RUN_SCHEDULES;
    const odd = [{ outcome: 'sent' }, { at: 'then', outcome: 'sent' }, { at: 1, outcome: '<b>' }, 'x', null];
    const { dialog } = await opened({ scheduleEndpoint: SCHEDULE_ENDPOINT, locale: 'pt-BR' }, PORTUGUESE, {
      schedules: [ran!, ...odd.map((lastRun, place) => ({ ...ran!, id: `odd-${place}`, lastRun }))],
    });
    await findText(dialog, /Última execução: 21\/11\/2026 08:00, enviado$/);
    expect(dialog.textContent.match(/Última execução/g)).to.have.lengthOf(1);
  });

  it('shows what a server wrote into a schedule as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const { dialog } = await opened({ scheduleEndpoint: SCHEDULE_ENDPOINT }, ENGLISH, {
      schedules: [{ id: '../x', name, frequency: '<b>' }],
    });
    await findText(dialog, name);
    expect(dialog.querySelector('img, b')).to.equal(null);
  });

  it('without an endpoint hands the schedule to the host, and asks nobody', async () => {
    const { report, schedules, dialog } = await opened({ filters: { client: 'ana' } });
    const events = eventsOf(report, 'api-log-schedule');
    await fill(dialog, 'Name', 'Mine');
    (await find(dialog, 'button', 'Schedule')).click();
    await until(() => events.length === 1);
    expect((events[0]![1] as { schedule: unknown }).schedule).to.include({
      name: 'Mine',
      preset: 'senhasegura',
    });
    expect((events[0]![1] as { schedule: { filters: unknown } }).schedule.filters).to.deep.equal({
      client: 'ana',
    });
    await until(() => query(report, 'dialog') === null);
    expect(schedules.calls).to.deep.equal([]);
  });

  it('posts nothing where the host takes it over', async () => {
    const { report, schedules, dialog } = await opened({ scheduleEndpoint: SCHEDULE_ENDPOINT });
    report.addEventListener('api-log-schedule', (event) => event.preventDefault());
    await fill(dialog, 'Name', 'Mine');
    await fill(dialog, 'Recipients', 'ana@example.com');
    (await find(dialog, 'button', 'Schedule')).click();
    await until(() => query(report, 'dialog') === null);
    expect(schedules.calls.filter(({ method }) => method !== 'GET')).to.deep.equal([]);
  });

  it('keeps the form as it is where the server fails, and says so', async () => {
    const { report, dialog } = await opened({ scheduleEndpoint: 'https://log.example/api/schedules-gone' });
    const rows = report.fetch!;
    report.fetch = async (input, init) =>
      (typeof input === 'string' ? input : '').includes('schedules-gone')
        ? new Response('{}', { status: 500, headers: { 'Content-Type': 'application/json' } })
        : rows(input, init);
    await fill(dialog, 'Name', 'Mine');
    await fill(dialog, 'Recipients', 'ana@example.com');
    (await find(dialog, 'button', 'Schedule')).click();
    await findText(dialog, /The server failed\. \(500\)/);
    expect((await control(dialog, 'Name')).value).to.equal('Mine');
  });

  it('speaks of the schedule, and not of a search, where the server does not accept it', async () => {
    const refuse: typeof fetch = async (_input, init) =>
      init?.method === 'POST'
        ? json({ title: 'This time is over', detail: 'day: this time is over' }, 400)
        : json([]);
    const log = fakeEndpoint(sampleRows(3));
    const { dialog } = await opened({
      scheduleEndpoint: SCHEDULE_ENDPOINT,
      fetch: (input, init) => ((input as string).startsWith(SCHEDULE_ENDPOINT) ? refuse : log)(input, init),
    });
    await fill(dialog, 'Name', 'Mine');
    await fill(dialog, 'Recipients', 'ana@example.com');
    (await find(dialog, 'button', 'Schedule')).click();
    await findText(dialog, /The server did not accept this schedule\. \(400\) day: this time is over/);
  });

  it('closes by Escape and gives the focus back to View actions', async () => {
    const { report } = await opened();
    await sendKeys({ press: 'Escape' });
    await until(() => queryAll(report, 'dialog').length === 0);
    await until(() => report.shadowRoot!.activeElement !== null);
    expect(nameOf(report.shadowRoot!.activeElement!)).to.equal('View actions');
  });
});
