import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ApiLogReport } from '../../../src/index.js';
import { defaultFeatures } from '../../../src/index.js';
import { answerSummary } from '../../../stories/support/answer-summary.js';
import { json, type FakeEndpoint, type FakeEndpointOptions } from '../../../stories/support/fake-endpoint.js';
import { logOfLength, type StoryLog, type StoryRow } from '../../../stories/support/log-of-rows.js';
import type { ReportArguments } from '../../../stories/support/report-element.js';
import { nameOf, roleOf } from '../../support/accessible.js';
import { find, findText, gone, heard, query, queryAll } from '../../support/screen.js';
import { control, fill, openSearch } from '../../support/search-form.js';
import { show, type Shown } from '../../support/show.js';
import { headings, keyboardReady } from '../../support/table.js';
import { quiet, until } from '../../support/until.js';

const CLIENTS = ['acme', 'billing', 'crm'];

const ROWS = Array.from({ length: 60 }, (_, place) => ({
  id: place + 1,
  client: CLIENTS[place % 7 === 0 ? 0 : place % 2 === 0 ? 1 : 2],
  ip: `10.0.0.${place % 3}`,
  method: 'GET',
  status: place % 5 === 0 ? 503 : 200,
  error: place % 5 === 0,
  time: place * 10,
  dateTime: new Date(Date.UTC(2026, 10, 20) - place * 1000).toISOString(),
}));

const SUMMARY: FakeEndpointOptions = { summary: answerSummary };

const shown = async (
  options: FakeEndpointOptions = SUMMARY,
  properties: ReportArguments = {},
  rows: readonly StoryRow[] | StoryLog = ROWS,
): Promise<Shown> => {
  const result = await show(properties, rows, options);
  result.report.features = [...defaultFeatures.filter(({ key }) => key !== 'values'), 'values'];
  await keyboardReady(result.report);
  // The feature has come when headings say so.
  await until(() => result.report.shadowRoot!.querySelector('[aria-keyshortcuts="Alt+ArrowDown"]'));
  return result;
};

/** By the keyboard, as the list opens for those who act and not for scripts. */
const tabTo = async (report: ApiLogReport, label: string): Promise<HTMLInputElement> => {
  const form = await openSearch(report);
  const field = await control(form, label);
  const fields = [...form.querySelectorAll<HTMLElement>('input[type="text"], select')];
  const before = fields[fields.indexOf(field) - 1];
  if (before) before.focus();
  else (await find(report, 'button', 'Show filters')).focus();
  for (let step = 0; step < 5 && report.shadowRoot!.activeElement !== field; step++)
    await sendKeys({ press: 'Tab' });
  expect(report.shadowRoot!.activeElement).to.equal(field);
  return field;
};

const list = (report: ApiLogReport, label: string): Promise<HTMLElement> =>
  find(report, 'listbox', `Values of ${label}`);

const lines = (report: ApiLogReport): string[] =>
  queryAll(query(report, 'listbox', /^Values of/) ?? document.createElement('p'), 'option').map(nameOf);

const linesAre = async (report: ApiLogReport, expected: readonly string[]): Promise<void> => {
  await until(
    () => JSON.stringify(lines(report)) === JSON.stringify(expected),
    () => `The lines are ${JSON.stringify(lines(report))}.`,
  );
};

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
};

const count = (client: string, rows: readonly (typeof ROWS)[number][] = ROWS): string => {
  const mine = rows.filter((row) => row.client === client);
  const failed = mine.filter(({ error }) => error).length;
  const share = new Intl.NumberFormat('en', {
    style: 'percent',
    maximumFractionDigits: failed / mine.length < 0.1 ? 1 : 0,
  }).format(failed / mine.length);
  return `${client}, ${mine.length} entries, ${share} failed`;
};

/** The commonest first. */
const ALL = ['crm', 'billing', 'acme'].map((client) => count(client));

/** Questions for values of clients; the timeline asks its own. */
const valuesAsked = ({ summaries }: FakeEndpoint) =>
  summaries.filter(({ url }) => url.searchParams.get('summary') === 'client');

describe('the values of a search field', () => {
  it('are asked for when the field has the focus, and not before', async () => {
    // Of a log that is on the screen as a whole nobody asks.
    const { report, endpoint } = await shown(SUMMARY, { pageSize: 10 });
    await openSearch(report);
    await quiet();
    expect(valuesAsked(endpoint)).to.have.lengthOf(0);
    await tabTo(report, 'Client');
    await list(report, 'Client');
    await linesAre(report, ALL);
    const asked = valuesAsked(endpoint);
    expect(asked).to.have.lengthOf(1);
    expect(Object.fromEntries(asked[0]!.url.searchParams)).to.deep.equal({ summary: 'client', top: '10' });
    await heard(report, 'status', 'Values: 3. Press the down arrow to choose.');
  });

  it('leave the field a text box with its own name, and open nothing for a script', async () => {
    const { report } = await shown();
    const form = await openSearch(report);
    await fill(form, 'Client', '');
    const field = await control(form, 'Client');
    expect(roleOf(field)).to.equal('textbox');
    expect(field.getAttribute('aria-autocomplete')).to.equal('list');
    const other = await control(form, 'IP');
    other.focus();
    await quiet();
    expect(queryAll(report, 'listbox', /^Values of IP/)).to.deep.equal([]);
  });

  it('are counted under the filters of the other fields, without its own', async () => {
    const { report, endpoint } = await shown(SUMMARY);
    report.filters = { 'is.ip': '10.0.0.0', 'is.client': 'acme' };
    await until(() => endpoint.calls.at(-1)?.url.searchParams.get('is.client') === 'acme');
    await tabTo(report, 'Client');
    const rows = ROWS.filter(({ ip }) => ip === '10.0.0.0');
    const groups = CLIENTS.map(
      (client) => [client, rows.filter((row) => row.client === client).length] as const,
    );
    const order = groups.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([client]) => client);
    await linesAre(
      report,
      order.map((client) => count(client, rows)),
    );
    const ticked = queryAll(await list(report, 'Client'), 'option').filter(
      ({ ariaSelected }) => ariaSelected === 'true',
    );
    expect(ticked.map(nameOf)).to.deep.equal([count('acme', rows)]);
  });

  it('are ticked by Space and applied by Enter, exactly, several at once', async () => {
    const { report } = await shown();
    const field = await tabTo(report, 'Client');
    await linesAre(report, ALL);
    await press('ArrowDown');
    await until(() => field.getAttribute('aria-activedescendant'));
    const active = report.shadowRoot!.getElementById(field.getAttribute('aria-activedescendant')!)!;
    expect(nameOf(active)).to.equal(count('crm'));
    await press(' ', 'ArrowDown', ' ', 'Enter');
    await until(() => report.filters['is.client'] === 'crm\nbilling');
    await gone(report, 'listbox', 'Values of Client');
    expect(report.shadowRoot!.activeElement).to.equal(field);
    expect(field.hasAttribute('aria-activedescendant')).to.equal(false);
  });

  it('take what was typed in other fields along, and the place of the text in their own', async () => {
    const { report } = await shown();
    const form = await openSearch(report);
    await fill(form, 'IP', '10.0.0');
    await tabTo(report, 'Client');
    await sendKeys({ type: 'bil' });
    await linesAre(report, [count('billing'), 'contains “bil”']);
    await press('ArrowDown', 'Enter');
    await until(() => report.filters['is.client'] === 'billing');
    expect(report.filters).to.deep.equal({ 'is.client': 'billing', ip: '10.0.0' });
    expect((await control(form, 'Client')).value).to.equal('');
  });

  it('end with the text that is typed, which looks anywhere', async () => {
    const { report } = await shown();
    await tabTo(report, 'Client');
    await sendKeys({ type: 'il' });
    await linesAre(report, [count('billing'), 'contains “il”']);
    await press('ArrowUp', 'Enter');
    await until(() => report.filters['client'] === 'il');
    expect(report.filters).to.deep.equal({ client: 'il' });
  });

  it('let Enter search for the text where no line was gone to', async () => {
    const { report } = await shown();
    await tabTo(report, 'Client');
    await sendKeys({ type: 'acm' });
    await list(report, 'Client');
    await press('Enter');
    await until(() => report.filters['client'] === 'acm');
    await gone(report, 'listbox', 'Values of Client');
  });

  it('are codes in a field that takes codes', async () => {
    const { report } = await shown();
    const field = await tabTo(report, 'Status');
    await linesAre(report, ['200, 48 entries', '503, 12 entries, 100% failed']);
    await press('ArrowDown', ' ', 'ArrowDown', ' ', 'Enter');
    await until(() => report.filters['status'] === '200,503');
    expect(field.value).to.equal('200,503');
  });

  it('go away on Escape, which closes nothing else, and come back on the arrow', async () => {
    const { report } = await shown();
    const field = await tabTo(report, 'Client');
    await list(report, 'Client');
    await press('Escape');
    await gone(report, 'listbox', 'Values of Client');
    expect((await find(report, 'button', 'Show filters')).ariaExpanded).to.equal('true');
    expect(report.shadowRoot!.activeElement).to.equal(field);
    await press('ArrowDown');
    await list(report, 'Client');
    await press('Tab');
    await gone(report, 'listbox', 'Values of Client');
  });

  it('are of the rows loaded where the endpoint has no summaries, and say so once', async () => {
    const { report } = await shown({}, {}, logOfLength(1234));
    await tabTo(report, 'Client');
    await findText(report, 'of the 100 rows loaded');
    const counts = lines(report).map((line) => Number(/, (\d+) entr/.exec(line)![1]));
    expect(counts.reduce((sum, one) => sum + one, 0)).to.be.within(counts.length, 100);
    expect(report.shadowRoot!.textContent.split('rows loaded')).to.have.lengthOf(2);
  });

  it('have a fault of their own, and a way to try again', async () => {
    let isBroken = true;
    const { report } = await shown(
      { summary: (log, call) => (isBroken ? json({ title: 'No' }, 403) : answerSummary(log, call)) },
      { pageSize: 10 },
    );
    await tabTo(report, 'Client');
    const box = await until(() => report.shadowRoot!.querySelector('.values-list'));
    const fault = await until(() => box.querySelector('.fault'));
    expect(fault.textContent).to.include('Counts not available.');
    expect(query(report, 'alert')!.textContent).to.equal('');
    isBroken = false;
    fault.querySelector('button')!.click();
    await linesAre(report, ALL);
  });

  it('are not offered in a field that the host locked', async () => {
    const { report, endpoint } = await shown(SUMMARY, { lockedFilters: { 'is.client': 'acme' } });
    await tabTo(report, 'Client');
    await quiet();
    expect(query(report, 'listbox', /^Values of/)).to.equal(null);
    expect(valuesAsked(endpoint)).to.have.lengthOf(0);
  });

  it('are accessible, and cover no button of the search', async () => {
    const { report } = await shown();
    for (const label of ['Client', 'Authorization', 'Status']) {
      await tabTo(report, label);
      const box = await until(() => report.shadowRoot!.querySelector('.values-list:popover-open'));
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const buttons = report.shadowRoot!.querySelector('.search .buttons')!.getBoundingClientRect();
      const covers =
        left < buttons.right && right > buttons.left && top < buttons.bottom && bottom > buttons.top;
      expect(covers, label).to.equal(false);
    }
    await expect(report).to.be.accessible();
  });
});

describe('the values at a heading', () => {
  const openHeading = async (report: ApiLogReport, label: string): Promise<void> => {
    const heading = headings(report).find((one) => nameOf(one) === label)!;
    heading.querySelector<HTMLElement>('.heading')!.focus();
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ up: 'Alt' });
  };

  it('open by Alt and the down arrow, with the focus in a box that narrows them', async () => {
    const { report } = await shown();
    await openHeading(report, 'Client');
    const box = await find(report, 'combobox', 'Find in the list');
    await until(() => report.shadowRoot!.activeElement === box);
    await linesAre(report, ALL);
    await expect(report).to.be.accessible();
    await press('ArrowDown', ' ', 'Enter');
    await until(() => report.filters['is.client'] === 'crm');
    expect(nameOf(report.shadowRoot!.activeElement!.closest('th')!)).to.equal('Client');
  });

  it('leave out what is ticked, by Not, and show all again, by All', async () => {
    const { report } = await shown();
    await openHeading(report, 'Client');
    await linesAre(report, ALL);
    await press('ArrowDown', ' ');
    (await find(report, 'button', 'Not')).click();
    await until(() => report.filters['not.is.client'] === 'crm');
    await gone(report, 'dialog', 'Values of Client');
    await openHeading(report, 'Client');
    (await find(report, 'button', 'All')).click();
    await until(() => Object.keys(report.filters).length === 0);
  });

  it('are of fields without a search field, too', async () => {
    const { report } = await shown();
    await openHeading(report, 'Method');
    await linesAre(report, ['GET, 60 entries, 20% failed']);
    await press('ArrowDown', 'Enter');
    await until(() => report.filters['is.method'] === 'GET');
  });

  it('say of amounts how they are spread', async () => {
    const { report } = await shown();
    await openHeading(report, 'Time');
    await findText(report, 'Median');
    const times = ROWS.map(({ time }) => time).sort((one, other) => one - other);
    const box = report.shadowRoot!.querySelector('.values-list')!;
    const spread = [...box.querySelectorAll('dd')].map((dd) => dd.textContent);
    expect(spread).to.deep.equal([
      `${times[0]} ms`,
      `${times[Math.ceil(times.length / 2) - 1]} ms`,
      `${times[Math.ceil(times.length * 0.95) - 1]} ms`,
      `${times.at(-1)} ms`,
    ]);
    await press('Escape');
    await gone(report, 'dialog', 'Values of Time');
    expect(nameOf(report.shadowRoot!.activeElement!.closest('th')!)).to.equal('Time');
  });

  it('are not offered for times, whose heading keeps its name as all do', async () => {
    const { report } = await shown();
    await openHeading(report, 'Date/Time');
    await quiet();
    expect(query(report, 'dialog')).to.equal(null);
    expect(headings(report).map(nameOf)).to.include.members(['ID', 'Client', 'Time', 'Date/Time']);
  });
});

describe('the values of a drop-down', () => {
  it('have their counts beside them, also those without rows', async () => {
    const rows = ROWS.map((row, place) => ({
      ...row,
      collectionType: 'recipe',
      collection: `C${place % 2}`,
    }));
    const { report } = await show({ preset: 'workato' }, rows, SUMMARY);
    report.features = [...defaultFeatures.filter(({ key }) => key !== 'values'), 'values'];
    await keyboardReady(report);
    await until(() => report.shadowRoot!.querySelector('[aria-keyshortcuts="Alt+ArrowDown"]'));
    await openSearch(report);
    const button = await find(report, 'combobox', 'Client');
    button.click();
    const option = await find(report, 'option', 'acme');
    await until(
      () => option.dataset['count'] === String(ROWS.filter(({ client }) => client === 'acme').length),
    );
    expect(option.ariaDescription).to.match(/^9 entries/);
  });
});
